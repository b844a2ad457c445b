import type { Tree } from "../tree.ts";
import { type CueTable, VERB_CUES } from "./cues.ts";
import type { Words } from "./words.ts";

/** Verbs that only lead to the cue that hangs on them: "went on to say", "refused to comment", "continued to insist". */
const LIGHT = new Set(
  "go continue begin start try appear seem want proceed keep stop come need have use tend happen get hasten rush hesitate".split(
    " ",
  ),
);

/**
 * The words of a verbal cue: its auxiliaries, negation and the adverbs before it ("has also said", "did not deny"), light verbs
 * that lead to it ("went on to say"), and a particle after it ("pointed out").
 */
export function verbCueWords(tree: Tree, verb: number): Words {
  let from = verb;
  const [sentenceStart, sentenceEnd] = tree.sentenceRange(tree.sentenceOf(verb));
  for (let w = verb - 1; w >= sentenceStart; w--) {
    const upos = tree.upos(w);
    const lemma = tree.lemma(w);
    if (upos === "AUX" || (upos === "PART" && /^(?:not|n['’]t|to)$/i.test(lemma)) || lemma === "to") from = w;
    else if (upos === "ADV" && tree.relation(w) === "advmod" && !isClauseAdverb(lemma)) from = w;
    else if (upos === "VERB" && LIGHT.has(lemma) && leadsTo(tree, w, verb)) from = w;
    else if (upos === "ADP" && leadsAcross(tree, w, verb)) continue;
    else break;
  }
  // An adverb alone at the sentence's start belongs to the sentence, and "to" alone to whatever stood before it.
  while (from < verb && tree.upos(from) === "ADV" && from === sentenceStart) from++;
  let to = verb + 1;
  if (to < sentenceEnd && tree.head(to) === verb && tree.relation(to) === "compound" && tree.upos(to) === "ADP") to++;
  return { from, to };
}

/** Lemma of the verb with its particle where the lexicon knows the two together: "point out", "go on", "call for". */
export function verbLemma(tree: Tree, verb: number, table: CueTable = VERB_CUES): string {
  const lemma = tree.lemma(verb).toLowerCase();
  const next = verb + 1;
  if (next < tree.size) {
    const both = `${lemma} ${tree.lemma(next).toLowerCase()}`;
    if (table.has(both)) return both;
  }
  return lemma;
}

export function isVerbCue(tree: Tree, word: number): boolean {
  return (
    tree.upos(word) === "VERB" &&
    (VERB_CUES.has(tree.lemma(word).toLowerCase()) || VERB_CUES.has(verbLemma(tree, word)))
  );
}

function isClauseAdverb(lemma: string): boolean {
  return /^(?:when|where|why|how|however|meanwhile|instead|there|here)$/i.test(lemma);
}

function leadsTo(tree: Tree, light: number, verb: number): boolean {
  return tree.isUnder(verb, light);
}

/** The "on" of "went on to say". */
function leadsAcross(tree: Tree, particle: number, verb: number): boolean {
  const before = particle - 1;
  return before >= 0 && tree.head(particle) === before && LIGHT.has(tree.lemma(before)) && leadsTo(tree, before, verb);
}
