import { isoWeekday } from "./calendar.ts";
import type { Frame, Resolved } from "./frame.ts";
import type { Meaning } from "./meaning.ts";
import { placed, unplaced } from "./placed.ts";

type Weekday = Extract<Meaning, { kind: "weekday" }>;

/**
 * A report's "Monday" is the latest Monday on or before its day, unless it is still to come ("will meet Monday",
 * "next Monday"). A text about another time takes the Monday nearest after the day told last.
 */
export function resolveWeekday({ weekday, shift, weekShift, weekend, time }: Weekday, frame: Frame): Resolved {
  const base = (frame.narrative ? frame.previous("day") : null) ?? frame.reference;
  if (base?.unit !== "day") {
    const day = weekend ? "WE" : weekday;
    return unplaced(`XXXX-WXX-${day}${time ? `T${time.clock ?? time.part}` : ""}`);
  }
  const today = isoWeekday(base.first);
  const monday = base.first - today + 1;
  const at = (first: number) => placed({ unit: weekend ? "weekend" : "day", first }, "implied", time);
  if (weekShift !== undefined && weekShift !== null) return at(monday + 7 * weekShift + weekday - 1);
  const back = (today - weekday + 7) % 7;
  const ahead = (weekday - today + 7) % 7;
  if (shift === -1) return at(base.first - (back || 7));
  if (shift === 1) return at(base.first + (ahead || 7));
  if (shift === 0) return at(monday + weekday - 1);
  return at(frame.tense === "future" || frame.narrative ? base.first + ahead : base.first - back);
}
