import { hashString } from "../../../language/learning/hash.ts";
import type { Tree } from "../../tree.ts";
import { VERB_CUES } from "../cues.ts";
import type { Context, Proposal } from "../finding.ts";
import { isQuoteMark, isStop, type Words, wordsIn } from "../words.ts";

/** What the rules propose at a cue, in words. */
export interface Ruled {
  readonly rule: number;
  readonly cue: Words;
  readonly source: Words | null;
  readonly content: Words;
}

/** Everything the model looks at, by word, as numbers; built once a document. Outside the text all is 0. */
export interface Facts {
  readonly tree: Tree;
  readonly size: number;
  readonly form: Uint32Array;
  readonly lemma: Uint32Array;
  readonly upos: Uint8Array;
  readonly relation: Uint8Array;
  readonly heads: Int32Array;
  /** First and last word below each word, itself included. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** First and one-past-last word of each word's sentence and block. */
  readonly sentenceFrom: Int32Array;
  readonly sentenceTo: Int32Array;
  readonly blockFrom: Int32Array;
  readonly blockTo: Int32Array;
  /** Outermost quoted passage of each word, or -1; its first and one-past-last word by passage. */
  readonly passage: Int32Array;
  readonly passageFrom: Int32Array;
  readonly passageTo: Int32Array;
  /** Bits of `MARK`. */
  readonly marks: Uint8Array;
  /** The rules' proposal whose cue holds the word, or null. */
  readonly ruled: readonly (Ruled | null)[];
  /** 1 where the word stands in what a rule attributes. */
  readonly told: Uint8Array;
}

export const MARK = { stop: 1, quote: 2, verbCue: 4, capital: 8, passageStart: 16, passageEnd: 32 } as const;

export function factsOf({ document, tree, places }: Context, proposals: readonly Proposal[]): Facts {
  const { analysis, size } = tree;
  const form = new Uint32Array(size);
  const lemma = new Uint32Array(size);
  const marks = new Uint8Array(size);
  for (let w = 0; w < size; w++) {
    const written = tree.form(w);
    const base = tree.lemma(w).toLowerCase();
    form[w] = hashString(written.toLowerCase());
    lemma[w] = hashString(base);
    marks[w] = marksOf(written) | (VERB_CUES.has(base) ? MARK.verbCue : 0);
  }
  const [low, high] = yields(analysis.heads, size);
  const sentenceFrom = new Int32Array(size);
  const sentenceTo = new Int32Array(size);
  for (let s = 0; s < tree.sentenceCount; s++) {
    const [from, to] = tree.sentenceRange(s);
    sentenceFrom.fill(from, from, to);
    sentenceTo.fill(to, from, to);
  }
  const blockFrom = Int32Array.from(sentenceFrom);
  const blockTo = Int32Array.from(sentenceTo);
  for (const block of document.blocks) {
    const from = tree.wordAt(block.start);
    const to = tree.wordAt(block.end);
    blockFrom.fill(from, from, to);
    blockTo.fill(to, from, to);
  }
  const passage = new Int32Array(size).fill(-1);
  const passageFrom = new Int32Array(places.passages.length);
  const passageTo = new Int32Array(places.passages.length);
  for (const [n, { start, end, depth }] of places.passages.entries()) {
    const { from, to } = wordsIn(tree, { start, end });
    passageFrom[n] = from;
    passageTo[n] = to;
    if (depth > 0 || to <= from) continue;
    passage.fill(n, from, to);
    marks[from]! |= MARK.passageStart;
    marks[to - 1]! |= MARK.passageEnd;
  }
  const ruled = new Array<Ruled | null>(size).fill(null);
  const told = new Uint8Array(size);
  for (const proposal of proposals) {
    if (proposal.cue === null) continue;
    const cue = wordsIn(tree, proposal.cue);
    const content = wordsIn(tree, {
      start: Math.min(...proposal.parts.map((p) => p.start)),
      end: Math.max(...proposal.parts.map((p) => p.end)),
    });
    const source = proposal.source === null ? null : wordsIn(tree, proposal.source);
    const entry = { rule: hashString(proposal.rule), cue, content, source };
    for (let w = cue.from; w < cue.to; w++) ruled[w] ??= entry;
    for (const part of proposal.parts) {
      const { from, to } = wordsIn(tree, part);
      told.fill(1, from, to);
    }
  }
  return {
    tree,
    size,
    form,
    lemma,
    upos: analysis.upos,
    relation: analysis.relations,
    heads: analysis.heads,
    low,
    high,
    sentenceFrom,
    sentenceTo,
    blockFrom,
    blockTo,
    passage,
    passageFrom,
    passageTo,
    marks,
    ruled,
    told,
  };
}

/** Most words begin with a plain letter: nothing else is asked of those, for time's sake. */
function marksOf(form: string): number {
  const code = form.charCodeAt(0);
  if (code >= 97 && code <= 122) return 0;
  if (code >= 65 && code <= 90) return MARK.capital;
  if (isStop(form)) return MARK.stop;
  if (isQuoteMark(form)) return MARK.quote;
  return /^\p{Lu}/u.test(form) ? MARK.capital : 0;
}

function yields(heads: Int32Array, size: number): [Int32Array, Int32Array] {
  const low = Int32Array.from({ length: size }, (_, w) => w);
  const high = Int32Array.from(low);
  for (let w = 0; w < size; w++) {
    for (let at = heads[w]!, step = 0; at >= 0 && step < 64; at = heads[at]!, step++) {
      if (w < low[at]!) low[at] = w;
      if (w > high[at]!) high[at] = w;
    }
  }
  return [low, high];
}
