import type { Context, Proposal } from "./finding.ts";
import { isParticiple } from "./verbs.ts";

/**
 * Gives a participle without a subject in the tree ("…,” adding, “…”) the source of the cue before it in its sentence, and says so in
 * `carries`. Only cues outside quotations pass their source on.
 */
export function inheritSources({ tree, places }: Context, proposals: readonly Proposal[]): readonly Proposal[] {
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
  return proposals.map((p) => heirs.get(p) ?? p);
}
