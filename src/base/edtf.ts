import parse from "edtf";

/** First and last day (`YYYY-MM-DD`) that an EDTF expression may cover; null for an open or unknown end. */
export interface DayBounds {
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * The days an EDTF string (levels 0 to 2) spans, or undefined when it is not EDTF.
 * Unspecified digits widen: `XXXX-06-24` spans all years, `2024-XX` the year 2024.
 */
export function dayBounds(edtf: string): DayBounds | undefined {
  const known = cache.get(edtf);
  if (known !== undefined) return known ?? undefined;
  const bounds = plainBounds(edtf) ?? plainInterval(edtf) ?? parsedBounds(edtf);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(edtf, bounds ?? null);
  return bounds;
}

export function isEdtf(text: string): boolean {
  return dayBounds(text) !== undefined;
}

/** First day of an EDTF string; null when it has no beginning or is not EDTF. */
export function firstDay(edtf: string): string | null {
  return dayBounds(edtf)?.first ?? null;
}

/** Last day of an EDTF string; null when it has no end or is not EDTF. */
export function lastDay(edtf: string): string | null {
  return dayBounds(edtf)?.last ?? null;
}

/** Whether two EDTF expressions may share a day. False when either is not EDTF. */
export function overlaps(one: string, other: string): boolean {
  const a = dayBounds(one);
  const b = dayBounds(other);
  return a !== undefined && b !== undefined && startsBy(a.first, b.last) && startsBy(b.first, a.last);
}

/** Whether every day that `day` may mean lies in `interval`. False when either is not EDTF. */
export function includesDay(interval: string, day: string): boolean {
  const outer = dayBounds(interval);
  const inner = dayBounds(day);
  if (outer === undefined || inner === undefined) return false;
  const begins = outer.first === null || (inner.first !== null && outer.first <= inner.first);
  const ends = outer.last === null || (inner.last !== null && inner.last <= outer.last);
  return begins && ends;
}

const CACHE_LIMIT = 10_000;
/** The grammar of the library costs a third of a millisecond an expression, and packs repeat their dates. */
const cache = new Map<string, DayBounds | null>();

const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

function plainBounds(text: string): DayBounds | undefined {
  const match = PLAIN.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) return { first: `${text}-01`, last: `${text}-${last}` };
  return Number(day) <= last ? { first: text, last: text } : undefined;
}

/** `A/B`, `A/..` and `../B` of plain dates; anything else is left to the grammar. */
function plainInterval(text: string): DayBounds | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return undefined;
  const from = end(text.slice(0, slash));
  const to = end(text.slice(slash + 1));
  if (from === undefined || to === undefined || !startsBy(from.first, to.last)) return undefined;
  return { first: from.first, last: to.last };
}

function end(text: string): DayBounds | undefined {
  return text === ".." ? { first: null, last: null } : plainBounds(text);
}

function parsedBounds(text: string): DayBounds | undefined {
  try {
    const value = parse(text);
    return { first: isoDay(value.min), last: isoDay(value.max) };
  } catch {
    return undefined;
  }
}

function isoDay(time: number | null): string | null {
  if (time === null || !Number.isFinite(time)) return null;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function startsBy(first: string | null, last: string | null): boolean {
  return first === null || last === null || first <= last;
}
