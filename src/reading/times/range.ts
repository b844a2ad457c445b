import type { TimeExpression } from "../reading.ts";

const UNTIL = /^(?: ?[-–—] ?| (?:to|until|till|through|and) (?:early |late |mid-)?(?:the )?)$/;

/**
 * What an expression means with the words around it: "from June 18 to June 19" and "between 2014 and 2016" as one
 * stretch from the first to the second, "since 2016" as an open one. `at` is its place among `times`; the answer is
 * the expression itself when nothing widens it.
 */
export function withRange(times: readonly TimeExpression[], at: number, text: string): TimeExpression {
  const time = times[at]!;
  if (time.edtf === null || time.status === "unknown") return time;
  const next = times[at + 1];
  const previous = times[at - 1];
  if (next && opens(text, time) && UNTIL.test(text.slice(time.end, next.start))) return joined(time, next, text);
  if (previous && opens(text, previous) && UNTIL.test(text.slice(previous.end, time.start)))
    return joined(previous, time, text);
  if (/(?:^|\s)since $/i.test(text.slice(Math.max(0, time.start - 8), time.start)))
    return { ...time, edtf: `${first(time.edtf)}/..`, rule: "times/range" };
  return time;
}

function opens(text: string, time: TimeExpression): boolean {
  return /(?:^|\s)(?:from|between)(?: (?:the|early|late))* $/i.test(
    text.slice(Math.max(0, time.start - 24), time.start),
  );
}

function joined(a: TimeExpression, b: TimeExpression, text: string): TimeExpression {
  if (a.edtf === null || b.edtf === null || b.status === "unknown") return a;
  return {
    start: a.start,
    end: b.end,
    text: text.slice(a.start, b.end),
    type: "DATE",
    value: `${a.value}/${b.value}`,
    edtf: `${first(a.edtf)}/${last(b.edtf)}`,
    status: a.status === "certain" && b.status === "certain" ? "certain" : "implied",
    rule: "times/range",
  };
}

function first(edtf: string): string {
  return edtf.split("/")[0]!;
}

function last(edtf: string): string {
  return edtf.split("/").at(-1)!;
}
