import { addUnits, daysInMonth, type Period, periodAt, ymdOf } from "./calendar.ts";
import { two } from "./format.ts";
import { type Frame, isFinerOrEqual, type Resolved } from "./frame.ts";
import type { Meaning } from "./meaning.ts";
import { onDay, placed, unplaced } from "./placed.ts";

type Step = Extract<Meaning, { kind: "step" }>;

/** "last week", "two years ago", "the following day": so many units from the document's day or from the text's last date. */
export function resolveStep({ unit, count, from, dayOfMonth, time }: Step, frame: Frame): Resolved {
  if (unit === "second" || unit === "minute" || unit === "hour") return unplaced(count < 0 ? "PAST_REF" : "FUTURE_REF");
  const told = from === "previous" ? (frame.previous(unit) ?? wider(frame, unit)) : null;
  const base = told ?? frame.reference;
  if (base === null || !isFinerOrEqual(base.unit, unit)) return unknown(unit, count, time);
  // A year before a quarter is that quarter of the year before.
  const kept =
    from === "previous" && unit === "year" && Math.abs(count) === 1 && base.unit === "quarter" ? "quarter" : unit;
  const first = addUnits(base.first, unit, count);
  const period = periodAt(first, kept);
  if (dayOfMonth === undefined) return placed(period, "implied", time);
  const { year, month } = ymdOf(period.first);
  if (dayOfMonth > daysInMonth(year, month)) return unplaced(`XXXX-XX-${two(dayOfMonth)}`);
  return placed({ unit: "day", first: period.first + dayOfMonth - 1 }, "implied");
}

/** "That month" after a mere year has no place; nor has it the document's. */
function wider(frame: Frame, unit: Period["unit"]): Period | null {
  const any = frame.previous("century");
  return any && !isFinerOrEqual(any.unit, unit) && frame.reference === null ? any : null;
}

function unknown(unit: Step["unit"], count: number, time: Step["time"]): Resolved {
  if (time) return onDay(null, time);
  if (unit === "day") return unplaced("XXXX-XX-XX");
  return unplaced(count < 0 ? "PAST_REF" : count > 0 ? "FUTURE_REF" : "PRESENT_REF");
}
