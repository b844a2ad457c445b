import type { Tree } from "../tree.ts";
import { trimmed, wholeQuotations } from "./content-span.ts";
import { verbCueWords, verbLemma } from "./cue-span.ts";
import { type Cue, cueFor, VERB_CUES } from "./cues.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { nounPhraseFrom, type Source, sourceOf } from "./source-span.ts";
import { isFiniteVerb, isParticiple } from "./verbs.ts";
import { spanOf, type Words } from "./words.ts";

/** "As X said, A"; "A, as X put it"; "as claimed by X, A"; "as reported, A". The content is the rest of the sentence. */
export function readAsClauses(context: Context, found: Found): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  for (let as = 0; as < tree.size; as++) {
    if (!/^as$/i.test(tree.form(as))) continue;
    const { from, to } = places.reachOf(as);
    if (as > from && tree.form(as - 1) !== ",") continue;
    const clause = reportedBy(tree, as, to) ?? saidBy(context, as, to);
    if (clause === null || found.isCue(clause.verb)) continue;
    const before = trimmed(tree, { from, to: as });
    const after = trimmed(tree, wholeQuotations(tree, places, { from: clause.end, to }));
    const parts = [before, after].filter((p) => p.to - p.from > 1);
    if (parts.length === 0) continue;
    proposals.push({
      parts: parts.map((p) => spanOf(tree, p)),
      cue: spanOf(tree, clause.words),
      cueWord: clause.verb,
      source: clause.source === null ? null : spanOf(tree, clause.source.words),
      sourceWord: clause.source?.head ?? -1,
      carries: null,
      lexical: clause.cue,
      rule: "as-clause",
    });
  }
  return proposals;
}

interface AsClause {
  readonly verb: number;
  readonly words: Words;
  readonly cue: Cue;
  readonly source: Source | null;
  readonly end: number;
}

/** "as claimed by X,": a past participle right after "as". */
function reportedBy(tree: Tree, as: number, limit: number): AsClause | null {
  let verb = as + 1;
  while (verb < limit && tree.upos(verb) === "ADV") verb++;
  if (verb >= limit || tree.upos(verb) !== "VERB" || !isParticiple(tree, verb) || !/(?:ed|n|d)$/i.test(tree.form(verb)))
    return null;
  const cue = cueFor(VERB_CUES, verbLemma(tree, verb), "clause");
  const end = commaFrom(tree, verb + 1, limit);
  if (cue === undefined || end < 0) return null;
  const by = /^by$/i.test(tree.form(verb + 1)) ? verb + 1 : -1;
  const words = { from: as, to: by < 0 ? verb + 1 : by + 1 };
  const source = by < 0 ? null : nounPhraseFrom(tree, by + 1, end);
  return by < 0 || source !== null ? { verb, words, cue, source, end } : null;
}

/** "as X said,": a short clause without an object of its own. */
function saidBy(context: Context, as: number, limit: number): AsClause | null {
  const { tree } = context;
  const end = commaFrom(tree, as + 1, limit);
  if (end < 0) return null;
  for (let verb = as + 2; verb < end; verb++) {
    if (tree.upos(verb) !== "VERB") continue;
    const puts = tree.lemma(verb) === "put" && /^it$/i.test(tree.form(verb + 1));
    const cue = cueFor(VERB_CUES, puts ? "say" : verbLemma(tree, verb), "quote");
    if (cue?.force === "assess" || /^(?:go on|begin|continue)$/.test(cue?.lemma ?? "")) return null;
    if (cue === undefined || !isFiniteVerb(tree, verb) || (!puts && tree.child(verb, "obj", "ccomp", "xcomp") > verb))
      return null;
    const words = verbCueWords(tree, verb);
    const source = sourceOf(context, verb, words, { from: as + 1, to: end });
    return source === null
      ? null
      : { verb, words: puts ? { from: words.from, to: verb + 2 } : words, cue, source, end };
  }
  return null;
}

/** The comma, or the sentence's end, that closes the clause; -1 if it goes on too long. */
function commaFrom(tree: Tree, from: number, limit: number): number {
  for (let w = from; w < Math.min(limit, from + 16); w++) if (/^[,.]$/.test(tree.form(w))) return w;
  return -1;
}
