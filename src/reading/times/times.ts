import type { Document } from "../../text/document.ts";
import type { TimeExpression } from "../reading.ts";
import type { Tree } from "../tree.ts";
import { dayNumber, type Period, ymdOf } from "./calendar.ts";
import { withQualifiers } from "./extend.ts";
import type { Candidate, TimeRule } from "./meaning.ts";
import { joinNeighbours } from "./merge.ts";
import { isNoTime } from "./not-a-time.ts";
import { longest } from "./overlap.ts";
import { resolve } from "./resolve.ts";
import { ago, yearEarlier } from "./rules/ago.ts";
import { dayMonth, monthDay } from "./rules/calendar-date.ts";
import { clock, namedHour } from "./rules/clock.ts";
import { century, decade } from "./rules/decade.ts";
import { bareDuration, compoundDuration, duration } from "./rules/duration.ts";
import { edgeOfPeriod } from "./rules/edge-of-period.ts";
import { holiday } from "./rules/holiday.ts";
import { isoDate } from "./rules/iso-date.ts";
import { juche } from "./rules/juche.ts";
import { month } from "./rules/month.ts";
import { numericDate } from "./rules/numeric-date.ts";
import { quarter, season } from "./rules/part-of-year.ts";
import { recent } from "./rules/recent.ts";
import { relativeDay } from "./rules/relative-day.ts";
import { dayOfRelativeMonth, relativePeriod } from "./rules/relative-period.ts";
import { sameDay } from "./rules/same-day.ts";
import { adverbSet, repeated } from "./rules/set.ts";
import { future, past, present } from "./rules/vague.ts";
import { weekday } from "./rules/weekday.ts";
import { weekend } from "./rules/weekend.ts";
import { era, spokenYear, twoYears, year } from "./rules/year.ts";
import { tenseAt } from "./tense.ts";
import { toldPeriods } from "./told.ts";

/** The phenomena, in the order in which equally long readings of the same words are preferred. */
const RULES: readonly TimeRule[] = [
  isoDate, juche, monthDay, dayMonth, numericDate, holiday, month, weekday, relativeDay, sameDay, dayOfRelativeMonth, relativePeriod, ago,
  yearEarlier, quarter, season, decade, century, twoYears, era, spokenYear, year, clock, namedHour, repeated, adverbSet,
  edgeOfPeriod, weekend, recent, duration, compoundDuration, bareDuration, present, past, future,
]; // biome-ignore format: a list

/**
 * The time expressions of a document, in text order, with TIMEX3 type and value and EDTF. Rules propose
 * spans; then overlaps, neighbours, qualifiers and finally the place in the calendar are settled, the last
 * against the document's day and what the text told before. Without a document's day nothing relative is
 * placed: "June 24" stays XXXX-06-24.
 */
export function readTimes(document: Document, tree: Tree): readonly TimeExpression[] {
  const { text } = document;
  const proposed: Candidate[] = [];
  for (const rule of RULES) propose(rule, text, proposed);
  const joined = joinNeighbours(longest(proposed.filter((c) => !isNoTime(c, text))), text);
  const candidates = joined.map((c, i) => withQualifiers(c, text, joined[i - 1]?.end ?? 0));
  return settle(candidates, document, tree);
}

function propose(rule: TimeRule, text: string, into: Candidate[]): void {
  for (const match of text.matchAll(rule.pattern)) {
    const meaning = rule.read(match.groups ?? {});
    if (meaning === null) continue;
    const start = match.index;
    into.push({ start, end: start + match[0].length, meaning, rule: `times/${rule.name}` });
  }
}

function settle(candidates: readonly Candidate[], document: Document, tree: Tree): TimeExpression[] {
  const reference = referenceOf(document.published.value);
  const told = toldPeriods();
  const narrative = isNarrative(candidates, reference);
  return candidates.map(({ start, end, meaning, rule }) => {
    const tense = tenseAt(tree, start) ?? (isAhead(document.text, start) ? "future" : null);
    const { period, ...resolved } = resolve(meaning, { reference, narrative, tense, previous: told.last });
    // In a history "last week" is the writer's, not the story's.
    const isWriters = narrative && meaning.kind === "step" && meaning.from === "reference";
    if (period && !isWriters) told.add(period);
    return { start, end, text: document.text.slice(start, end), ...resolved, rule };
  });
}

/** "by Friday", "until January": ahead where no verb says otherwise. */
function isAhead(text: string, start: number): boolean {
  return /\b(?:by|until|till|through|as early as|as soon as|no later than|payable|effective) (?:the )?$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

/** The document's day, month or year; null for an interval, an uncertain date or none. */
function referenceOf(published: string | null): Period | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(published ?? "");
  if (!found) return null;
  const [, y, m, d] = found;
  return { unit: d ? "day" : m ? "month" : "year", first: dayNumber(Number(y), Number(m ?? 1), Number(d ?? 1)) };
}

/** A text tells history when it gives many full dates and most lie years from its own day. */
function isNarrative(candidates: readonly Candidate[], reference: Period | null): boolean {
  const years: number[] = [];
  for (const { meaning } of candidates)
    if (meaning.kind === "date" && meaning.month !== null && meaning.year !== null) years.push(meaning.year);
  if (reference === null) return years.length >= 6;
  const own = ymdOf(reference.first).year;
  const far = years.filter((y) => Math.abs(y - own) >= 2).length;
  return years.length >= 4 && far >= 0.6 * years.length;
}
