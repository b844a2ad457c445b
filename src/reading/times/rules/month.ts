import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { monthOf } from "../vocabulary.ts";
import { shiftOf } from "./calendar-date.ts";

/** "June 2024", "June of 2024", "June", "last June", "this coming June", "mid-June". */
export const month: TimeRule = {
  name: "month",
  pattern: pattern(
    "(?:(?<shift>last|this past|this coming|this|next|the previous) |mid[- ])?(?<month>{MONTH})(?:(?: of|,)? (?<year>{YEAR})(?!,\\d))?",
  ),
  read: ({ month: name, year, shift }) => ({
    kind: "date",
    year: year === undefined ? null : Number(year),
    month: monthOf(name!),
    day: null,
    shift: shiftOf(shift),
  }),
};
