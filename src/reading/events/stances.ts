import { framesOf } from "../lexicon/index.ts";
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
  return frame.pos === "NOUN" && tree.childrenWith(word, "cop").length > 0;
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

/** The theme that is judged. */
export function judged(tree: Tree, word: number): readonly number[] {
  return surfaceSubjectsOf(tree, word);
}

export const UNFORGIVEN_FRAME = framesOf("VERB", "condemn")[0]!;
