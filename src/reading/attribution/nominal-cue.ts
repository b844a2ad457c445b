import type { Tree } from "../tree.ts";
import { contentOfClause } from "./content-span.ts";
import { cueFor, NOUN_CUES } from "./cues.ts";
import type { Context, Proposal } from "./finding.ts";
import { type Source, sourceAt } from "./source-span.ts";
import { spanOf, type Words } from "./words.ts";

/** A noun that attributes: "X's claim that A", "the belief among X that A", "allegations that A". The source may be open. */
export function readNominalCues(context: Context): readonly Proposal[] {
  const { tree } = context;
  const proposals: Proposal[] = [];
  for (let noun = 0; noun < tree.size; noun++) {
    if (tree.upos(noun) !== "NOUN") continue;
    const cue = cueFor(NOUN_CUES, tree.lemma(noun).toLowerCase(), "clause");
    const clause = cue === undefined ? -1 : thatClause(tree, noun);
    if (cue === undefined || clause < 0) continue;
    const words = { from: noun, to: noun + 1 };
    const content = contentOfClause(context, clause, words);
    if (content.length === 0) continue;
    const source = sourceOfNoun(context, noun, words);
    proposals.push({
      parts: content.map((part, n) => spanOf(tree, n === 0 ? withThat(tree, part, noun) : part)),
      cue: spanOf(tree, words),
      cueWord: noun,
      source: source === null ? null : spanOf(tree, source.words),
      sourceWord: source?.head ?? -1,
      carries: null,
      lexical: cue,
      rule: "nominal-cue",
    });
  }
  return proposals;
}

/** A complement clause of the noun: it begins with "that" as a conjunction and lacks nothing "that" could stand for. */
function thatClause(tree: Tree, noun: number): number {
  for (const child of tree.childrenWith(noun, "acl", "ccomp")) {
    if (child < noun) continue;
    // "that" right after the noun opens the clause, wherever the parser hung it.
    const marker = isThat(tree, noun + 1) ? noun + 1 : tree.child(child, "mark");
    if (
      marker > noun &&
      tree.form(marker).toLowerCase() === "that" &&
      tree.child(child, "nsubj", "csubj", "expl") > marker
    )
      return child;
  }
  return -1;
}

function isThat(tree: Tree, word: number): boolean {
  return word < tree.size && tree.upos(word) === "SCONJ" && tree.form(word).toLowerCase() === "that";
}

function withThat(tree: Tree, part: Words, noun: number): Words {
  return isThat(tree, noun + 1) ? { ...part, from: Math.min(part.from, noun + 1) } : part;
}

function sourceOfNoun({ tree, places }: Context, noun: number, words: Words): Source | null {
  const { from, to } = places.reachOf(noun);
  for (const child of tree.childrenWith(noun, "nmod")) {
    const marker = tree.child(child, "case");
    const possessive =
      child < noun && (tree.upos(child) === "PRON" || /^['’]s?$/.test(marker < 0 ? "" : tree.form(marker)));
    if (possessive) {
      const source = sourceAt(tree, child, words, { from, to: noun });
      if (source === null) return null;
      // The possessive ending belongs to the phrase.
      return marker < 0
        ? source
        : { ...source, words: { from: source.words.from, to: Math.max(source.words.to, marker + 1) } };
    }
    if (child > noun && /^(?:by|from|among)$/i.test(marker < 0 ? "" : tree.form(marker))) {
      return sourceAt(tree, child, words, { from: marker + 1, to });
    }
  }
  return null;
}
