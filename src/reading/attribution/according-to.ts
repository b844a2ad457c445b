import type { Tree } from "../tree.ts";
import { trimmed, wholeQuotations } from "./content-span.ts";
import { ADVERBIALS, type Cue, STANDARDS, VIEW_NOUNS } from "./cues.ts";
import type { Context, Proposal } from "./finding.ts";
import { type Source, sourceAt } from "./source-span.ts";
import { isStop, spanOf, type Words } from "./words.ts";

const LEXICAL: Cue = { lemma: "according to", force: "report", stance: "asserted", takes: new Set() };
const VIEW: Cue = { lemma: "in the view of", force: "assess", stance: "asserted", takes: new Set() };

/** "According to X, A"; "A, according to X"; "A, in the words of X, B"; "in X's view, A". The content is the clause it stands in. */
export function readAccordingTo(context: Context): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  for (let w = 0; w < tree.size; w++) {
    const found = adverbialAt(tree, w) ?? viewAt(tree, w);
    if (found === null) continue;
    const { cue, source } = found;
    const whole = { from: Math.min(cue.from, source.words.from), to: Math.max(cue.to, source.words.to) };
    const parts = contentAround(context, whole, source.head).map((p) => wholeQuotations(tree, places, p));
    if (parts.length === 0) continue;
    proposals.push({
      parts: parts.map((p) => spanOf(tree, trimmed(tree, p))),
      cue: spanOf(tree, cue),
      cueWord: cue.from,
      source: spanOf(tree, source.words),
      sourceWord: source.head,
      carries: null,
      lexical: found.lexical,
      rule: "according-to",
    });
  }
  return proposals;
}

interface Adverbial {
  readonly cue: Words;
  readonly source: Source;
  readonly lexical: Cue;
}

function adverbialAt(tree: Tree, word: number): Adverbial | null {
  for (const forms of ADVERBIALS) {
    if (forms.some((form, n) => word + n >= tree.size || tree.form(word + n).toLowerCase() !== form)) continue;
    const cue = { from: word, to: word + forms.length };
    const [, end] = tree.sentenceRange(tree.sentenceOf(word));
    const head = nounHead(tree, cue.to, end);
    const source =
      head < 0 || STANDARDS.has(tree.lemma(head).toLowerCase())
        ? null
        : sourceAt(tree, head, cue, { from: cue.to, to: end });
    if (source !== null)
      return { cue, source: { head, words: { from: cue.to, to: source.words.to } }, lexical: LEXICAL };
  }
  return null;
}

/** "In his view," at the head of a clause or between commas: the possessor is the source. */
function viewAt(tree: Tree, word: number): Adverbial | null {
  if (!/^in$/i.test(tree.form(word))) return null;
  const [start, end] = tree.sentenceRange(tree.sentenceOf(word));
  if (word > start && tree.form(word - 1) !== ",") return null;
  for (let noun = word + 2; noun < Math.min(end, word + 8); noun++) {
    if (tree.upos(noun) !== "NOUN" || !VIEW_NOUNS.has(tree.lemma(noun).toLowerCase())) continue;
    const owner = tree.childrenWith(noun, "nmod").find((child) => child > word && child < noun);
    const source =
      owner === undefined ? null : sourceAt(tree, owner, { from: word, to: word + 1 }, { from: word + 1, to: noun });
    if (source !== null) return { cue: { from: word, to: noun + 1 }, source, lexical: VIEW };
  }
  return null;
}

/** The head of the noun phrase that begins at `from`: the first noun whose own head lies outside the phrase. */
function nounHead(tree: Tree, from: number, end: number): number {
  for (let w = from; w < Math.min(end, from + 14); w++) {
    if (/^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(tree.upos(w)) && tree.head(w) < from) return w;
  }
  for (let w = from; w < Math.min(end, from + 3); w++) if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(tree.upos(w))) return w;
  return -1;
}

/** The clause the adverbial stands in: all of it but subordinate clauses and conjunctions set before it. */
function contentAround({ tree }: Context, whole: Words, source: number): readonly Words[] {
  const [from, to] = tree.sentenceRange(tree.sentenceOf(whole.from));
  const governor = governorOf(tree, whole, source);
  const start = clauseStart(tree, governor, from, whole.from);
  const before = trimmed(tree, { from: start, to: whole.from });
  const after = trimmed(tree, { from: whole.to, to });
  const needsAfter = before.to - before.from < 2 || governor < 0 || governor >= whole.to;
  const parts = needsAfter ? [before, after] : [before];
  return parts.filter((p) => p.to > p.from);
}

/** The word the adverbial hangs on, outside it; -1 if the tree does not say. */
function governorOf(tree: Tree, whole: Words, source: number): number {
  let at = source;
  for (let step = 0; step < 6 && at >= whole.from && at < whole.to; step++) at = tree.head(at);
  return at;
}

function clauseStart(tree: Tree, governor: number, sentence: number, limit: number): number {
  let start = sentence;
  if (governor >= 0 && tree.relation(governor) === "acl") start = Math.max(start, tree.yieldOf(governor)[0]);
  if (governor >= 0) {
    for (const child of tree.childrenWith(governor, "advcl")) {
      const [first, last] = tree.yieldOf(child);
      if (child < governor && first <= start + 1 && last + 1 < limit && tree.form(last + 1) === ",") start = last + 2;
    }
  }
  while (start < limit && (isStop(tree.form(start)) || tree.upos(start) === "CCONJ")) start++;
  return start;
}
