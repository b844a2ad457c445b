import type { Block, Document } from "../../text/document.ts";
import type { Tree } from "../tree.ts";
import { pairQuotationMarks, type QuotedPassage } from "./quote-marks.ts";
import type { Words } from "./words.ts";

/**
 * Where things stand in a document, by word: its block, and the outermost quoted passage that holds it. Built once, so that
 * readers look up instead of searching.
 */
export interface Places {
  readonly passages: readonly QuotedPassage[];
  /** Index of the outermost passage that holds the word (marks included), or -1. */
  passageOf(word: number): number;
  /** Index of the block that holds the offset, or of the last block before it; -1 before the first. */
  blockAt(offset: number): number;
  /** Where the source of a cue at this word may stand: its sentence, and inside the quotation if the cue is inside one. */
  reachOf(word: number): Words;
  /** The words of a block. */
  wordsOf(block: number): Words;
  /** The next outermost passage after passage n, or -1. */
  next(n: number): number;
  /** The outermost passage before passage n, or -1. */
  previous(n: number): number;
}

export function placesOf(document: Document, tree: Tree): Places {
  const passages = pairQuotationMarks(document.text, document.blocks);
  const ofWord = new Int32Array(tree.size).fill(-1);
  for (const [n, passage] of passages.entries()) {
    if (passage.depth > 0) continue;
    for (let w = tree.wordAt(passage.start); w < tree.size && tree.analysis.starts[w]! < passage.end; w++)
      ofWord[w] = n;
  }
  const step = (n: number, by: number) => {
    for (let m = n + by; m >= 0 && m < passages.length; m += by) if (passages[m]!.depth === 0) return m;
    return -1;
  };
  const blockAt = (offset: number) => lastStartingBefore(document.blocks, offset);
  return {
    passages,
    passageOf: (word) => ofWord[word] ?? -1,
    blockAt,
    reachOf(word) {
      const [from, to] = tree.sentenceRange(tree.sentenceOf(word));
      const passage = passages[ofWord[word] ?? -1];
      if (passage === undefined) return { from, to };
      return { from: Math.max(from, tree.wordAt(passage.innerStart)), to: Math.min(to, tree.wordAt(passage.innerEnd)) };
    },
    wordsOf(block) {
      const at = document.blocks[block];
      if (at === undefined) return { from: 0, to: tree.size };
      return { from: tree.wordAt(at.start), to: tree.wordAt(at.end) };
    },
    next: (n) => step(n, 1),
    previous: (n) => step(n, -1),
  };
}

function lastStartingBefore(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
