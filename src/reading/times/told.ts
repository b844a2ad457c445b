import type { Period } from "./calendar.ts";
import { isFinerOrEqual } from "./frame.ts";

/** The periods a text has told so far. */
export interface Told {
  add(period: Period): void;
  /** The one told last that is a `unit` long or shorter; null before any was. */
  last(unit: Period["unit"]): Period | null;
}

/** Keeps the last period of each length only, so that a page of years costs no more than a page of words. */
export function toldPeriods(): Told {
  const lastOf = new Map<Period["unit"], { period: Period; order: number }>();
  let order = 0;
  return {
    add(period) {
      lastOf.set(period.unit, { period, order: order++ });
    },
    last(unit) {
      let best: { period: Period; order: number } | null = null;
      for (const entry of lastOf.values())
        if (isFinerOrEqual(entry.period.unit, unit) && entry.order > (best?.order ?? -1)) best = entry;
      return best?.period ?? null;
    },
  };
}
