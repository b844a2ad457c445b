import type { Meaning, TimeRule, Unit } from "../meaning.ts";
import { pattern } from "../pattern.ts";

/** "week" for "weeks"; null for a word that is no unit. */
export function unitOf(word: string): Unit {
  const lower = word.toLowerCase();
  if (lower === "century" || lower === "centuries") return "century";
  if (lower.startsWith("fortnight")) return "week";
  return lower.replace(/s$/, "") as Unit;
}

const MONTHS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "the 27th of last month". */
export const dayOfRelativeMonth: TimeRule = {
  name: "relative-period",
  pattern: pattern("(?:the )?(?<day>{DAY})(?:st|nd|rd|th) (?:of )?(?<shift>last|this|next) month"),
  read: ({ day, shift }) => ({
    kind: "step",
    unit: "month",
    count: MONTHS[shift!.toLowerCase()]!,
    from: "reference",
    dayOfMonth: Number(day),
  }),
};

/** "last week", "this year", "next month", "the latest quarter", "the current decade". */
export const relativePeriod: TimeRule = {
  name: "relative-period",
  pattern: pattern(
    "(?:the )?(?<shift>last|this past|this coming|this|next|the current|current|the latest|latest|the coming) (?:(?:calendar|fiscal|financial|academic|school) )?(?<unit>weekend|week|month|quarter|year|decade|century)(?! of )",
  ),
  read({ shift, unit }): Meaning {
    const word = shift!.toLowerCase().replace(/^the /, "");
    const count = /next|coming/.test(word) ? 1 : /last|past|latest/.test(word) ? -1 : 0;
    return { kind: "step", unit: unitOf(unit!), count, from: "reference" };
  },
};
