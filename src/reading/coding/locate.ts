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
  const lower = [text.toLowerCase(), name.toLowerCase()] as const;
  // Lower-casing may change a text's length ("İ"): then only the words as they stand are looked for.
  const cases = lower[0].length === text.length ? [[text, name] as const, lower] : [[text, name] as const];
  let at = -1;
  for (const whole of [true, false])
    for (const [inText, wanted] of cases) if (at < 0) at = find(inText, wanted, taken, whole);
  if (at < 0) return null;
  const first = tree.wordAt(at);
  const last = Math.max(first, tree.wordAt(at + name.length - 1));
  if (first >= tree.size) return null;
  return locatedAt(tree, first, Math.min(last, tree.size - 1));
}

/** A party that is known to stand at the words `first` to `last`, both included. */
export function locatedAt(tree: Tree, first: number, last: number): Located {
  return { first, last, head: headOf(tree, first, last) };
}

/** The first occurrence outside the other party's place; `whole`: and not part of a longer word. -1 for none. */
function find(text: string, name: string, taken: Span | null, whole: boolean): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (taken !== null && end > taken.start && at < taken.end) continue;
    if (!whole || (!isLetter(text, at - 1) && !isLetter(text, end))) return at;
  }
  return -1;
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
