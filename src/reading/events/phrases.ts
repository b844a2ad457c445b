import { caseOf, prepositional } from "../parties/noun-phrase.ts";
import type { Tree } from "../tree.ts";
import { isPassivePredicate, isVerbal, objectsOf } from "./clause.ts";
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
    }
    if (out.length === 0 && preposition === "to") out.push(...otherEnd(scene, word));
    if (out.length === 0 && (preposition === "by" || REACHING.has(preposition)))
      out.push(...participlesOf(scene, trigger).flatMap((p) => prepositional(tree, p, [preposition])));
    if (out.length === 0 && preposition === "by") out.push(...agentBeside(tree, word));
    // "the deployment and withdrawal of X": what follows both is shared.
    if (out.length === 0 && tree.relation(word) === "conj")
      out.push(...prepositional(tree, tree.head(word), [preposition]).filter((c) => c > word));
  } else {
    for (const o of objectsOf(tree, word)) {
      out.push(...prepositional(tree, o, [preposition]));
      // "shipped containers of equipment to Y": "to Y" may hang on what is in them.
      if (REACHING.has(preposition) && out.length === 0 && !scene.byWord.get(o)?.frame.type)
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

/** "the transfer of weapons from X to Y": right after "from X", "to Y" is its other end, wherever the parser hung it. */
function otherEnd(scene: Scene, noun: number): readonly number[] {
  const { tree } = scene;
  for (const from of nested(scene, noun, 3)) {
    if (caseOf(tree, from) !== "from") continue;
    const [, last] = tree.yieldOf(from);
    const to = last + 1;
    if (to < tree.size && /^to$/i.test(tree.form(to)) && tree.relation(to) === "case") return [tree.head(to)];
  }
  return [];
}

/** "sanctions drawn up by X", "attacks launched against Y": participles that tell how the noun came about, and nothing else. */
function participlesOf({ tree, byWord }: Scene, { word, frame }: Trigger): readonly number[] {
  return tree.childrenWith(word, "acl").filter((c) => {
    const own = byWord.get(c)?.frame.type;
    return isPassivePredicate(tree, c) && (!own || own === frame.type);
  });
}

/** "reported an invasion on Monday by X": under an active verb, whoever follows "by" does what the noun before names. */
function agentBeside(tree: Tree, noun: number): readonly number[] {
  for (let at = tree.head(noun), steps = 0; at >= 0 && steps < 3; at = tree.head(at), steps++) {
    if (tree.upos(at) !== "VERB") continue;
    if (isPassivePredicate(tree, at)) return [];
    return prepositional(tree, at, ["by"]).filter((c) => {
      for (let w = noun + 1; w < c; w++) if (tree.upos(w) === "VERB" || tree.upos(w) === "AUX") return false;
      return c > noun;
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
