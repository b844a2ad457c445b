import type { Document } from "../text/document.ts";
import { pairQuotationMarks, passageAt } from "./attribution/quote-marks.ts";

/** Whether an offset stands between quotation marks. */
export function quotedRanges(document: Document): (offset: number) => boolean {
  const passages = pairQuotationMarks(document.text, document.blocks);
  return (offset) => passageAt(passages, offset) >= 0;
}
