import { cueAfterQuotation } from "./cue-after-quotation.ts";
import { cueBeforeQuotation } from "./cue-before-quotation.ts";
import type { Context, Proposal } from "./finding.ts";
import { carriedOn, followingParagraphs, splitParts } from "./quotation-parts.ts";
import { spanOf } from "./words.ts";

/**
 * Direct speech: a quoted passage with its cue after it (“A,” X said / said X), before it (X said, “A” / X told reporters: “A”), or
 * between two passages of one speaker (“A,” X said. “B.”), which make one finding.
 */
export function readDirectSpeech(context: Context): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  const used = new Set<number>();
  for (const [n, passage] of places.passages.entries()) {
    if (passage.depth > 0 || used.has(n) || passage.reopens >= 0) continue;
    const after = cueAfterQuotation(context, n);
    const spoken = after ?? cueBeforeQuotation(context, n);
    if (spoken === null) continue;
    const members = after === null ? [n] : [n, ...splitParts(context, n, after)];
    members.push(...members.flatMap((m) => carriedOn(context, m)));
    members.push(...followingParagraphs(context, members, spoken));
    for (const m of members) used.add(m);
    const parts = members.map((m) => places.passages[m]!).map(({ start, end }) => ({ start, end }));
    parts[0] = { start: spanOf(tree, spoken.content).start, end: parts[0]!.end };
    proposals.push({
      parts,
      cue: spanOf(tree, spoken.words),
      cueWord: spoken.verb,
      source: spoken.source === null ? null : spanOf(tree, spoken.source.words),
      sourceWord: spoken.source?.head ?? -1,
      carries: null,
      lexical: spoken.cue,
      rule: after === null ? "direct-cue-before" : "direct-cue-after",
    });
  }
  return proposals;
}
