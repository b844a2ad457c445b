import type { Span } from "../../text/span.ts";
import type { Tree } from "../tree.ts";

/** Half-open range of word indices. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

export function spanOf(tree: Tree, { from, to }: Words): Span {
  return { start: tree.analysis.starts[from]!, end: tree.analysis.ends[to - 1]! };
}

/** The words that overlap a span. */
export function wordsIn(tree: Tree, { start, end }: Span): Words {
  const from = tree.wordAt(start);
  let to = from;
  while (to < tree.size && tree.analysis.starts[to]! < end) to++;
  return { from, to };
}

const STOPS = /^(?:[.,;:—–-]|--|…|\.\.\.+)$/;

export function isStop(form: string): boolean {
  return STOPS.test(form);
}

export function isQuoteMark(form: string): boolean {
  return /^(?:["“”„«»‘’`']|''|``)$/.test(form);
}

export function feature(tree: Tree, word: number, name: string, value: string): boolean {
  return `|${tree.analysis.features[word]}|`.includes(`|${name}=${value}|`);
}

export function startsWithCapital(form: string): boolean {
  return /^\p{Lu}/u.test(form);
}
