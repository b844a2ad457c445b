import type { Document } from "../text/document.ts";
import { pairQuotationMarks } from "./attribution/quote-marks.ts";

/** Whether an offset stands between quotation marks. Outermost passages are in order and do not overlap. */
export function quotedRanges(document: Document): (offset: number) => boolean {
  const outer = pairQuotationMarks(document.text, document.blocks).filter((p) => p.depth === 0);
  return (offset) => {
    let low = 0;
    let high = outer.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (outer[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low < outer.length && outer[low]!.start <= offset;
  };
}
