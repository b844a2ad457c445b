import type { Candidate, DayTime, Meaning } from "./meaning.ts";

/** A gap that may stand between two parts of one expression. */
const BESIDE = /^(?:[ \u00a0]?\n?[ ]?|,[ \n])$/;
const POSSESSIVE = /^['\u2019]s[ \n]$/;
const JOINED = /^(?:,?[ \n](?:at|on|of|of the|in the|in)[ \n](?:about |around )?|[ \n]?\()$/;

/** Joins neighbours that are one expression: "10 p.m." + "Wednesday", "January" + "this year", "the third quarter" + "last year". */
export function joinNeighbours(candidates: readonly Candidate[], text: string): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = out.at(-1);
    const gap = previous && candidate.start - previous.end < 14 ? text.slice(previous.end, candidate.start) : null;
    const joined = previous && gap !== null ? join(previous.meaning, candidate.meaning, gap) : null;
    if (previous && joined) {
      const stronger = candidate.meaning.kind === "time" ? previous.rule : candidate.rule;
      out[out.length - 1] = { start: previous.start, end: candidate.end, meaning: joined, rule: stronger };
    } else out.push(candidate);
  }
  return out;
}

function join(left: Meaning, right: Meaning, gap: string): Meaning | null {
  // "next year's first quarter".
  if (
    POSSESSIVE.test(gap) &&
    left.kind === "step" &&
    left.unit === "year" &&
    right.kind === "part-of-year" &&
    right.year === null
  )
    return left.from === "reference" ? { ...right, yearShift: left.count as -1 | 0 | 1 } : null;
  const beside = BESIDE.test(gap);
  if (!beside && !JOINED.test(gap)) return null;
  if (left.kind === "time") return withTime(right, left.time);
  if (right.kind === "time") return gap.includes("(") ? null : withTime(left, right.time);
  // "Friday, Oct. 23" with a weekday that its own rule did not take in.
  if (left.kind === "weekday" && right.kind === "date" && right.day !== null && beside)
    return { ...right, weekday: left.weekday, ...(left.time && { time: left.time }) };
  if (left.kind === "date" && right.kind === "weekday" && left.day !== null && /^[ \n]?\($/.test(gap)) return null;
  // "January nineteen ninety-seven": a year that its own rule read.
  if (right.kind === "date" && right.month === null && right.year !== null && right.year > 1000) {
    if (left.kind === "date" && left.month !== null && left.year === null) return { ...left, year: right.year };
    if (left.kind === "part-of-year" && left.year === null) return { ...left, year: right.year };
  }
  // "January this year", "the third quarter of last year".
  if (right.kind === "step" && right.unit === "year" && Math.abs(right.count) <= 1) {
    // "August of that year": the year comes from the text's last date by itself.
    if (right.from === "previous" && right.count !== 0) return null;
    if (right.from === "previous")
      return left.kind === "date" && left.day === null && left.month === null ? null : withToldYear(left);
    const yearShift = right.count as -1 | 0 | 1;
    if (left.kind === "date" && left.month !== null && left.year === null) return { ...left, yearShift };
    if (left.kind === "part-of-year" && left.year === null) return { ...left, yearShift };
  }
  return null;
}

function withToldYear(meaning: Meaning): Meaning | null {
  if (meaning.kind === "date" && meaning.month !== null && meaning.year === null) return { ...meaning, toldYear: true };
  if (meaning.kind === "part-of-year" && meaning.year === null) return { ...meaning, toldYear: true };
  return null;
}

function withTime(meaning: Meaning, time: DayTime): Meaning | null {
  switch (meaning.kind) {
    case "date":
      return meaning.day === null || meaning.time ? null : { ...meaning, time };
    case "weekday":
      return { ...meaning, time: { clock: time.clock, part: meaning.time?.part ?? time.part } };
    case "step":
      return meaning.unit === "day"
        ? { ...meaning, time: { clock: time.clock, part: meaning.time?.part ?? time.part } }
        : null;
    default:
      return null;
  }
}
