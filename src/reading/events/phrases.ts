import { caseOf, prepositional } from "../parties/noun-phrase.ts";
import type { Tree } from "../tree.ts";
import { isVerbal, objectsOf } from "./clause.ts";
import type { Trigger } from "./event.ts";
import type { Scene } from "./scene.ts";

/** Prepositions of the other end. */
const REACHING: ReadonlySet<string> = new Set(["to", "from", "on", "against", "with"]);

/** Heads of the phrases with a preposition: the trigger's own, its carrier's, and those the parser hung on its object. */
export function prepositionalWords(scene: Scene, trigger: Trigger, preposition: string): readonly number[] {
  const { tree } = scene;
  const { word } = trigger;
  const out = [...prepositional(tree, word, [preposition])];
  if (trigger.frame.pos === "VERB" && REACHING.has(preposition)) {
    // "delivered by X to Y": "to Y" may hang on X.
    for (const c of nested(scene, word, 3))
      if (!out.includes(c) && caseOf(tree, c) === preposition && tree.relation(c) === "nmod") out.push(c);
  }
  if (trigger.frame.pos === "NOUN") {
    if (trigger.carrier !== word) out.push(...prepositional(tree, trigger.carrier, [preposition]));
    // "the supply of weapons from … to …": the phrase may hang on what is supplied, or on the other end.
    if (preposition !== "of" && preposition !== "in" && preposition !== "for") {
      for (const c of nested(scene, word, 3)) if (!out.includes(c) && caseOf(tree, c) === preposition) out.push(c);
      if (out.length === 0) out.push(...besideNoun(tree, word, preposition));
    }
    if (out.length === 0 && tree.relation(word) === "conj")
      out.push(...prepositional(tree, tree.head(word), [preposition]));
  } else {
    for (const o of objectsOf(tree, word)) {
      out.push(...prepositional(tree, o, [preposition]));
      // "shipped containers of equipment to Y": "to Y" may hang on what is in them.
      if (REACHING.has(preposition) && out.length === 0)
        out.push(...nested(scene, o, 2).filter((c) => caseOf(tree, c) === preposition));
    }
    for (const c of tree.childrenWith(word, "xcomp"))
      if (!isVerbal(tree, c)) out.push(...prepositional(tree, c, [preposition]));
    if (preposition === "for" || preposition === "over" || preposition === "about" || preposition === "of") {
      // "condemned X for launching …": X fills the object slot; the gerund is looked at as a theme.
      out.push(
        ...tree
          .childrenWith(word, "advcl")
          .filter((c) => tree.childrenWith(c, "mark").some((m) => tree.form(m).toLowerCase() === preposition)),
      );
    }
  }
  return out;
}

/** "support X in their fight against Y": the phrase that follows the noun hangs on the verb. */
function besideNoun(tree: Tree, noun: number, preposition: string): readonly number[] {
  const [, last] = tree.yieldOf(noun);
  for (let at = tree.head(noun), steps = 0; at >= 0 && steps < 3; at = tree.head(at), steps++) {
    if (tree.upos(at) !== "VERB") continue;
    return prepositional(tree, at, [preposition]).filter((c) => {
      for (let w = noun + 1; w < c; w++) if (tree.upos(w) === "VERB" || tree.upos(w) === "AUX") return false;
      return c > noun && c - last < 10;
    });
  }
  return [];
}

/** Prepositional phrases below a noun, through other such phrases, to a depth, but not into another happening. */
function nested(scene: Scene, noun: number, depth: number): readonly number[] {
  if (depth === 0) return [];
  return scene.tree
    .childrenWith(noun, "nmod", "obl")
    .filter((c) => c > noun)
    .flatMap((c) => (scene.byWord.get(c)?.frame.type ? [c] : [c, ...nested(scene, c, depth - 1)]));
}
