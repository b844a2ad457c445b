import type { Span } from "../text/span.ts";
import type { GoldAssertion, GoldQuotation } from "./gold-case.ts";

/** The `n`-th place of the words in the text; null when there are fewer. */
export function placeOfNth(text: string, words: string, n: number): Span | null {
  let start = -1;
  for (let found = 0; found < n; found++) {
    start = text.indexOf(words, start + 1);
    if (start < 0) return null;
  }
  return { start, end: start + words.length };
}

export function placeOfTrigger(text: string, { trigger, n = 1 }: GoldAssertion): Span | null {
  return placeOfNth(text, trigger, n);
}

/** Where a quotation begins; -1 when it does not stand in the text. Dots at the end of what is given say that it goes on. */
export function beginOfQuotation(text: string, quotation: GoldQuotation): number {
  return text.indexOf(quotation.text.slice(0, 60).replace(/[….\s]+$/u, ""));
}

/**
 * Turns spans of a document's canonical text into spans of the text that the case was written on. The two differ in white
 * space and in characters without width, so that the visible characters before a place are counted.
 */
export function alignment(original: string, canonical: string): (span: Span) => Span {
  if (original === canonical) return (span) => span;
  const places: number[] = [];
  for (let i = 0; i < original.length; i++) if (isVisible(original[i]!)) places.push(i);
  const before = new Uint32Array(canonical.length + 1);
  for (let i = 0; i < canonical.length; i++) before[i + 1] = before[i]! + (isVisible(canonical[i]!) ? 1 : 0);
  return ({ start, end }) => {
    const [first, count] = [before[start]!, before[end]!];
    return { start: places[first] ?? original.length, end: count > 0 ? (places[count - 1] ?? original.length) + 1 : 0 };
  };
}

/** White space, control characters and characters without width may come and go when a text is made canonical. */
function isVisible(character: string): boolean {
  return !/[\s\p{Cc}\p{Cf}\uFFFC]/u.test(character);
}
