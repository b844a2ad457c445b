import type { Tree } from "../tree.ts";
import { trimmed, wholeQuotations } from "./content-span.ts";
import { verbCueWords } from "./cue-span.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { invertedSource } from "./inverted-source.ts";
import { type Source, sourceOf } from "./source-span.ts";
import { subjectOf } from "./subject.ts";
import { isFiniteVerb, isParticiple, quotingCue } from "./verbs.ts";
import { spanOf, type Words } from "./words.ts";

/**
 * A cue set after or inside what it attributes, without quotation marks of its own: "A, officials said.", "A, he added, B.",
 * "A, said X." The content is the rest of the sentence.
 */
export function readParentheticals(context: Context, found: Found): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  for (let verb = 0; verb < tree.size; verb++) {
    const cue = quotingCue(tree, verb);
    if (cue === undefined || found.isCue(verb) || places.passageOf(verb) >= 0 || !isFiniteVerb(tree, verb)) continue;
    const inserted = insertionOf(context, verb);
    if (inserted === null) continue;
    const [from, to] = tree.sentenceRange(tree.sentenceOf(verb));
    const before = trimmed(tree, { from: startOfClause(tree, from, inserted.words.from), to: inserted.words.from });
    if (before.to - before.from < 2) continue;
    const after = goesOn(tree, inserted.words.to)
      ? trimmed(tree, wholeQuotations(tree, places, { from: inserted.words.to, to }))
      : { from: to, to };
    proposals.push({
      parts: [before, after].filter((p) => p.to > p.from).map((p) => spanOf(tree, p)),
      cue: spanOf(tree, inserted.cue),
      cueWord: verb,
      source: spanOf(tree, inserted.source.words),
      sourceWord: inserted.source.head,
      carries: null,
      lexical: cue,
      rule: "parenthetical",
    });
  }
  return proposals;
}

interface Insertion {
  readonly words: Words;
  readonly cue: Words;
  readonly source: Source;
}

/**
 * The clause "X said (in Seoul)" or "said X" that a comma opens and a comma or the sentence's end closes, without a complement of
 * its own; null if the verb heads no such clause.
 */
function insertionOf(context: Context, verb: number): Insertion | null {
  const { tree, places } = context;
  const [sentence, end] = tree.sentenceRange(tree.sentenceOf(verb));
  const cue = verbCueWords(tree, verb);
  const subject = subjectOf(tree, verb);
  const inverted = cue.from > sentence && tree.form(cue.from - 1) === "," && (subject < 0 || subject > verb);
  const from = inverted ? cue.from : openingComma(tree, cue.from, sentence);
  const setOff = /^(?:,|\.|--|—|–)$/.test(tree.form(Math.min(cue.to, end - 1)));
  if (from < 0 || (hasComplement(tree, verb) && !setOff)) return null;
  let to = verb + 1;
  while (to < end && !/^[,;.!?—–]$/.test(tree.form(to)) && places.passageOf(to) < 0) {
    if (!inverted && !setOff && (tree.form(to) === "that" || tree.form(to) === ":" || tree.relation(to) === "ccomp"))
      return null;
    to++;
  }
  if (inverted) to = end;
  const bounds = { from, to };
  const source = inverted ? invertedSource(tree, cue, bounds) : sourceOf(context, verb, cue, bounds);
  if (source === null || (to < end && places.passageOf(to) >= 0)) return null;
  // "A, he said, “B”" belongs to the quotation.
  if (to + 1 < end && places.passageOf(to + 1) >= 0 && tree.form(to) === ",") return null;
  return { words: bounds, cue, source };
}

/** Something the verb governs that would be its content: an object, a clause, an infinitive. */
function hasComplement(tree: Tree, verb: number): boolean {
  for (const child of tree.childrenWith(verb, "obj", "xcomp", "ccomp")) {
    if (child < verb) continue;
    if (tree.relation(child) === "obj" && RECIPIENTS.has(tree.lemma(verb))) continue;
    return true;
  }
  return false;
}

/** What follows the insertion is content, not a second cue (…, he said, adding that B) or an adverbial clause of the first. */
function goesOn(tree: Tree, end: number): boolean {
  let next = end;
  while (next < tree.size && /^[,;—–-]+$/.test(tree.form(next))) next++;
  if (next >= tree.size || (tree.upos(next) === "VERB" && isParticiple(tree, next))) return false;
  // "A, X said, Y reported.": the rest is another insertion.
  const [, limit] = tree.sentenceRange(tree.sentenceOf(end - 1));
  return !(limit - next <= 8 && quotingCue(tree, limit - 2) !== undefined);
}

const RECIPIENTS = new Set(["tell", "remind", "inform", "assure"]);

/** The word after the comma before the verb's subject, or -1 if another clause begins between. */
function openingComma(tree: Tree, cue: number, floor: number): number {
  for (let w = cue - 1; w > floor && cue - w < 14; w--) {
    if (tree.form(w) === ",") return w + 1;
    if (tree.upos(w) === "VERB" || /^(?:who|which|that|and|but|if|as|when|because|to|:|;)$/i.test(tree.form(w)))
      return -1;
  }
  return -1;
}

/** After a semicolon a new clause begins. */
function startOfClause(tree: Tree, from: number, to: number): number {
  for (let w = to - 1; w > from; w--) if (tree.form(w) === ";") return w + 1;
  return from;
}
