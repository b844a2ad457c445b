import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { monthOf } from "../vocabulary.ts";

/** North Korea's era counts 1912 as year 1: "Juche 113", "June 19, Juche 113 (2024)". */
export const juche: TimeRule = {
  name: "juche",
  pattern: pattern("(?:(?<month>{MONTH}) (?<day>{DAY}),? )?Juche (?<year>\\d{1,3})(?: \\((?:{YEAR})\\))?"),
  read: ({ month, day, year }) => ({
    kind: "date",
    year: 1911 + Number(year),
    month: month === undefined ? null : monthOf(month),
    day: day === undefined ? null : Number(day),
  }),
};
