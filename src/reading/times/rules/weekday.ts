import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { partOf, weekdayOf } from "../vocabulary.ts";
import { shiftOf } from "./calendar-date.ts";

const WEEKS: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, this: 0, next: 1 };

/** "Monday", "last Monday", "Monday night", "Monday of last week". */
export const weekday: TimeRule = {
  name: "weekday",
  pattern: pattern(
    "(?:(?<shift>last|this past|this coming|this|next|the previous) )?(?<day>{WEEKDAY})(?: (?<part>{PART}))?(?: (?:of )?(?<week>last|this|next) week)?(?! (?:Times|Telegraph|Mail|Post|Express|Mirror|Night Live|Review|Agreement))",
  ),
  read: ({ shift, day, part, week }) => ({
    kind: "weekday",
    weekday: weekdayOf(day!),
    shift: shiftOf(shift),
    ...(week !== undefined && { weekShift: WEEKS[week.toLowerCase()]! }),
    ...(part !== undefined && { time: { clock: null, part: partOf(part) } }),
  }),
};
