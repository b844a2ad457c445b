import type { Meaning, TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { partOf } from "../vocabulary.ts";

const ZONE =
  "(?: (?:local time|Eastern time|Moscow time|Kyiv time|GMT|UTC|EST|EDT|CET|CEST|PST|PDT|CST|CDT|KST|JST|MSK))?";
const HALF = "(?<half>a\\.m\\.?|p\\.m\\.?|am|pm)(?![\\p{L}])";

/** "10:35 a.m.", "3 p.m. EST", "7:15", "0830 GMT", "four o'clock", "4 in the morning". */
export const clock: TimeRule = {
  name: "clock",
  pattern: pattern(
    `(?:(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))? ?${HALF}|(?<hour24>[01]?\\d|2[0-4]):(?<minute24>[0-5]\\d)(?![:\\d])(?: hours)?|(?<military>[0-2]\\d[0-5]\\d) (?:hours|GMT|UTC)|(?<spoken>[1-9]|1[0-2]) (?:o['\\u2019]clock(?: in the (?<part>morning|afternoon|evening))?|in the (?<bare>morning|afternoon|evening)))${ZONE}`,
  ),
  read({ hour, minute, half, hour24, minute24, military, spoken, part, bare }): Meaning | null {
    if (military !== undefined) return timeOf(Number(military.slice(0, 2)), military.slice(2));
    if (hour24 !== undefined) return timeOf(Number(hour24), minute24);
    const number = Number(hour ?? spoken);
    const letters = partOf(part ?? bare);
    const afternoon = half === undefined ? letters === "AF" || letters === "EV" : /^p/i.test(half);
    if (number > 12) return timeOf(number, minute);
    return timeOf(afternoon ? (number % 12) + 12 : number % 12, minute);
  },
};

const NAMED: Readonly<Record<string, string>> = { noon: "12:00", midday: "12:00", midnight: "24:00" };

/** "noon", "midnight", "overnight", "mid-afternoon", "early evening", "the morning". */
export const namedHour: TimeRule = {
  name: "clock",
  pattern: pattern("(?<name>noon|midday|midnight)|(?<night>overnight)|mid[- ](?<part>morning|afternoon|evening)"),
  read: ({ name, part }): Meaning =>
    name !== undefined
      ? { kind: "time", time: { clock: NAMED[name.toLowerCase()]!, part: null } }
      : { kind: "time", time: { clock: null, part: partOf(part) ?? "NI" } },
};

function timeOf(hour: number, minute: string | undefined): Meaning {
  const clockText = `${String(hour).padStart(2, "0")}:${minute ?? "00"}`;
  return { kind: "time", time: { clock: clockText, part: null } };
}
