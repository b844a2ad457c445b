import type { Relation } from "../../language/analysis.ts";
import type { TimeExpression } from "../reading.ts";
import type { Tree } from "../tree.ts";
import { withRange } from "./range.ts";

/** By these a time hangs on what it dates, directly ("met Monday") or inside one of its parts ("at Monday's talks"). */
const INSIDE: readonly Relation[] = [
  "obl",
  "nmod",
  "advmod",
  "obj",
  "appos",
  "flat",
  "compound",
  "amod",
  "dep",
  "nummod",
  "conj",
];
/** A clause of these shares the time of the clause above: "attacked on Monday, killing three". */
const ASPECT = new Set(["begin", "start", "continue", "stop", "resume", "finish", "end", "keep", "help", "go"]);

/**
 * The time that dates the predicate `word`, or null. Only dates and times of day count. In order: the nearest one
 * below the predicate that no other clause holds; the one of the clause it shares its time with (a coordinated verb
 * after a leading adverbial, a participle, the verb under "begin to"). A reporting verb's own time does not date what
 * it reports. Ranges come back as one expression ("from … to …", "since …") with an EDTF interval.
 */
export function timeOf(tree: Tree, word: number, times: readonly TimeExpression[]): TimeExpression | null {
  for (let at = word, steps = 0; at >= 0 && steps < 5; steps++) {
    const found = nearest(tree, at, times, at === word ? Number.POSITIVE_INFINITY : sharedUpTo(tree, at, word));
    if (found >= 0) return withRange(times, found, tree.text);
    if (!sharesTime(tree, at)) return null;
    at = tree.head(at);
  }
  return null;
}

/** Index of the nearest time below `word` that begins before the offset `limit`; -1 for none. */
function nearest(tree: Tree, word: number, times: readonly TimeExpression[], limit: number): number {
  const [begin, end] = tree.sentenceRange(tree.sentenceOf(word));
  const from = tree.analysis.starts[begin]!;
  const to = tree.analysis.ends[end - 1]!;
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let i = firstFrom(times, from); i < times.length && times[i]!.start < to; i++) {
    const time = times[i]!;
    if (time.type === "DURATION" || time.type === "SET" || time.start >= limit) continue;
    const depth = depthBelow(tree, topOf(tree, time), word);
    if (depth < 0) continue;
    // One without a place in the calendar ("now") gives way to one that has it.
    const cost = depth * 100 + Math.abs(tree.wordAt(time.start) - word) + (time.edtf === null ? 5000 : 0);
    if (cost < bestCost) {
      bestCost = cost;
      best = i;
    }
  }
  return best;
}

/** Steps from a time's top word up to `word`, through no other clause; -1 when it does not get there. */
function depthBelow(tree: Tree, top: number, word: number): number {
  let depth = 0;
  for (let at = top; at >= 0 && depth < 6; at = tree.head(at), depth++) {
    if (at === word) return depth;
    const relation = tree.relation(at);
    if (!INSIDE.includes(relation)) return -1;
    // A coordinated verb is a clause of its own.
    if (relation === "conj" && tree.upos(at) === "VERB") return -1;
  }
  return -1;
}

/** The word of an expression whose head lies outside it. */
function topOf(tree: Tree, time: TimeExpression): number {
  const first = tree.wordAt(time.start);
  let top = first;
  for (let at = first; at < tree.size && tree.analysis.starts[at]! < time.end; at++) {
    const head = tree.head(at);
    const outside = head < 0 || tree.analysis.starts[head]! >= time.end || tree.analysis.ends[head]! <= time.start;
    if (outside && tree.upos(at) !== "PUNCT") return at;
    top = at;
  }
  return top;
}

function sharesTime(tree: Tree, word: number): boolean {
  const head = tree.head(word);
  if (head < 0) return false;
  switch (tree.relation(word)) {
    case "conj":
      return true;
    case "advcl":
      // "killing three", "to protest …"; not "after …", "because …", which tell another time.
      return tree.childrenWith(word, "mark").every((m) => tree.lemma(m) === "to");
    case "xcomp":
      return ASPECT.has(tree.lemma(head));
    default:
      return false;
  }
}

/** A coordinated verb shares only a time that stands before the first of them; a participle any. */
function sharedUpTo(tree: Tree, head: number, word: number): number {
  return tree.relation(word) === "conj" ? tree.analysis.starts[head]! : Number.POSITIVE_INFINITY;
}

/** Index of the first time that starts at or after `offset`. */
function firstFrom(times: readonly TimeExpression[], offset: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
