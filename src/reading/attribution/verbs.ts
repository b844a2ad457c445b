import type { Tree } from "../tree.ts";
import { verbCueWords, verbLemma } from "./cue-span.ts";
import { type Cue, cueFor, VERB_CUES } from "./cues.ts";
import { isPassiveVerb } from "./subject.ts";
import { feature } from "./words.ts";

/** The sense in which this word may introduce words in quotation marks, if it may. */
export function quotingCue(tree: Tree, word: number): Cue | undefined {
  if (tree.upos(word) !== "VERB" || tree.relation(word) === "amod" || isPassiveVerb(tree, word)) return undefined;
  return cueFor(VERB_CUES, verbLemma(tree, word), "quote");
}

/** A verb that can head a clause of its own: not a bare participle ("adding") and not an infinitive. */
export function isFiniteVerb(tree: Tree, verb: number): boolean {
  if (feature(tree, verb, "VerbForm", "Fin")) return true;
  for (const child of tree.children(verb)) if (tree.relation(child) === "aux" && child < verb) return true;
  return false;
}

export function isParticiple(tree: Tree, verb: number): boolean {
  return feature(tree, verb, "VerbForm", "Part") || feature(tree, verb, "VerbForm", "Ger");
}

/** Whether a clause with a finite verb of its own stands among these words. */
export function holdsClause(tree: Tree, from: number, to: number): boolean {
  for (let w = from; w < to; w++) {
    if (tree.relation(w) === "ccomp" || tree.form(w).toLowerCase() === "that") return true;
    if (tree.upos(w) === "VERB" && isFiniteVerb(tree, w) && tree.child(w, "nsubj") >= from) return true;
  }
  return false;
}

/** "to say": an infinitive that no light verb carries ("went on to say" is one cue, "a chance to say" is none). */
export function isInfinitive(tree: Tree, verb: number): boolean {
  return tree.form(verbCueWords(tree, verb).from).toLowerCase() === "to";
}
