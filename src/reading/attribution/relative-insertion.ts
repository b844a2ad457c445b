import type { Tree } from "../tree.ts";
import { trimmed, wholeQuotations } from "./content-span.ts";
import { verbCueWords, verbLemma } from "./cue-span.ts";
import { type Cue, cueFor, VERB_CUES } from "./cues.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { type Source, sourceAt, sourceOf } from "./source-span.ts";
import { feature, spanOf, type Words } from "./words.ts";

/**
 * A cue inside a relative clause: "ties, which they believe have raised tensions" is, without "they believe", what they believe.
 * Found by its shape (relative pronoun, noun phrase, cue, finite verb), which parsers of this size seldom get right.
 */
export function readRelativeInsertions(context: Context, found: Found): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  for (let w = 0; w + 3 < tree.size; w++) {
    if (!/^(?:which|who|that|whom)$/i.test(tree.form(w)) || w === 0) continue;
    const inserted = insertionAfter(context, w);
    if (inserted === null || found.isCue(inserted.verb)) continue;
    const after = trimmed(
      tree,
      wholeQuotations(tree, places, { from: inserted.words.to, to: clauseEnd(tree, inserted.words.to) }),
    );
    proposals.push({
      parts: [spanOf(tree, { from: w, to: w + 1 }), spanOf(tree, after)],
      cue: spanOf(tree, inserted.words),
      cueWord: inserted.verb,
      source: spanOf(tree, inserted.source.words),
      sourceWord: inserted.source.head,
      carries: null,
      lexical: inserted.cue,
      rule: "relative-insertion",
    });
  }
  return proposals;
}

interface Insertion {
  readonly verb: number;
  readonly words: Words;
  readonly cue: Cue;
  readonly source: Source;
}

function insertionAfter(context: Context, relative: number): Insertion | null {
  const { tree } = context;
  const [, end] = tree.sentenceRange(tree.sentenceOf(relative));
  if (!/^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(tree.upos(Math.min(relative + 1, end - 1)))) return null;
  for (let verb = relative + 2; verb < Math.min(end - 1, relative + 8); verb++) {
    if (/^[,.;:]$/.test(tree.form(verb))) return null;
    if (tree.upos(verb) !== "VERB") continue;
    const cue = cueFor(VERB_CUES, verbLemma(tree, verb), "clause");
    const next = verb + 1;
    const goesOn = tree.upos(next) === "AUX" || (tree.upos(next) === "VERB" && feature(tree, next, "VerbForm", "Fin"));
    if (cue === undefined || !goesOn) return null;
    const words = verbCueWords(tree, verb);
    const bounds = { from: relative + 1, to: next };
    const source = sourceOf(context, verb, words, bounds) ?? sourceAt(tree, words.from - 1, words, bounds);
    return source === null ? null : { verb, words, cue, source };
  }
  return null;
}

/** A relative clause ends with its sentence or at a comma, semicolon or dash. */
function clauseEnd(tree: Tree, from: number): number {
  const [, end] = tree.sentenceRange(tree.sentenceOf(from));
  let to = from;
  while (to < end && !/^(?:[,;:.—–]|--)$/.test(tree.form(to))) to++;
  return to;
}
