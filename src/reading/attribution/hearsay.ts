import type { Tree } from "../tree.ts";
import { contentOfClause, trimmed } from "./content-span.ts";
import { verbCueWords, verbLemma } from "./cue-span.ts";
import { type Cue, cueFor, HEARSAY_ADVERBS, OPEN_PASSIVES, VERB_CUES } from "./cues.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { sourceAt } from "./source-span.ts";
import { agentOf, isPassiveVerb } from "./subject.ts";
import { spanOf, type Words } from "./words.ts";

/**
 * What is said with its source left open: "is said to have A", "is seen as A", "is evaluated as having A", "it is believed that A",
 * "reportedly". The source is null unless a by-phrase names it.
 */
export function readHearsay(context: Context, found: Found): readonly Proposal[] {
  const { tree } = context;
  const proposals: Proposal[] = [];
  for (let word = 0; word < tree.size; word++) {
    if (found.isCue(word)) continue;
    const passive = tree.upos(word) === "VERB" && isPassiveVerb(tree, word) ? passiveReport(context, word) : null;
    if (passive !== null) proposals.push(passive);
    else if (HEARSAY_ADVERBS.has(tree.form(word).toLowerCase())) proposals.push(...adverbReport(tree, word));
  }
  return proposals;
}

function passiveReport(context: Context, verb: number): Proposal | null {
  const { tree } = context;
  const lemma = verbLemma(tree, verb);
  if (!OPEN_PASSIVES.has(lemma)) return null;
  const words = verbCueWords(tree, verb);
  const clause = tree.child(verb, "ccomp", "csubj");
  const infinitive = tree.child(verb, "xcomp");
  const as = asPhrase(tree, verb);
  let cue: Cue | undefined;
  let complement: readonly Words[] | null = null;
  if (clause > verb) {
    cue = cueFor(VERB_CUES, lemma, "clause", "wh");
    complement = contentOfClause(context, clause, words);
  } else if (infinitive > verb) {
    cue = cueFor(VERB_CUES, lemma, "clause", "object");
    complement = contentOfClause(context, infinitive, words);
  } else if (as !== null) {
    cue = cueFor(VERB_CUES, lemma, "as");
    complement = [as];
  }
  if (cue === undefined || complement === null) return null;
  const subject = tree.child(verb, "nsubj");
  const { from, to } = context.places.reachOf(verb);
  const topic =
    subject >= 0 && subject < words.from && tree.lemma(subject) !== "it"
      ? sourceAt(tree, subject, words, { from, to })
      : null;
  const agent = agentOf(tree, verb);
  const source = agent < 0 ? null : sourceAt(tree, agent, words, { from, to });
  const parts = [...(topic === null ? [] : [trimmed(tree, topic.words)]), ...complement];
  return {
    parts: parts.map((p) => spanOf(tree, p)),
    cue: spanOf(tree, words),
    cueWord: verb,
    source: source === null ? null : spanOf(tree, source.words),
    sourceWord: source?.head ?? -1,
    carries: null,
    lexical: cue,
    rule: "passive-report",
  };
}

/** "as A" after a passive verb: A without "as". */
function asPhrase(tree: Tree, verb: number): Words | null {
  for (const child of tree.childrenWith(verb, "obl", "advcl", "xcomp", "nmod")) {
    if (child < verb) continue;
    const marker = tree.child(child, "case", "mark");
    if (marker < 0 || tree.form(marker).toLowerCase() !== "as") continue;
    const [first, last] = tree.yieldOf(child);
    return trimmed(tree, { from: Math.max(first, marker + 1), to: last + 1 });
  }
  return null;
}

function adverbReport(tree: Tree, word: number): readonly Proposal[] {
  const head = tree.head(word);
  if (head < 0) return [];
  const [first, last] = tree.yieldOf(head);
  const before = trimmed(tree, { from: first, to: word });
  const after = trimmed(tree, { from: word + 1, to: last + 1 });
  const parts = [before, after].filter((p) => p.to > p.from).map((p) => spanOf(tree, p));
  if (parts.length === 0) return [];
  const lemma = tree.form(word).toLowerCase();
  const lexical: Cue = { lemma, force: "claim", stance: "asserted", takes: new Set() };
  const cue = spanOf(tree, { from: word, to: word + 1 });
  return [{ parts, cue, cueWord: word, source: null, sourceWord: -1, carries: null, lexical, rule: "hearsay-adverb" }];
}
