import { cueAfterQuotation } from "./cue-after-quotation.ts";
import { cueBeforeQuotation } from "./cue-before-quotation.ts";
import type { Context, Proposal } from "./finding.ts";
import { carriedOn, followingParagraphs, splitParts } from "./quotation-parts.ts";
import type { Spoken } from "./spoken.ts";
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
    if (used.has(n) || passage.reopens >= 0) continue;
    const after = passage.depth > 0 ? null : cueAfterQuotation(context, n);
    const spoken = after ?? cueBeforeQuotation(context, n);
    if (spoken === null) continue;
    const members = passage.depth > 0 ? [n] : membersOf(context, n, spoken, after !== null);
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

/** The passages of one utterance: its split parts, the paragraphs that reopen it, and those that only carry it on. */
function membersOf(context: Context, n: number, spoken: Spoken, after: boolean): readonly number[] {
  const members = after ? [n, ...splitParts(context, n, spoken)] : [n];
  members.push(...members.flatMap((m) => carriedOn(context, m)));
  members.push(...followingParagraphs(context, members, spoken));
  return members;
}
