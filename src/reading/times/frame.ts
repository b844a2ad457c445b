import type { Period } from "./calendar.ts";

/** `past` when the verb that the expression hangs on is past, `told` when only a verb further up is. */
export type Tense = "past" | "told" | "present" | "future" | null;

/** What an expression is told from. */
export interface Frame {
  /** The document's own day, or month or year where no day is known; null when nothing is. */
  readonly reference: Period | null;
  /** The period told last in the text that is a `unit` long or shorter; null before any was told. */
  previous(unit: Period["unit"]): Period | null;
  /** True for a text about another time than its own day: "on 25 June" belongs to the year told last. */
  readonly narrative: boolean;
  /** Of the verb that governs the expression. */
  readonly tense: Tense;
}

export interface Resolved {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly edtf: string | null;
  readonly status: "certain" | "implied" | "unknown";
  /** Its place in the calendar, for the expressions that follow. */
  readonly period: Period | null;
}

const COARSENESS: readonly Period["unit"][] = [
  "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century",
]; // biome-ignore format: a list in order

export function isFinerOrEqual(unit: Period["unit"], than: Period["unit"]): boolean {
  return COARSENESS.indexOf(unit) <= COARSENESS.indexOf(than);
}
