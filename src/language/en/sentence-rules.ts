import type { TokenBuffer } from "../tokens.ts";
import { OPENERS, TITLES } from "./abbreviations.ts";

/**
 * Divides the words `[from, to)` of one block into sentences by punctuation alone and appends the index of each
 * sentence's first word to `firsts`.
 */
export function splitByRules(text: string, tokens: TokenBuffer, from: number, to: number, firsts: number[]): void {
  let first = from;
  for (let i = from; i < to; i++) {
    if (i + 1 < to && !endsSentence(text, tokens, first, i, to)) continue;
    firsts.push(first);
    first = i + 1;
  }
}

/** Whether a sentence that began at `first` ends with word i; `i + 1 < to`. */
function endsSentence(text: string, tokens: TokenBuffer, first: number, i: number, to: number): boolean {
  if (tokens.ends[i] === tokens.starts[i + 1]) return false;
  let stop = i;
  while (stop > first && CLOSERS.has(form(text, tokens, stop))) stop--;
  const last = form(text, tokens, stop);
  const next = form(text, tokens, i + 1);
  if (!/[.!?…]$/.test(last) || last === "-0-") return last === "-0-" || /^#{3,}$/.test(last);
  if (/^\p{Ll}/u.test(next)) return false;
  if (TITLES.has(last.toLowerCase())) return false;
  if (/\p{L}/u.test(last)) return OPENERS.has(next) && !/^\p{Lu}\.$/u.test(last);
  // A number with its period that opens the sentence is the paragraph's number, not a sentence.
  return (
    !(stop - first === 1 && /^(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})$/u.test(form(text, tokens, first))) || to - first < 3
  );
}

const CLOSERS = new Set(['"', "”", "’", "''", "’’", "'", ")", "]", "»"]);

function form(text: string, tokens: TokenBuffer, i: number): string {
  return text.slice(tokens.starts[i], tokens.ends[i]);
}
