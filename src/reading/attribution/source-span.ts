import type { Tree } from "../tree.ts";
import { verbCueWords } from "./cue-span.ts";
import type { Context } from "./finding.ts";
import { widened } from "./phrase-edges.ts";
import { subjectOf } from "./subject.ts";
import { isQuoteMark, isStop, startsWithCapital, type Words } from "./words.ts";

export interface Source {
  readonly words: Words;
  readonly head: number;
}

/**
 * The source of a verbal cue: its subject's noun phrase; where the tree gives none within `bounds`, the noun phrase that stands
 * right after an inverted cue ("said X") or right before it ("X said"). Null if there is none.
 */
export function sourceOf({ tree, places }: Context, verb: number, cue: Words, bounds: Words): Source | null {
  const passage = places.passageOf(verb);
  const mayBe = (word: number) => word >= bounds.from && word < bounds.to && places.passageOf(word) === passage;
  const head = subjectOf(tree, verb, mayBe);
  const found = head < 0 ? null : wide(tree, sourceAt(tree, head, cue, bounds), cue, bounds);
  return found ?? neighbour(tree, cue, bounds) ?? sharedNeighbour(tree, verb, bounds);
}

function wide(tree: Tree, source: Source | null, cue: Words, bounds: Words): Source | null {
  if (source === null || source.head >= cue.from) return source;
  return { ...source, words: widened(tree, source.words, cue.from, bounds.from) };
}

/** The noun phrase before the verb that this one is coordinated with: "X reaffirm A and urge B". */
function sharedNeighbour(tree: Tree, verb: number, bounds: Words): Source | null {
  if (tree.relation(verb) !== "conj") return null;
  for (let at = tree.head(verb), step = 0; at >= bounds.from && step < 3; at = tree.head(at), step++) {
    if (tree.upos(at) !== "VERB" || at > verb) continue;
    const source = neighbour(tree, verbCueWords(tree, at), { from: bounds.from, to: at });
    if (source !== null) return source;
  }
  return null;
}

/**
 * The noun phrase of a source: determiner, modifiers, appositions and relative clauses, but not the preposition that leads to it.
 * It never reaches over the cue. `bounds` keeps it out of quotations and of the content.
 */
export function sourceAt(tree: Tree, head: number, cue: Words, bounds: Words): Source | null {
  if (head < bounds.from || head >= bounds.to || (head >= cue.from && head < cue.to)) return null;
  const low = head < cue.from ? bounds.from : Math.max(bounds.from, cue.to);
  const high = head < cue.from ? Math.min(bounds.to, cue.from) : bounds.to;
  let from = head;
  let to = head + 1;
  for (const child of tree.children(head)) {
    if (OUTSIDE.has(tree.relation(child))) continue;
    const [first, last] = tree.yieldOf(child);
    if (first < from && child < head) from = Math.max(low, first);
    if (last + 1 > to && child > head) to = Math.min(high, last + 1);
  }
  while (from > low && joinsLeft(tree, from)) from--;
  from = listStart(tree, from, low);
  while (from < head && (isStop(tree.form(from)) || LEADING.has(tree.upos(from)))) from++;
  while (to > head + 1 && isStop(tree.form(to - 1))) to--;
  // An apposition set off by commas ends with its comma where the cue follows.
  if (head < cue.from && to < high && tree.form(to) === "," && hasComma(tree, from, to)) to++;
  return { words: { from, to }, head };
}

/** What hangs on a noun and is no part of its phrase as a source. */
const OUTSIDE: ReadonlySet<string> = new Set(
  ["case", "mark", "cc", "punct", "cop", "parataxis", "discourse", "dislocated", "advcl"], // biome-ignore format: a list
);
const LEADING: ReadonlySet<string> = new Set(["SCONJ", "CCONJ", "ADP"]);
export const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"]);

/** A title or name that the parser hung elsewhere: "House Speaker | Paul Ryan". Only names join names. */
function joinsLeft(tree: Tree, from: number): boolean {
  const left = from - 1;
  if (left < 0 || tree.sentenceOf(left) !== tree.sentenceOf(from)) return false;
  if (tree.upos(from) !== "PROPN" && !(tree.upos(from) === "NOUN" && startsWithCapital(tree.form(from)))) return false;
  return /^(?:PROPN|NOUN|ADJ)$/.test(tree.upos(left)) && tree.child(left, "case") < 0 && !/^\d/.test(tree.form(left));
}

/** "The U.S., South Korea, and | Japan": a list of names that opens the clause, of which the parser kept the last. */
function listStart(tree: Tree, from: number, low: number): number {
  if (from === low || tree.upos(from - 1) !== "CCONJ") return from;
  let start = from - 1;
  while (start > low && (/^(?:PROPN|DET|CCONJ)$/.test(tree.upos(start - 1)) || tree.form(start - 1) === ",")) start--;
  const opens = start === tree.sentenceRange(tree.sentenceOf(from))[0] || isQuoteMark(tree.form(start - 1));
  return opens && NOMINAL.has(tree.upos(start)) ? start : from;
}

function neighbour(tree: Tree, cue: Words, bounds: Words): Source | null {
  const right = cue.to < bounds.to ? nounPhraseFrom(tree, cue.to, bounds.to) : null;
  if (cue.from === bounds.from) return right;
  let to = cue.from;
  while (to > bounds.from && tree.form(to - 1) === ",") to--;
  let from = to;
  while (from > bounds.from && isNominal(tree, from - 1)) from--;
  if (from < to) return { words: { from: listStart(tree, from, bounds.from), to }, head: to - 1 };
  return null;
}

/** "said X, who …": from a noun phrase's first word to the end of its clause. */
export function nounPhraseFrom(tree: Tree, from: number, limit: number): Source | null {
  if (!NOMINAL.has(tree.upos(from))) return null;
  let head = from;
  while (head + 1 < limit && isNominal(tree, head + 1)) head++;
  return (
    sourceAt(tree, head, { from: from - 1, to: from }, { from, to: limit }) ?? { words: { from, to: head + 1 }, head }
  );
}

function isNominal(tree: Tree, word: number): boolean {
  return NOMINAL.has(tree.upos(word)) || tree.relation(word) === "flat" || /^['’]s$/.test(tree.form(word));
}

function hasComma(tree: Tree, from: number, to: number): boolean {
  for (let w = from; w < to; w++) if (tree.form(w) === ",") return true;
  return false;
}
