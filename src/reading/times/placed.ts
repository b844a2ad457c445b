import type { Period } from "./calendar.ts";
import { edtfOf, timexOf } from "./format.ts";
import type { Resolved } from "./frame.ts";
import type { DayTime } from "./meaning.ts";

/** A period as a resolved DATE, or as a TIME when a time of day comes with it. */
export function placed(period: Period, status: "certain" | "implied", time?: DayTime): Resolved {
  if (time && period.unit === "day") return { ...onDay(period, time), status };
  return { type: "DATE", value: timexOf(period), edtf: edtfOf(period), status, period };
}

/** A time of day on its day; `XXXX-XX-XX` where the day is not known. */
export function onDay(day: Period | null, time: DayTime): Resolved {
  const known = day?.unit === "day" ? day : null;
  const value = `${known ? timexOf(known) : "XXXX-XX-XX"}T${time.clock ?? time.part}`;
  if (!known) return { type: "TIME", value, edtf: null, status: "unknown", period: null };
  const hasClock = time.clock !== null && time.clock !== "24:00";
  const edtf = hasClock ? `${edtfOf(known)}T${time.clock}:00` : edtfOf(known);
  return { type: "TIME", value, edtf, status: "implied", period: known };
}

export function unplaced(value: string, edtf: string | null = null): Resolved {
  return { type: "DATE", value, edtf, status: "unknown", period: null };
}
