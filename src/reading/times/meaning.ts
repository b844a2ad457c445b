/** What the words of a time expression say, before it is known which day the text is written on. */

/** Periods of the calendar, from fine to coarse. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** -1 last, 0 this, 1 next; null when the words leave it open. */
export type Shift = -1 | 0 | 1 | null;

/** A time of day: `clock` as "10:35" or "10", `part` as TIMEX3 writes it (MO, AF, EV, NI, MI, DT). */
export interface DayTime {
  readonly clock: string | null;
  readonly part: string | null;
}

export type Meaning =
  /** A date with what the words give of it; `lastDay` for "June 18-19"; `yearShift` for "June last year", `toldYear` for "June of that year". */
  | {
      readonly kind: "date";
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly lastDay?: number;
      readonly shift?: Shift;
      readonly yearShift?: Shift;
      readonly toldYear?: boolean;
      readonly weekday?: number;
      readonly time?: DayTime;
    }
  /** ISO weekday 1 to 7; `weekShift` for "Monday of last week"; `weekend` for a Saturday with its Sunday. */
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly shift: Shift;
      readonly weekShift?: Shift;
      readonly weekend?: boolean;
      readonly time?: DayTime;
    }
  /** The period `count` units before or after the reference, or the expression told last. */
  | {
      readonly kind: "step";
      readonly unit: Unit;
      readonly count: number;
      readonly from: "reference" | "previous";
      /** "the 27th of last month". */
      readonly dayOfMonth?: number;
      readonly time?: DayTime;
    }
  /** A named part of a year: Q1 to Q4, H1, H2, or a season SP, SU, FA, WI. */
  | {
      readonly kind: "part-of-year";
      readonly part: string;
      readonly year: number | null;
      readonly shift?: Shift;
      readonly yearShift?: Shift;
      readonly toldYear?: boolean;
    }
  | { readonly kind: "decade"; readonly first: number }
  | { readonly kind: "century"; readonly first: number }
  /** A time of day that waits for its day. */
  | { readonly kind: "time"; readonly time: DayTime }
  | { readonly kind: "duration"; readonly value: string }
  | { readonly kind: "set"; readonly value: string }
  /** PAST_REF, PRESENT_REF, FUTURE_REF and the like: a value with no place in the calendar. */
  | { readonly kind: "vague"; readonly value: string; readonly type?: "DATE" | "TIME" };

/** A stretch of text that one rule reads as a time. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** `times/<file>`. */
  readonly rule: string;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** One phenomenon: where its words are, and what they mean (null: not a time after all). */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  read(groups: Groups): Meaning | null;
}
