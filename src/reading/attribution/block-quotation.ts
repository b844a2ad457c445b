import type { Span } from "../../text/span.ts";
import { verbCueWords } from "./cue-span.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { sourceOf } from "./source-span.ts";
import { quotingCue } from "./verbs.ts";
import { spanOf } from "./words.ts";

/** A quotation set as a block of its own after a paragraph that ends in a colon: "The ministry said in a statement:". */
export function readBlockQuotations(context: Context, found: Found): readonly Proposal[] {
  const { document, tree, places } = context;
  const proposals: Proposal[] = [];
  for (const [b, block] of document.blocks.entries()) {
    if (block.kind !== "quotation" || b === 0 || document.blocks[b - 1]!.kind === "quotation") continue;
    const before = places.wordsOf(b - 1);
    if (before.to <= before.from || tree.form(before.to - 1) !== ":") continue;
    const [sentence] = tree.sentenceRange(tree.sentenceOf(before.to - 1));
    const verb = lastCue(context, found, Math.max(sentence, before.from), before.to);
    const cue = verb < 0 ? undefined : quotingCue(tree, verb);
    if (cue === undefined) continue;
    const words = verbCueWords(tree, verb);
    const source = sourceOf(context, verb, words, { from: Math.max(sentence, before.from), to: before.to });
    proposals.push({
      parts: partsFrom(context, b),
      cue: spanOf(tree, words),
      cueWord: verb,
      source: source === null ? null : spanOf(tree, source.words),
      sourceWord: source?.head ?? -1,
      carries: null,
      lexical: cue,
      rule: "block-quotation",
    });
  }
  return proposals;
}

function lastCue({ tree, places }: Context, found: Found, from: number, to: number): number {
  for (let w = to - 1; w >= from; w--) {
    if (quotingCue(tree, w) !== undefined && !found.isCue(w) && places.passageOf(w) < 0) return w;
  }
  return -1;
}

function partsFrom({ document }: Context, first: number): readonly Span[] {
  const parts: Span[] = [];
  for (let b = first; document.blocks[b]?.kind === "quotation"; b++) {
    const { start, end } = document.blocks[b]!;
    parts.push({ start, end });
  }
  return parts;
}
