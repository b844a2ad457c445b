import type { Document } from "../../text/document.ts";
import { type QuotedSpan, quote } from "../../text/span.ts";
import type { AttributionFinding } from "./finding.ts";
import { pairQuotationMarks } from "./quote-marks.ts";

/** Words in quotation marks up to which a passage counts as set at a distance and not as quoted speech. */
const LONGEST = 3;

/**
 * Scare quotes: one to three words in quotation marks that nobody is said to have said ("the “reform”"). Their writer keeps a
 * distance from the term, or borrows a name. Spans include the marks. Passages that are an utterance by themselves (“No.”), that
 * follow a colon, or that are the whole of an attributed part are left out.
 */
export function scareQuotes(document: Document, findings: readonly AttributionFinding[]): readonly QuotedSpan[] {
  const { text, blocks } = document;
  const spoken = new Set(findings.flatMap((f) => f.parts.map((p) => p.start)));
  const found: QuotedSpan[] = [];
  for (const passage of pairQuotationMarks(text, blocks)) {
    if (!passage.closed) continue;
    const inner = text.slice(passage.innerStart, passage.innerEnd).trim();
    if (inner.split(/\s+/).length > LONGEST || /[.!?]$/.test(inner)) continue;
    if (/:\s?$/.test(text.slice(Math.max(0, passage.start - 2), passage.start))) continue;
    if (inner.endsWith(",") && spoken.has(passage.start)) continue;
    found.push(quote(text, passage.start, passage.end));
  }
  return found;
}
