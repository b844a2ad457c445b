import type { Tree } from "../tree.ts";
import { contentEnd } from "./content-end.ts";
import type { Context } from "./finding.ts";
import type { Places } from "./places.ts";
import { agrees, reporterAbove } from "./subject.ts";
import { isStop, type Words } from "./words.ts";

/**
 * The words of a complement clause from its "that" to its last word, without the stop after it. Where the cue stands inside
 * (A, X said, B) the two sides are two parts. Empty when nothing remains.
 */
export function contentOfClause({ tree, places }: Context, clause: number, cue: Words): readonly Words[] {
  const [first, yieldEnd] = tree.yieldOf(clause);
  if (yieldEnd < cue.from) return full(tree, [{ from: first, to: yieldEnd + 1 }]);
  const last = lastOfOwn(tree, clause, yieldEnd);
  const start = first > cue.to ? withSubject(tree, clause, first, cue.to) : first;
  const own = withTail(tree, clause, last + 1);
  const cut = contentEnd(tree, Math.max(start, cue.to), Math.max(own, start));
  const to = withQuotation(tree, places, cut < own ? cut : withThat(tree, own));
  const sides =
    first >= cue.to
      ? [{ from: start, to }]
      : [
          { from: first, to: cue.from },
          { from: cue.to, to },
        ];
  return full(
    tree,
    sides.map((side) => wholeQuotations(tree, places, side)),
  );
}

/** "says | the president is late", where the parser hung "the president" elsewhere: it belongs to the clause that lacks a subject. */
function withSubject(tree: Tree, clause: number, first: number, cueEnd: number): number {
  if (tree.child(clause, "nsubj", "csubj", "expl", "mark") >= 0 || first - cueEnd > 10) return first;
  for (let w = cueEnd; w < first; w++)
    if (!/^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|PART|ADP)$/.test(tree.upos(w))) return first;
  return /^(?:ADP|PART)$/.test(tree.upos(cueEnd)) ? first : cueEnd;
}

/** "…, and that B": the content goes on to the sentence's end. */
function withThat(tree: Tree, end: number): number {
  const [, limit] = tree.sentenceRange(tree.sentenceOf(end - 1));
  let next = end;
  while (next < limit && /^(?:,|—|–|--)$/.test(tree.form(next))) next++;
  if (next + 1 >= limit || tree.upos(next) !== "CCONJ" || tree.form(next + 1).toLowerCase() !== "that") return end;
  return contentEnd(tree, next + 1, limit);
}

/** Leaves out a coordinated verb that is not the clause's: (they say that) the door is open | and urge B; | and added that B. */
function lastOfOwn(tree: Tree, clause: number, last: number): number {
  const subject = tree.child(clause, "nsubj");
  for (const verb of tree.childrenWith(clause, "conj")) {
    if (tree.upos(verb) !== "VERB" || tree.child(verb, "nsubj") >= 0) continue;
    const foreign = reporterAbove(tree, verb, clause) !== clause || (subject >= 0 && !agrees(tree, verb, subject));
    if (!foreign) continue;
    const [first] = tree.yieldOf(verb);
    if (first > clause) return first - 1;
  }
  return last;
}

/** Without stops at either end. */
export function trimmed(tree: Tree, { from, to }: Words): Words {
  let first = from;
  let last = to;
  while (first < last && isStop(tree.form(first))) first++;
  while (last > first && (isStop(tree.form(last - 1)) || /^[?!]$/.test(tree.form(last - 1)))) last--;
  return { from: first, to: last };
}

/**
 * Content that opens a quotation holds all of it, over sentences too (she said it was “late. Very late.”). `words` keeps a stop
 * that stands before the closing mark.
 */
export function wholeQuotations(tree: Tree, places: Places, words: Words): Words {
  const { from } = words;
  let { to } = trimmed(tree, words);
  for (;;) {
    const passage = to > from ? places.passages[places.passageOf(to - 1)] : undefined;
    if (passage === undefined || passage.start < tree.analysis.starts[from]!) break;
    const end = Math.max(to, lastWordOf(tree, passage.end));
    if (end === to) break;
    to = end;
  }
  return { from, to };
}

/** One past the last word that ends by this offset. */
function lastWordOf(tree: Tree, offset: number): number {
  const at = tree.wordAt(offset - 1);
  return at < tree.size && tree.analysis.starts[at]! < offset ? at + 1 : at;
}

/**
 * A list or an adverbial after the clause that the parser hung elsewhere still belongs to it; a clause of its own (and praised B,
 * adding C) does not.
 */
function withTail(tree: Tree, clause: number, end: number): number {
  const [, sentenceEnd] = tree.sentenceRange(tree.sentenceOf(clause));
  let to = end;
  while (to < sentenceEnd) {
    let next = to;
    while (next < sentenceEnd && tree.form(next) === ",") next++;
    if (next >= sentenceEnd) break;
    const top = topOf(tree, next, to);
    if (tree.upos(top) === "PUNCT" || isClausal(tree, top) || /^[-—–;:]+$/.test(tree.form(next))) break;
    const [first, last] = tree.yieldOf(top);
    if (first < to || last + 1 <= to) break;
    to = last + 1;
  }
  return to;
}

/** A quotation that ends the clause after a comma or colon, or right on: told them that if they came, “the door is open.” */
function withQuotation(tree: Tree, places: Places, end: number): number {
  let next = end;
  while (next < tree.size && /^[,:]$/.test(tree.form(next))) next++;
  if (next >= tree.size || next === 0 || tree.sentenceOf(next) !== tree.sentenceOf(end - 1)) return end;
  const passage = places.passages[places.passageOf(next)];
  if (passage === undefined || places.passageOf(end - 1) === places.passageOf(next)) return end;
  return lastWordOf(tree, passage.end);
}

/** The highest word above `word` that does not lie before `floor`. */
function topOf(tree: Tree, word: number, floor: number): number {
  let top = word;
  for (let head = tree.head(top); head >= floor; head = tree.head(top)) top = head;
  return top;
}

function isClausal(tree: Tree, word: number): boolean {
  if (tree.upos(word) === "VERB" || tree.upos(word) === "AUX" || tree.upos(word) === "CCONJ") return true;
  return tree.child(word, "nsubj", "cop", "mark") >= 0;
}

function full(tree: Tree, parts: readonly Words[]): readonly Words[] {
  return parts.map((part) => trimmed(tree, part)).filter(({ from, to }) => to > from);
}
