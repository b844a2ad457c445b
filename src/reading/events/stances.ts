import { framesOf } from "../lexicon/index.ts";
import { caseOf } from "../parties/noun-phrase.ts";
import type { Tree } from "../tree.ts";
import { surfaceSubjectsOf } from "./clause.ts";
import type { Trigger } from "./event.ts";

/**
 * A judgement passed on what the subject names: "X is unacceptable", "… should be a significant concern",
 * "… can never be pardoned". Whoever speaks accuses whoever takes part in the subject.
 */
export function isStance(tree: Tree, trigger: Trigger): boolean {
  const { word, frame } = trigger;
  if (frame.type !== "ACCUSE" || !frame.light) return false;
  if (frame.pos === "ADJ") return frame.recipient.length === 0;
  return frame.pos === "NOUN" && predicateOf(tree, word) >= 0;
}

/** Verbs whose negated passive passes judgement. */
const UNFORGIVEN: ReadonlySet<string> = new Set([
  "pardon",
  "tolerate",
  "forgive",
  "accept",
  "condone",
  "justify",
  "excuse",
  "overlook",
  "allow",
]);

export function unforgiven(tree: Tree, word: number): boolean {
  if (tree.upos(word) !== "VERB" || !UNFORGIVEN.has(tree.lemma(word))) return false;
  const passive = tree.childrenWith(word, "nsubj").some((c) => tree.isPassive(c));
  const modal = tree
    .childrenWith(word, "aux")
    .some((c) => /^(?:can|could|will|must|should|ca|wo)$/i.test(tree.form(c)));
  const negated = tree.childrenWith(word, "advmod").some((c) => /^(?:not|never|n['’]t)$/i.test(tree.form(c)));
  return passive && modal && negated;
}

/** The copular predicate that a noun of concern is or belongs to ("is a reason for grave concern", "is of concern"); -1 for none. */
function predicateOf(tree: Tree, noun: number): number {
  for (let at = noun, steps = 0; at >= 0 && steps < 3; at = tree.head(at), steps++) {
    if (tree.childrenWith(at, "cop").length > 0) return at;
    const preposition = caseOf(tree, at);
    if (tree.relation(at) !== "nmod" || (preposition !== "for" && preposition !== "of")) return -1;
  }
  return -1;
}

/** The verb of "called the measures illegal", whose subject judges; -1 where the speaker does. */
export function calledBy(tree: Tree, word: number): number {
  const head = tree.head(word);
  if (head < 0 || tree.relation(word) !== "xcomp") return -1;
  return /^(?:call|consider|deem|find|brand|declare)$/.test(tree.lemma(head)) ? head : -1;
}

/** The theme that is judged. */
export function judged(tree: Tree, word: number): readonly number[] {
  const called = calledBy(tree, word);
  if (called >= 0) return tree.childrenWith(called, "obj");
  const predicate = predicateOf(tree, word);
  return surfaceSubjectsOf(tree, predicate >= 0 ? predicate : word);
}

export const UNFORGIVEN_FRAME = framesOf("VERB", "condemn")[0]!;
