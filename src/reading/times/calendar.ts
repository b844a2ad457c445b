import type { Unit } from "./meaning.ts";

/** A period of the calendar: the Gregorian day number (1970-01-01 is 0) of its first day, and how long it is. */
export interface Period {
  readonly unit: Exclude<Unit, "second" | "minute" | "hour"> | "half" | "season";
  readonly first: number;
}

export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day number of a date; months and days outside their range carry over, as in `Date.UTC`. */
export function dayNumber(year: number, month = 1, day = 1): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

export function ymdOf(day: number): Ymd {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday 1 to Sunday 7. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO week and the year it counts in. */
export function isoWeek(day: number): { readonly year: number; readonly week: number } {
  const thursday = day - isoWeekday(day) + 4;
  const { year } = ymdOf(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year)) / 7) + 1 };
}

export function daysInMonth(year: number, month: number): number {
  return ymdOf(dayNumber(year, month + 1, 0)).day;
}

/** The period of this unit that holds `day`. */
export function periodAt(day: number, unit: Period["unit"]): Period {
  const { year, month } = ymdOf(day);
  switch (unit) {
    case "day":
      return { unit, first: day };
    case "week":
      return { unit, first: day - isoWeekday(day) + 1 };
    case "weekend":
      return { unit, first: day - isoWeekday(day) + 6 };
    case "month":
      return { unit, first: dayNumber(year, month) };
    case "quarter":
      return { unit, first: dayNumber(year, month - ((month - 1) % 3)) };
    case "half":
      return { unit, first: dayNumber(year, month > 6 ? 7 : 1) };
    case "season":
      return { unit, first: dayNumber(year, month - (month % 3)) };
    case "year":
      return { unit, first: dayNumber(year) };
    case "decade":
      return { unit, first: dayNumber(Math.floor(year / 10) * 10) };
    case "century":
      return { unit, first: dayNumber(Math.floor(year / 100) * 100) };
  }
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** The day `count` units after `day` (before, when negative); the end of a shorter month where needed. */
export function addUnits(day: number, unit: Unit, count: number): number {
  const days = DAYS[unit];
  if (days !== undefined) return day + Math.round(count * days);
  const months = MONTHS[unit];
  if (months === undefined) return day;
  const from = ymdOf(day);
  const total = from.year * 12 + from.month - 1 + Math.round(count * months);
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}
