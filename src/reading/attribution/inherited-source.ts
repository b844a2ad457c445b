import type { Context, Proposal } from "./finding.ts";
import { sourceAt } from "./source-span.ts";
import { isPassiveVerb } from "./subject.ts";
import { isParticiple } from "./verbs.ts";
import { spanOf } from "./words.ts";

/**
 * Gives a participle without a subject in the tree ("…,” adding, “…”) the source of the cue before it in its sentence. Only cues
 * outside quotations pass their source on.
 */
export function inheritSources(context: Context, proposals: readonly Proposal[]): readonly Proposal[] {
  const { tree, places } = context;
  const byCue = proposals.filter((p) => p.cueWord >= 0).sort((a, b) => a.cueWord - b.cueWord);
  const heirs = new Map<Proposal, Proposal>();
  for (const [n, proposal] of byCue.entries()) {
    if (proposal.source !== null || tree.upos(proposal.cueWord) !== "VERB" || !isParticiple(tree, proposal.cueWord))
      continue;
    if (places.passageOf(proposal.cueWord) >= 0 || proposal.rule === "passive-report") continue;
    for (let m = n - 1; m >= 0 && m > n - 8; m--) {
      const before = heirs.get(byCue[m]!) ?? byCue[m]!;
      if (tree.sentenceOf(before.cueWord) !== tree.sentenceOf(proposal.cueWord)) break;
      if (before.source === null || places.passageOf(before.cueWord) >= 0) continue;
      heirs.set(proposal, { ...proposal, source: before.source, sourceWord: before.sourceWord });
      break;
    }
  }
  return proposals
    .map((p) => heirs.get(p) ?? opening(context, p) ?? p)
    .filter((p) => p.source !== null || mayLackSource(context, p));
}

/**
 * An active verb that nobody is said to have uttered ("Decides that A" in a resolution) is the document's own act and no
 * attribution. A passive, a noun, an adverb or a quotation may leave its source open.
 */
function mayLackSource({ tree }: Context, { rule, cueWord }: Proposal): boolean {
  return (rule !== "clause-complement" && rule !== "clause-by-shape") || isPassiveVerb(tree, cueWord);
}

/** "Stressing that A, he left": a participle that opens the sentence has the main clause's subject. */
function opening({ tree }: Context, proposal: Proposal): Proposal | null {
  const { cueWord } = proposal;
  if (proposal.source !== null || cueWord < 0 || tree.upos(cueWord) !== "VERB" || !isParticiple(tree, cueWord))
    return null;
  const [from, to] = tree.sentenceRange(tree.sentenceOf(cueWord));
  if (cueWord > from + 1) return null;
  for (let w = cueWord + 1; w < to; w++) {
    if (tree.head(w) >= 0 || tree.upos(w) !== "VERB") continue;
    const subject = tree.child(w, "nsubj");
    const end = tree.wordAt(proposal.parts.at(-1)!.end);
    const source = subject < end ? null : sourceAt(tree, subject, { from: w, to: w + 1 }, { from: end, to: w });
    return source === null ? null : { ...proposal, source: spanOf(tree, source.words), sourceWord: source.head };
  }
  return null;
}
