import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";

/** "2024-06-19", "2024-06-19T12:30Z", "2024/06/19". */
export const isoDate: TimeRule = {
  name: "iso-date",
  pattern: pattern(
    "(?<year>{YEAR})(?<join>[-/])(?<month>0[1-9]|1[0-2])\\k<join>(?<day>0[1-9]|[12]\\d|3[01])(?:[T ](?<clock>[0-2]\\d:[0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?",
  ),
  read: ({ year, month, day, clock }) => ({
    kind: "date",
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(clock && { time: { clock, part: null } }),
  }),
};
