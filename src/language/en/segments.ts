import type { Span } from "../../text/span.ts";
import { type TokenBuffer, tokenBuffer } from "../tokens.ts";
import { splitByRules } from "./sentence-rules.ts";
import { tokenise } from "./tokens.ts";

/** Words and sentences of a text; `sentences` has the index of each sentence's first word, then the number of words. */
export interface Segments {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Uint32Array;
}

/** Appends the first word of each sentence among the words `[from, to)` of one block to `firsts`. */
export type Splitter = (text: string, tokens: TokenBuffer, from: number, to: number, firsts: number[]) => void;

/** Divides a text into words and sentences. No sentence crosses a block; text outside the blocks is not read. */
export function segment(text: string, blocks: readonly Span[], split: Splitter = splitByRules): Segments {
  const tokens = tokenBuffer(Math.max(64, text.length >> 2));
  const firsts: number[] = [];
  for (const block of blocks) {
    const from = tokens.length;
    tokenise(text, block.start, block.end, tokens);
    split(text, tokens, from, tokens.length, firsts);
  }
  firsts.push(tokens.length);
  return {
    starts: tokens.starts.slice(0, tokens.length),
    ends: tokens.ends.slice(0, tokens.length),
    sentences: Uint32Array.from(firsts),
  };
}
