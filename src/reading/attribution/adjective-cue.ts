import type { Tree } from "../tree.ts";
import { contentOfClause } from "./content-span.ts";
import { verbCueWords } from "./cue-span.ts";
import { ADJECTIVE_CUES, cueFor } from "./cues.ts";
import type { Context, Proposal } from "./finding.ts";
import { sourceOf } from "./source-span.ts";
import { spanOf } from "./words.ts";

/** A state of mind with its content: "X is confident that A", "X was worried that A". The cue runs from the copula. */
export function readAdjectiveCues(context: Context): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  for (let word = 0; word < tree.size; word++) {
    if (tree.upos(word) !== "ADJ" || tree.child(word, "cop") < 0) continue;
    const cue = cueFor(ADJECTIVE_CUES, tree.lemma(word).toLowerCase(), "clause");
    const clause = cue === undefined ? -1 : complement(tree, word);
    if (cue === undefined || clause < 0) continue;
    const words = verbCueWords(tree, word);
    const content = contentOfClause(context, clause, words);
    const source = sourceOf(context, word, words, places.reachOf(word));
    if (content.length === 0 || source === null || source.head > words.from) continue;
    proposals.push({
      parts: content.map((part) => spanOf(tree, part)),
      cue: spanOf(tree, words),
      cueWord: word,
      source: spanOf(tree, source.words),
      sourceWord: source.head,
      carries: null,
      lexical: cue,
      rule: "adjective-cue",
    });
  }
  return proposals;
}

/** A finite clause ("that A", or A with a subject of its own), not "sure to win". */
function complement(tree: Tree, adjective: number): number {
  return (
    tree
      .childrenWith(adjective, "ccomp", "advcl")
      .find((c) => c > adjective && tree.child(c, "nsubj") > adjective && isThat(tree, c)) ?? -1
  );
}

function isThat(tree: Tree, clause: number): boolean {
  const marker = tree.child(clause, "mark");
  return marker < 0 ? tree.relation(clause) === "ccomp" : tree.form(marker).toLowerCase() === "that";
}
