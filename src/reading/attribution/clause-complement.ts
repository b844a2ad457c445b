import type { Tree } from "../tree.ts";
import { contentOfClause } from "./content-span.ts";
import { verbCueWords, verbLemma } from "./cue-span.ts";
import { cueFor, VERB_CUES } from "./cues.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { sourceOf } from "./source-span.ts";
import { isPassiveVerb } from "./subject.ts";
import { isInfinitive } from "./verbs.ts";
import { spanOf } from "./words.ts";

/** Indirect speech and thought: X said (that) A; X asked whether A; X believes A. The content is the complement clause. */
export function readClauseComplements(context: Context, found: Found): readonly Proposal[] {
  const { tree } = context;
  const proposals: Proposal[] = [];
  for (let verb = 0; verb < tree.size; verb++) {
    if (tree.upos(verb) !== "VERB" || found.isCue(verb) || isPassiveVerb(tree, verb) || isInfinitive(tree, verb))
      continue;
    const clause = complementOf(tree, verb);
    if (clause < 0) continue;
    const cue = cueFor(VERB_CUES, verbLemma(tree, verb), "clause", "wh", "quote");
    if (cue === undefined) continue;
    const words = verbCueWords(tree, verb);
    if (
      /^(?:this|that|it|which|what|these)$/i.test(tree.form(verb - 1)) &&
      cue.takes.has("wh") &&
      !cue.takes.has("quote")
    )
      continue;
    const content = contentOfClause(context, clause, words);
    if (content.length === 0) continue;
    const { from, to } = context.places.reachOf(verb);
    const source = sourceOf(context, verb, words, { from, to: content[0]!.from >= words.to ? content[0]!.from : to });
    proposals.push({
      parts: content.map((part) => spanOf(tree, part)),
      cue: spanOf(tree, words),
      cueWord: verb,
      source: source === null ? null : spanOf(tree, source.words),
      sourceWord: source?.head ?? -1,
      carries: null,
      lexical: cue,
      rule: "clause-complement",
    });
  }
  return proposals;
}

function complementOf(tree: Tree, verb: number): number {
  for (const child of tree.childrenWith(verb, "ccomp")) if (child > verb) return child;
  return -1;
}
