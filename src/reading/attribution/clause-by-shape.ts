import type { Tree } from "../tree.ts";
import { contentEnd } from "./content-end.ts";
import { trimmed, wholeQuotations } from "./content-span.ts";
import { verbCueWords, verbLemma } from "./cue-span.ts";
import { type Cue, cueFor, VERB_CUES } from "./cues.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { sourceOf } from "./source-span.ts";
import { isPassiveVerb } from "./subject.ts";
import { isFiniteVerb, isInfinitive, isParticiple } from "./verbs.ts";
import { spanOf } from "./words.ts";

/**
 * Reported speech that the tree has no complement clause for, by its shape: a reporting verb, perhaps a recipient, a day or a place,
 * then "that" ("said at a rally in Texas that A"); or a verb of saying right before a clause ("says the rise makes A likely").
 */
export function readClausesByShape(context: Context, found: Found): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  for (let verb = 0; verb < tree.size; verb++) {
    if (tree.upos(verb) !== "VERB" || found.isCue(verb) || tree.relation(verb) === "amod") continue;
    const cue = cueFor(VERB_CUES, verbLemma(tree, verb), "clause");
    if (cue === undefined || isPassiveVerb(tree, verb) || isInfinitive(tree, verb)) continue;
    if (!isFiniteVerb(tree, verb) && !isParticiple(tree, verb)) continue;
    const words = verbCueWords(tree, verb);
    const from = contentStart(tree, verb, words.to, cue);
    if (from < 0 || places.passageOf(from) !== places.passageOf(verb)) continue;
    const to = contentEnd(tree, from, places.reachOf(verb).to);
    const content = trimmed(tree, wholeQuotations(tree, places, { from, to }));
    if (content.to - content.from < 3) continue;
    const source = sourceOf(context, verb, words, { from: places.reachOf(verb).from, to: content.from });
    proposals.push({
      parts: [spanOf(tree, content)],
      cue: spanOf(tree, words),
      cueWord: verb,
      source: source === null ? null : spanOf(tree, source.words),
      sourceWord: source?.head ?? -1,
      carries: null,
      lexical: cue,
      rule: "clause-by-shape",
    });
  }
  return proposals;
}

/** Verbs that take a clause without "that" so regularly that any clause after them is it. */
const PLAIN = new Set("say think believe insist argue contend claim hope".split(" "));
const REACH = 12;

function contentStart(tree: Tree, verb: number, after: number, cue: Cue): number {
  const [, end] = tree.sentenceRange(tree.sentenceOf(verb));
  for (let w = after; w < Math.min(end - 2, after + REACH); w++) {
    if (tree.form(w).toLowerCase() === "that" && (w === after || tree.upos(w) === "SCONJ"))
      return opensClause(tree, w + 1, end) ? w : -1;
    if (!/^(?:ADP|NOUN|PROPN|PRON|DET|ADJ|NUM|ADV|PART)$/.test(tree.upos(w))) break;
  }
  if (!PLAIN.has(cue.lemma) || !/^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(tree.upos(Math.min(after, end - 1))))
    return -1;
  return opensClause(tree, after, end) ? after : -1;
}

/** A finite verb follows before the sentence ends or a comma comes. */
function opensClause(tree: Tree, from: number, end: number): boolean {
  for (let w = from; w < end; w++) {
    if (/^(?:VERB|AUX)$/.test(tree.upos(w)) && w > from && isFiniteVerb(tree, w)) return true;
    if (/^[;:.]$/.test(tree.form(w)) || w > from + 25) return false;
  }
  return false;
}
