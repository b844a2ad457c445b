import type { Context, Found, Proposal } from "./finding.ts";
import { LAYOUT } from "./settle.ts";
import { wordsIn } from "./words.ts";

/**
 * A paragraph that opens with a quotation of a sentence or more and names no source, right after a paragraph in which somebody was
 * last reported: still that source's words. It points at the finding it carries on and has no cue of its own.
 */
export function readContinuedQuotations(context: Context, found: Found): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  const lastIn = lastOfBlock(context, found.proposals);
  for (const [n, passage] of places.passages.entries()) {
    if (passage.depth > 0 || found.isAttributed(n)) continue;
    const block = places.blockAt(passage.start);
    const open = tree.wordAt(passage.start);
    if (block < 1 || places.wordsOf(block).from !== open) continue;
    const inner = wordsIn(tree, { start: passage.innerStart, end: passage.innerEnd });
    if (inner.to - inner.from < 4 || !coversBlock(context, passage.end, block)) continue;
    const before = lastIn.get(block - 1);
    if (before === undefined) continue;
    const proposal: Proposal = {
      parts: [{ start: passage.start, end: passage.end }],
      cue: null,
      cueWord: -1,
      source: before.source,
      sourceWord: before.sourceWord,
      carries: before,
      lexical: before.lexical,
      rule: "continued-quotation",
    };
    proposals.push(proposal);
    lastIn.set(block, proposal);
  }
  return proposals;
}

/** The last report or claim with a source in each block. */
function lastOfBlock({ places }: Context, proposals: readonly Proposal[]): Map<number, Proposal> {
  const last = new Map<number, Proposal>();
  for (const proposal of proposals) {
    if (LAYOUT.has(proposal.rule) || proposal.cue === null || proposal.source === null) continue;
    if (proposal.lexical?.force !== "report" && proposal.lexical?.force !== "claim") continue;
    const block = places.blockAt(proposal.cue.start);
    const known = last.get(block);
    if (known === undefined || known.cue!.start < proposal.cue.start) last.set(block, proposal);
  }
  return last;
}

function coversBlock({ document, places }: Context, end: number, block: number): boolean {
  const next = document.blocks[block]!.end;
  return document.text.slice(end, next).trim() === "" || places.blockAt(end) !== block;
}
