import type { Meaning, TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { unitOf } from "./relative-period.ts";

/** "the previous year", "that month", "the same day", "the following morning", "the day before": told from the text's last date. */
export const sameDay: TimeRule = {
  name: "same-day",
  pattern: pattern(
    "(?:(?<before>the previous|the preceding|the prior)|(?<after>the following|the next)|(?<same>that same|the same|that very|that)) (?<unit>day|weekend|week|month|quarter|year|decade|century|morning|afternoon|evening|night)|the (?:(?<dayBefore>day|week|month|year) before|(?<dayAfter>day|week|month|year) after)(?= ?[,.;])",
  ),
  read({ before, after, unit, dayBefore, dayAfter }): Meaning {
    const word = (unit ?? dayBefore ?? dayAfter)!.toLowerCase();
    const letters = { morning: "MO", afternoon: "AF", evening: "EV", night: "NI" }[word];
    const count =
      before !== undefined || dayBefore !== undefined ? -1 : after !== undefined || dayAfter !== undefined ? 1 : 0;
    if (letters !== undefined)
      return { kind: "step", unit: "day", count, from: "previous", time: { clock: null, part: letters } };
    return { kind: "step", unit: unitOf(word), count, from: "previous" };
  },
};
