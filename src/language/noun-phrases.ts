import type { Relation, Upos } from "./analysis.ts";
import { type WordSpan, wordSpan } from "./spans.ts";
import type { Tree } from "./tree.ts";

export interface NounPhrase extends WordSpan {
  /** The word that the others hang on. */
  readonly head: number;
}

/**
 * The base noun phrases in text order: a noun, name or pronoun with what stands before it ("the ministry's new spokesman")
 * and the rest of its name ("Article 4"), without what follows it ("of Japan", "who left"), which are phrases of their own.
 * They do not overlap.
 */
export function nounPhrasesOf(tree: Tree): NounPhrase[] {
  const all: NounPhrase[] = [];
  for (let head = 0; head < tree.size; head++) {
    if (!NOMINAL.has(tree.upos(head)) || PART_OF_NAME.has(tree.relation(head))) continue;
    all.push({ head, ...wordSpan(tree.analysis, firstOf(tree, head), lastOf(tree, head)) });
  }
  all.sort((a, b) => a.first - b.first || b.last - a.last);
  const out: NounPhrase[] = [];
  for (const phrase of all) if (phrase.first > (out.at(-1)?.last ?? -1)) out.push(phrase);
  return out;
}

const NOMINAL: ReadonlySet<Upos> = new Set(["NOUN", "PROPN", "PRON"]);
const PART_OF_NAME: ReadonlySet<Relation> = new Set(["compound", "flat", "fixed", "goeswith"]);
const BEFORE: ReadonlySet<Relation> = new Set(["det", "amod", "nummod", "compound", "nmod", "flat"]);
const AFTER: ReadonlySet<Relation> = new Set(["flat", "compound", "nummod", "goeswith", "fixed"]);

/** Commas between adjectives are passed over: they count only if something of the phrase stands before them. */
function firstOf(tree: Tree, head: number): number {
  let first = head;
  const children = tree.children(head);
  for (let k = children.length - 1; k >= 0; k--) {
    const child = children[k]!;
    if (child > head || tree.relation(child) === "punct") continue;
    if (!BEFORE.has(tree.relation(child))) break;
    first = Math.min(first, tree.yieldOf(child)[0]);
  }
  return first;
}

function lastOf(tree: Tree, head: number): number {
  let last = head;
  for (const child of tree.children(head)) {
    if (child < head) continue;
    const [from, to] = tree.yieldOf(child);
    if (!AFTER.has(tree.relation(child)) || from !== last + 1) break;
    last = to;
  }
  return last;
}
