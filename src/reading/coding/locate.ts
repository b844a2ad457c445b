import type { Span } from "../../text/span.ts";
import type { Tree } from "../tree.ts";

/** Where a party given by its words stands in a sentence: its first and last word, and the word that heads it. */
export interface Located {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** Finds the words of a party in the text: as they stand, else in any letter case. Null when they do not occur. */
export function locate(tree: Tree, words: string, taken: Span | null = null): Located | null {
  const name = words.trim();
  if (name === "") return null;
  const { text } = tree;
  let at = find(text, name, taken);
  if (at < 0) at = find(text.toLowerCase(), name.toLowerCase(), taken);
  if (at < 0) return null;
  const first = tree.wordAt(at);
  const last = Math.max(first, tree.wordAt(at + name.length - 1));
  if (first >= tree.size) return null;
  return { first, last: Math.min(last, tree.size - 1), head: headOf(tree, first, Math.min(last, tree.size - 1)) };
}

/** The first occurrence that is not part of a longer word and does not lie in the other party's place. */
function find(text: string, name: string, taken: Span | null): number {
  let fallback = -1;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const whole = !isLetter(text, at - 1) && !isLetter(text, end);
    const free = taken === null || end <= taken.start || at >= taken.end;
    if (whole && free) return at;
    if (fallback < 0) fallback = at;
  }
  return fallback;
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at]!);
}

/** The word of a stretch whose head lies outside it; the one nearest the root where there are several. */
function headOf(tree: Tree, first: number, last: number): number {
  let best = last;
  let bestDepth = Number.POSITIVE_INFINITY;
  for (let word = first; word <= last; word++) {
    const head = tree.head(word);
    if (head >= first && head <= last) continue;
    if (tree.upos(word) === "PUNCT") continue;
    let depth = 0;
    for (let at = word; at >= 0 && depth < 64; at = tree.head(at)) depth++;
    if (depth < bestDepth) {
      best = word;
      bestDepth = depth;
    }
  }
  return best;
}
