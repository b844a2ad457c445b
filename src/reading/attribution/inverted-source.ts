import type { Tree } from "../tree.ts";
import { isVerbCue } from "./cue-span.ts";
import { NOMINAL, type Source } from "./source-span.ts";
import { isStop, type Words } from "./words.ts";

/**
 * The source after an inverted cue (said X, an adviser who knows him, in Seoul): everything up to the end of the clause but an
 * adverbial of the cue, a participle, or a relative clause that says something itself.
 */
export function invertedSource(tree: Tree, cue: Words, bounds: Words): Source | null {
  const from = cue.to;
  if (from >= bounds.to || !NOMINAL.has(tree.upos(from)) || tree.relation(from) === "mark") return null;
  let to = from + 1;
  while (to < bounds.to && !endsInvertedSource(tree, from, to, bounds.to)) to++;
  while (to > from + 1 && isStop(tree.form(to - 1))) to--;
  return { words: { from, to }, head: headOf(tree, from, to) };
}

function endsInvertedSource(tree: Tree, from: number, word: number, limit: number): boolean {
  const form = tree.form(word).toLowerCase();
  if (/^(?:[.;:?!]|—|–|--|that)$/.test(form)) return true;
  const upos = tree.upos(word);
  const comma = tree.form(word - 1) === ",";
  if (
    comma &&
    (upos === "ADV" || upos === "SCONJ" || (upos === "VERB" && !/^(?:known|born|based|elected)$/.test(form)))
  )
    return true;
  if (comma && upos === "CCONJ") return !NOMINAL.has(tree.upos(Math.min(word + 1, limit - 1)));
  if (comma && /^(?:who|which)$/.test(form)) return saysSomething(tree, word, limit);
  if (/^(?:when|as|after|before|during|while|because|since|if)$/.test(form)) return true;
  if (upos === "ADP" && tree.relation(word) === "case") {
    const noun = tree.head(word);
    const head = noun < 0 ? -1 : tree.head(noun);
    return head >= 0 && (head < from || head >= word);
  }
  return false;
}

/** ", who added that …" */
function saysSomething(tree: Tree, word: number, limit: number): boolean {
  for (let w = word + 1; w < Math.min(limit, word + 4); w++) {
    if (tree.upos(w) === "VERB") return isVerbCue(tree, w);
  }
  return false;
}

/** The word of a range that hangs on something outside it, the first if several do. */
export function headOf(tree: Tree, from: number, to: number): number {
  for (let w = from; w < to; w++) {
    const head = tree.head(w);
    if ((head < from || head >= to) && NOMINAL.has(tree.upos(w))) return w;
  }
  return from;
}
