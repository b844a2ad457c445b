import type { Meaning, TimeRule } from "../meaning.ts";
import { countOf } from "../number.ts";
import { pattern } from "../pattern.ts";
import { monthOf, partOf, seasonOf, weekdayOf } from "../vocabulary.ts";
import { durationOf } from "./duration.ts";
import { unitOf } from "./relative-period.ts";

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: "PT1H", daily: "P1D", nightly: "P1D", weekly: "P1W", biweekly: "P2W", monthly: "P1M", quarterly: "P1Q",
  yearly: "P1Y", annually: "P1Y", annual: "P1Y",
}; // biome-ignore format: a table

/** "daily", "weekly", "annually", "hourly". */
export const adverbSet: TimeRule = {
  name: "set",
  pattern: pattern(
    "(?<word>hourly|daily|nightly|biweekly|weekly|monthly|quarterly|yearly|annually)(?! (?:News|Times|Mail|Telegraph|Express|Mirror|Star|Post|Standard|Beast|Worker))",
  ),
  read: ({ word }) => ({ kind: "set", value: ADVERBS[word!.toLowerCase()]! }),
};

/** "every day", "each Thursday", "every three months", "Tuesday nights", "Mondays", "each July", "a week" after "times". */
export const repeated: TimeRule = {
  name: "set",
  pattern: pattern(
    "(?:every|each)(?: single)? (?:(?<weekday>{WEEKDAY})(?: (?<part>{PART}))?|(?<month>{MONTH})|(?<season>{SEASON})|(?<half>{PART})|(?:(?<count>{COUNT}|other) )?(?<unit>minute|hour|day|weekend|week|month|quarter|year|decade|minutes|hours|days|weeks|months|years))|(?<plural>{WEEKDAY})(?: (?<nights>mornings|afternoons|evenings|nights)|s)",
  ),
  read({ weekday, part, month, season, half, count, unit, plural, nights }): Meaning {
    const day = weekday ?? plural;
    const letters = partOf(part ?? nights ?? half);
    const time = letters === null ? "" : `T${letters}`;
    if (day !== undefined) return { kind: "set", value: `XXXX-WXX-${weekdayOf(day)}${time}` };
    if (month !== undefined) return { kind: "set", value: `XXXX-${String(monthOf(month)).padStart(2, "0")}` };
    if (season !== undefined) return { kind: "set", value: `XXXX-${seasonOf(season)}` };
    if (half !== undefined) return { kind: "set", value: `XXXX-XX-XX${time}` };
    const number = count === undefined ? 1 : /other/i.test(count) ? 2 : countOf(count);
    return { kind: "set", value: durationOf(number, unitOf(unit!)) };
  },
};
