import { dayNumber, daysInMonth, isoWeekday, type Period, ymdOf } from "./calendar.ts";
import { edtfOf, timexOf, two } from "./format.ts";
import { type Frame, isFinerOrEqual, type Resolved, type Tense } from "./frame.ts";
import type { Meaning } from "./meaning.ts";
import { placed, unplaced } from "./placed.ts";

type DateMeaning = Extract<Meaning, { kind: "date" }>;

/** A year, a month or a day of the calendar; a missing year comes from the document's day or the text's story, or stays open. */
export function resolveDate(meaning: DateMeaning, frame: Frame): Resolved {
  const { year, month, day } = meaning;
  if (month === null) return placed({ unit: "year", first: dayNumber(year ?? 0) }, "certain");
  const found = year ?? yearFor(meaning, month, frame);
  const open = `XXXX-${two(month)}${day === null ? "" : `-${two(day)}`}`;
  if (found === null) return withoutYear(open, meaning);
  const status = year === null ? "implied" : "certain";
  if (day === null) return placed({ unit: "month", first: dayNumber(found, month) }, status);
  if (day > daysInMonth(found, month)) return unplaced(`${found}-${two(month)}-${two(day)}`);
  const first: Period = { unit: "day", first: dayNumber(found, month, day) };
  if (meaning.lastDay === undefined) return placed(first, status, meaning.time);
  const last: Period = { unit: "day", first: dayNumber(found, month, meaning.lastDay) };
  return {
    type: "DATE",
    value: `${timexOf(first)}/${timexOf(last)}`,
    edtf: `${edtfOf(first)}/${edtfOf(last)}`,
    status,
    period: last,
  };
}

function withoutYear(open: string, { lastDay, month, time }: DateMeaning): Resolved {
  if (lastDay !== undefined) {
    const range = `${open}/XXXX-${two(month!)}-${two(lastDay)}`;
    return unplaced(range, range);
  }
  const clock = time ? `T${time.clock ?? time.part}` : "";
  return { ...unplaced(open + clock, open), type: time ? "TIME" : "DATE" };
}

function yearFor(
  { day, weekday, shift, yearShift, toldYear }: DateMeaning,
  month: number,
  frame: Frame,
): number | null {
  const { reference } = frame;
  if (yearShift !== undefined && yearShift !== null) return reference ? ymdOf(reference.first).year + yearShift : null;
  if ((frame.narrative || toldYear) && (shift === undefined || shift === null)) {
    const told = frame.previous("year");
    if (told) return ymdOf(told.first).year;
  }
  if (reference === null || !isFinerOrEqual(reference.unit, "year")) return null;
  const { year } = ymdOf(reference.first);
  if (reference.unit === "year") return shift ? year + shift : year;
  const today = reference.first;
  const begins = (y: number) => dayNumber(y, month, day ?? 1);
  const ends = (y: number) => (day === null ? dayNumber(y, month + 1, 0) : begins(y));
  // A weekday beside the day says which year it was.
  if (weekday !== undefined && day !== null) {
    const fitting = [year, year - 1, year + 1].find((y) => isoWeekday(begins(y)) === weekday);
    if (fitting !== undefined) return fitting;
  }
  if (shift === -1) return ends(year) < today ? year : year - 1;
  if (shift === 1) return begins(year) > today ? year : year + 1;
  if (shift === 0) return year;
  const distance = (y: number) => distanceFrom(today, begins(y), ends(y), frame.tense);
  return [year, year - 1, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best));
}

/**
 * Days from `today` to a stretch, for choosing the nearest: what lies ahead counts threefold in a report and far more
 * under a past verb, what lies behind sixfold under a future one; 0 inside it.
 */
export function distanceFrom(today: number, begins: number, ends: number, tense: Tense): number {
  if (begins > today) return (begins - today) * (tense === "future" ? 1 : tense === "past" ? 20 : 3);
  return Math.max(0, today - ends) * (tense === "future" ? 6 : 1);
}
