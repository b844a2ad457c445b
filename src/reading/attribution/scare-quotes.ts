import type { Document } from "../../text/document.ts";
import { type QuotedSpan, quote } from "../../text/span.ts";
import { pairQuotationMarks } from "./quote-marks.ts";

/** Words in quotation marks up to which a passage counts as set at a distance and not as quoted speech. */
const LONGEST = 3;

/**
 * Scare quotes: one to three words in quotation marks that are not an utterance ("the “reform”"). Their writer keeps a distance
 * from the term. Spans include the marks. Passages that hold a stop of their own ("“No.”") or follow a colon are left out.
 */
export function scareQuotes({ text, blocks }: Document): readonly QuotedSpan[] {
  const found: QuotedSpan[] = [];
  for (const passage of pairQuotationMarks(text, blocks)) {
    if (!passage.closed) continue;
    const inner = text.slice(passage.innerStart, passage.innerEnd).trim();
    if (inner.split(/\s+/).length > LONGEST || /[.!?]$/.test(inner)) continue;
    const before = text.slice(Math.max(0, passage.start - 2), passage.start);
    if (/:\s?$/.test(before)) continue;
    found.push(quote(text, passage.start, passage.end));
  }
  return found;
}
