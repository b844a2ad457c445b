import type { Span } from "../../text/span.ts";
import type { Context, Proposal } from "./finding.ts";

/**
 * An agency's tag in the dateline ("Pyongyang, October 22 (KCNA) --", "SEOUL, June 24 (Yonhap) —"): the agency tells everything
 * from there to its end mark, a rule of its own or the document's end. It is the outermost link of every chain inside, and not
 * a quotation.
 */
export function readDatelines({ document: { text, blocks }, tree }: Context): readonly Proposal[] {
  const starts: { readonly tag: Span; readonly from: number; readonly block: number }[] = [];
  for (const [b, block] of blocks.entries()) {
    if (block.kind === "heading" || block.kind === "code") continue;
    const match = DATELINE.exec(text.slice(block.start, Math.min(block.end, block.start + 120)));
    if (match === null) continue;
    const start = block.start + match[0].indexOf(`(${match[1]!}`) + 1;
    starts.push({ tag: { start, end: start + match[1]!.length }, from: block.start + match[0].length, block: b });
  }
  return starts
    .map(({ tag, from, block }, n): Proposal => {
      const parts: Span[] = [];
      const limit = starts[n + 1]?.block ?? blocks.length;
      for (let b = block; b < limit; b++) {
        const current = blocks[b]!;
        const start = b === block ? from : current.start;
        const mark = text.slice(start, current.end).indexOf("-0-");
        const end = mark < 0 ? current.end : start + mark;
        if (text.slice(start, end).trim() !== "")
          parts.push({ start, end: start + text.slice(start, end).trimEnd().length });
        if (mark >= 0) break;
      }
      const sourceWord = tree.wordAt(tag.start);
      return {
        parts,
        cue: null,
        cueWord: -1,
        source: tag,
        sourceWord: sourceWord < tree.size ? sourceWord : -1,
        carries: null,
        lexical: null,
        rule: "dateline",
      };
    })
    .filter(({ parts }) => parts.length > 0);
}

/** Place, perhaps a day, the agency in brackets, a dash. */
const DATELINE =
  /^[\p{Lu}][\p{L}.,’' -]{1,60}?(?:\d{1,2}(?:,? \d{4})?)?\s*\((\p{Lu}[\p{L}&. -]{1,30})\)\s*(?:--+|—|–|-)\s*/u;
