import type { Span } from "../../text/span.ts";
import type { Segments } from "../segments.ts";
import { type TokenBuffer, tokenBuffer } from "../tokens.ts";
import { tokenise } from "./tokens.ts";

/** Appends the first word of each sentence among the words `[from, to)` of one block to `firsts`. */
export type Splitter = (text: string, tokens: TokenBuffer, from: number, to: number, firsts: number[]) => void;

/** Divides a text into words and sentences. No sentence crosses a block; text outside the blocks is not read. */
export function segment(text: string, blocks: readonly Span[], split: Splitter): Segments {
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
