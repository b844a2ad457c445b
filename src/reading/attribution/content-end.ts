import type { Tree } from "../tree.ts";
import { verbLemma } from "./cue-span.ts";
import { cueFor, VERB_CUES } from "./cues.ts";
import { isFiniteVerb, isParticiple } from "./verbs.ts";

/**
 * Where content that begins at `from` must end before `limit`: where a second cue comes, of the same speaker (", adding that B",
 * "and said B") or of another (", while officials said B").
 */
export function contentEnd(tree: Tree, from: number, limit: number): number {
  for (let w = from + 1; w < limit - 1; w++) {
    const comma = tree.form(w) === ",";
    if (!comma && tree.upos(w) !== "CCONJ") continue;
    let next = w + 1;
    while (next < limit && /^(?:CCONJ|SCONJ|ADV)$/.test(tree.upos(next)) && tree.form(next) !== "that") next++;
    if (next < limit && tree.upos(next) === "VERB" && beginsOwnCue(tree, next, comma)) return w;
    if (next > w + 1 && comma && beginsOthersCue(tree, next, limit)) return w;
  }
  return limit;
}

/** ", noting that", "and announced": a reporting verb without a subject of its own. */
function beginsOwnCue(tree: Tree, verb: number, comma: boolean): boolean {
  if (cueFor(VERB_CUES, verbLemma(tree, verb), "quote", "clause") === undefined) return false;
  return isParticiple(tree, verb) && !isFiniteVerb(tree, verb)
    ? comma
    : isFiniteVerb(tree, verb) && tree.child(verb, "nsubj") < 0;
}

/** "(while) officials said": a short noun phrase and a finite verb of saying. */
function beginsOthersCue(tree: Tree, from: number, limit: number): boolean {
  let w = from;
  while (w < Math.min(limit, from + 6) && /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|AUX|ADV)$/.test(tree.upos(w))) w++;
  if (w === from || w >= limit || tree.upos(w) !== "VERB") return false;
  return isFiniteVerb(tree, w) && cueFor(VERB_CUES, verbLemma(tree, w), "quote") !== undefined;
}
