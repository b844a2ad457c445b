import type { Groups, Meaning, TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { monthOf, ordinalOf, weekdayOf } from "../vocabulary.ts";

const WEEKDAY = "(?:(?<weekday>{WEEKDAY}),? (?:the )?)?";
const DAY = "(?:(?<day>{DAY})(?:st|nd|rd|th)?|(?<ordinal>{ORDINAL}))";
const TO = "(?: ?[-\\u2013\\u2014] ?| to | and )(?<last>{DAY})(?:st|nd|rd|th)?";
const SHIFT = "(?:(?<shift>last|this|this past|this coming|next) )?";

/** "June 24", "Monday, June 24, 2024", "June 18-19, 2024", "last June 24". */
export const monthDay: TimeRule = {
  name: "calendar-date",
  pattern: pattern(
    `${WEEKDAY}${SHIFT}(?<month>{MONTH}) (?:the )?${DAY}(?:${TO}(?! {MONTH}))?(?!:\\d|,\\d{3}|\\.\\d)(?:(?:,? ?|, )(?<year>{YEAR}))?(?!\\d| (?:percent|per cent|people|troops|million|billion))`,
  ),
  read: readDate,
};

/** "24 June", "24th of June, 2024", "18-19 June 2024". */
export const dayMonth: TimeRule = {
  name: "calendar-date",
  pattern: pattern(`${WEEKDAY}(?:the )?${DAY}(?:${TO})? (?:of )?(?<month>{MONTH})(?:(?:,? )(?<year>{YEAR}))?(?!\\d)`),
  read: readDate,
};

export function shiftOf(word: string | undefined): -1 | 0 | 1 | null {
  if (word === undefined) return null;
  const lower = word.toLowerCase();
  if (/next|coming|upcoming|following/.test(lower)) return 1;
  if (/last|past|previous|preceding/.test(lower)) return -1;
  return 0;
}

function readDate({ weekday, month, day, ordinal, last, year, shift }: Groups): Meaning | null {
  const number = day === undefined ? ordinalOf(ordinal!) : Number(day);
  if (number < 1 || number > 31) return null;
  const lastDay = last === undefined ? undefined : Number(last);
  if (lastDay !== undefined && lastDay <= number) return null;
  return {
    kind: "date",
    year: year === undefined ? null : Number(year),
    month: monthOf(month!),
    day: number,
    ...(lastDay !== undefined && { lastDay }),
    ...(weekday !== undefined && { weekday: weekdayOf(weekday) }),
    shift: shiftOf(shift),
  };
}
