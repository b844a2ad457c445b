import { dayBounds } from "../../base/edtf.ts";

/** An EDTF expression as columns: its first and last day, and the day that it is listed under. */
export interface DayColumns {
  readonly first: string | null;
  readonly last: string | null;
  readonly day: string;
}

/**
 * Open ends are infinite. Without any expression, or when the year is wholly unspecified (`XXXX-06-24`),
 * the bounds are null, so that the day is in no range.
 */
export function dayColumns(edtf: string | null): DayColumns {
  const bounds = edtf === null || /^XXXX/.test(edtf) ? undefined : dayBounds(edtf);
  if (bounds === undefined) return { first: null, last: null, day: "infinity" };
  const first = bounds.first === null ? "-infinity" : calendarDay(bounds.first, "-infinity");
  const last = bounds.last === null ? "infinity" : calendarDay(bounds.last, "infinity");
  return { first, last, day: first };
}

/** PostgreSQL has no year 0, and years before it or beyond 9999 are written in another way there: no text needs them. */
function calendarDay(day: string, beyond: string): string {
  return /^(?!0000)\d{4}-\d\d-\d\d$/.test(day) ? day : beyond;
}
