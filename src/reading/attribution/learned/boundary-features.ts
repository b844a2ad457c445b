import { mix2, mix3 } from "../../../language/learning/hash.ts";
import type { Words } from "../words.ts";
import type { Facts } from "./facts.ts";
import { MARK } from "./facts.ts";
import { add1, add2, add3, type Features } from "./features.ts";

/** What a boundary is asked for: first and last words of cue, content and source. */
export const ASK = { cueStart: 0, cueEnd: 1, contentStart: 2, contentEnd: 3, sourceStart: 4, sourceEnd: 5 } as const;
export type Ask = (typeof ASK)[keyof typeof ASK];

/** What is known when a boundary is asked for; later asks know more. */
export interface Asked {
  readonly head: number;
  /** Null while the cue itself is asked for. */
  readonly cue: Words | null;
  readonly content: Words | null;
  /** First word of the same span, once an end is asked for; else -1. */
  readonly start: number;
}

/**
 * What speaks for and against a boundary at word `w`, at a glance: it is the first (or, for an end, the last) word of the span. -1: there is
 * no such span. Begins the list anew.
 */
export function roughFeatures(facts: Facts, ask: Ask, asked: Asked, w: number, out: Features): void {
  out.count = 0;
  if (w < 0) {
    absenceFeatures(facts, ask, asked.head, out);
    return;
  }
  const { l, fw, uw, fo, uo, rule, order, distance, link, edge, ruling, t } = viewOf(facts, ask, asked, w);
  add1(out, t, distance);
  add3(out, t + 3, fw, fo, order);
  add3(out, t + 5, distance, uw, uo);
  add2(out, t + 8, link, l);
  add2(out, t + 10, link, fo);
  add3(out, t + 12, l, fo, order);
  add2(out, t + 16, edge, link);
  add3(out, t + 20, ruling, edge, order);
  add3(out, t + 21, ruling, l, rule === null ? 0 : rule.rule);
  if (asked.start < 0) return;
  const { base } = stateOf(facts, asked, w);
  add2(out, t + 35, base, edge);
  add3(out, t + 36, base, fo, uw);
}

/** All the rest of what speaks for and against it. Goes on in the list. */
export function fineFeatures(facts: Facts, ask: Ask, asked: Asked, w: number, out: Features): void {
  if (w < 0) return;
  const { form, lemma, upos, relation } = facts;
  const view = viewOf(facts, ask, asked, w);
  const { l, o, fw, uw, fo, uo, rule, order, distance, link, edge, ruling, t } = view;
  const isEnd = (ask & 1) === 1;
  const i = isEnd ? w - 1 : w + 1;
  const oo = isEnd ? w + 2 : w - 2;
  const within = (x: number) => x >= 0 && x < facts.size;
  const fi = within(i) ? form[i]! : 1;
  const ui = within(i) ? upos[i]! : 31;
  const foo = within(oo) ? form[oo]! : 1;
  const { entities } = facts.tree.analysis;
  add2(out, t + 1, fw, order);
  add2(out, t + 2, fo, order);
  add3(out, t + 4, uw, uo, ui * 8 + order);
  add2(out, t + 6, relation[w]! * 8 + order, uw);
  add1(out, t + 7, link);
  add3(out, t + 9, link, uw, uo);
  add3(out, t + 11, l, fw, order);
  add3(out, t + 13, l, uw, distance);
  add2(out, t + 14, edge, order);
  add3(out, t + 15, edge, order, l);
  add3(out, t + 17, edge, fo, order);
  add1(out, t + 18, ruling);
  add2(out, t + 19, ruling, rule === null ? 0 : rule.rule);
  add2(out, t + 22, fi, order);
  add3(out, t + 23, fw, fi, order);
  add3(out, t + 24, foo, fo, order);
  add3(out, t + 25, fo, uw, link);
  add3(out, t + 26, lemma[w]!, relation[w]!, order);
  add2(out, t + 27, entities[w]! * 8 + (within(o) ? entities[o]! : 0), order);
  add3(out, t + 28, ruling, uo, uw);
  add2(out, t + 29, nextAhead(facts, w, o, asked.head), order);
  if (asked.start >= 0) endFeatures(facts, asked, w, view, out);
  else if (asked.content !== null) add3(out, t + 32, order, gap(asked, w), uw);
}

/** What speaks for a span that is not there. */
function absenceFeatures(facts: Facts, ask: Ask, c: number, out: Features): void {
  const { form, lemma, upos, relation } = facts;
  const t = FIRST_TEMPLATE + ask * 64;
  const rule = facts.ruled[c] ?? null;
  add1(out, t, 0);
  add1(out, t + 1, lemma[c]!);
  add1(out, t + 2, rule === null ? 0 : rule.source === null ? 1 : 2);
  add2(out, t + 3, form[c]!, relation[c]!);
  add2(out, t + 4, upos[c]!, c > facts.sentenceFrom[c]! ? form[c - 1]! : 0);
  let kinds = 0;
  for (const child of facts.tree.children(c)) {
    add1(out, t + 5, relation[child]! * 2 + (child < c ? 0 : 1));
    kinds = mix2(210, kinds, relation[child]!);
  }
  add2(out, t + 6, kinds, upos[c]!);
  add2(out, t + 7, relation[c]!, facts.heads[c]! < 0 ? 0 : lemma[facts.heads[c]!]!);
}

const FIRST_TEMPLATE = 300;

/** The numbers that most features are made of. */
type View = ReturnType<typeof viewOf>;

function viewOf(facts: Facts, ask: Ask, asked: Asked, w: number) {
  const { form, lemma, upos } = facts;
  const c = asked.head;
  const isEnd = (ask & 1) === 1;
  const o = isEnd ? w + 1 : w - 1;
  const within = o >= 0 && o < facts.size;
  const rule = facts.ruled[c] ?? null;
  const order = orderOf(asked, w);
  return {
    t: FIRST_TEMPLATE + ask * 64,
    l: lemma[c]!,
    o,
    fw: form[w]!,
    uw: upos[w]!,
    fo: within ? form[o]! : 1,
    uo: within ? upos[o]! : 31,
    rule,
    order,
    distance: order * 16 + far(w, c),
    link: linkOf(facts, c, w, isEnd),
    edge: edgesOf(facts, w, o, c),
    ruling: rulingOf(rule, ask, w),
  };
}

/** Where a word stands to the cue and, when it is known, to the content. */
function orderOf({ head, cue, content }: Asked, w: number): number {
  const side = cue === null ? (w < head ? 0 : w > head ? 1 : 2) : w < cue.from ? 0 : w >= cue.to ? 1 : 2;
  if (content === null) return side;
  return side + 3 * (w < content.from ? 0 : w >= content.to ? 1 : 2);
}

function gap({ cue, content }: Asked, w: number): number {
  const toCue = cue === null ? 0 : w < cue.from ? cue.from - w : w - cue.to + 1;
  const toContent = content === null ? 0 : w < content.from ? content.from - w : w - content.to + 1;
  return Math.min(8, Math.max(0, toCue)) * 16 + Math.min(8, Math.max(0, toContent));
}

function far(w: number, c: number): number {
  const d = Math.abs(w - c);
  return d < 6 ? d : d < 8 ? 6 : d < 11 ? 7 : d < 16 ? 8 : d < 26 ? 9 : d < 51 ? 10 : 11;
}

/**
 * The way through the tree: how far above the cue the subtree hangs that holds the word, by which relation, and whether the word is
 * that subtree's first (for an end, last) word.
 */
function linkOf(facts: Facts, c: number, w: number, isEnd: boolean): number {
  const { heads, relation, low, high } = facts;
  if (w < facts.sentenceFrom[c]! || w >= facts.sentenceTo[c]!) return w < c ? 1 : 2;
  let above = c;
  for (let up = 0; up < 4; up++) {
    if (w >= low[above]! && w <= high[above]!) {
      let top = w;
      let depth = 0;
      while (top >= 0 && top !== above && heads[top] !== above && depth < 32) {
        top = heads[top]!;
        depth++;
      }
      if (top >= 0 && (top === above || heads[top] === above)) {
        const edge = isEnd ? high[top] === w : low[top] === w;
        const own = top === above ? 63 : relation[top]!;
        return mix3(
          220,
          up * 2 + (edge ? 1 : 0),
          own,
          up > 0 ? relation[c]! : 40 + (top < c ? 0 : 1) + (depth === 0 ? 2 : 0),
        );
      }
    }
    if (heads[above]! < 0) break;
    above = heads[above]!;
  }
  return 3;
}

/** Sentence, block and quotation edges at the boundary, as bits. */
function edgesOf(facts: Facts, w: number, o: number, c: number): number {
  const inBlock = o >= facts.blockFrom[w]! && o < facts.blockTo[w]!;
  const inSentence = o >= facts.sentenceFrom[w]! && o < facts.sentenceTo[w]!;
  const outside = inBlock ? facts.marks[o]! : 0;
  const same =
    facts.passage[w]! >= 0
      ? inBlock && facts.passage[o] === facts.passage[w]
        ? 2
        : 1
      : inBlock && facts.passage[o]! >= 0
        ? 3
        : 0;
  return (
    (inBlock ? 0 : 1) |
    (inSentence ? 0 : 2) |
    (facts.marks[w]! & MARK.passageStart ? 4 : 0) |
    (facts.marks[w]! & MARK.passageEnd ? 8 : 0) |
    (outside & MARK.stop ? 16 : 0) |
    (same << 5) |
    (facts.marks[w]! & MARK.stop ? 128 : 0) |
    (facts.sentenceFrom[w] === facts.sentenceFrom[c] ? 256 : 0) |
    (facts.marks[w]! & MARK.quote ? 512 : 0) |
    (facts.passage[w]! >= 0 && facts.passage[w] === facts.passage[c] ? 1024 : 0)
  );
}

function rulingOf(rule: Facts["ruled"][number], ask: Ask, w: number): number {
  if (rule === null) return 0;
  const span = ask < 2 ? rule.cue : ask < 4 ? rule.content : rule.source;
  if (span === null) return 1;
  const at = (ask & 1) === 1 ? span.to - 1 : span.from;
  return at === w ? 2 : w === at - 1 ? 3 : w === at + 1 ? 4 : w < at ? 5 : 6;
}

/** What kind of word comes next outside: its part of speech with the relation that it hangs by. */
function nextAhead(facts: Facts, w: number, o: number, c: number): number {
  if (o < facts.blockFrom[w]! || o >= facts.blockTo[w]!) return 1;
  const head = facts.heads[o]!;
  return mix3(221, facts.upos[o]!, facts.relation[o]!, head === c ? 1 : head === w ? 2 : head < w ? 3 : 4);
}

/** An end looks back at its beginning: whether the cue is in between, the same quotation, one whole subtree. */
function stateOf(facts: Facts, { start: s, head: c }: Asked, w: number) {
  const over = s < c && w > c ? 1 : s < c ? 0 : 2;
  const quoted = facts.passage[s]! < 0 ? 0 : facts.passage[s] === facts.passage[w] ? 1 : 2;
  const opens = facts.marks[s]! & MARK.passageStart ? 1 : 0;
  const closes = facts.marks[w]! & MARK.passageEnd ? 1 : 0;
  const whole = wholeness(facts, s, w);
  const state = over * 16 + quoted * 4 + opens * 2 + closes;
  return { over, whole, state, base: state * 16 + whole };
}

function endFeatures(facts: Facts, asked: Asked, w: number, view: View, out: Features): void {
  const s = asked.start;
  const { edge, link, ruling, fo, l, uw } = view;
  const { over, whole, state, base } = stateOf(facts, asked, w);
  const t = view.t + 32;
  const length = far(w, s);
  add1(out, t, length * 4 + over);
  add1(out, t + 1, base);
  add2(out, t + 2, base, l);
  add2(out, t + 5, whole, link);
  add3(out, t + 6, facts.form[s]!, over, edge);
  add3(out, t + 7, facts.form[s]!, base, length);
  add2(out, t + 8, state, ruling);
  add3(out, t + 9, whole, facts.upos[s]!, uw);
  add3(out, t + 10, whole, fo, over);
  add2(out, t + 11, length * 8 + over, l);
  add3(out, t + 12, facts.upos[s]!, uw, length);
  const sentences = facts.sentenceFrom[s] === facts.sentenceFrom[w] ? 0 : 1;
  add3(out, t + 13, sentences, state, edge);
  const stops = stopsBetween(facts, s, w);
  add3(out, t + 14, stops, state, fo);
  add3(out, t + 15, whole, stops, over);
}

/** How well [s, w] agrees with the tree: 3 one subtree, 1 and 2 when only one side closes it. */
function wholeness(facts: Facts, s: number, w: number): number {
  const { heads, low, high } = facts;
  let top = s;
  for (let step = 0; step < 32 && heads[top]! >= s && heads[top]! <= w; step++) top = heads[top]!;
  let last = w;
  for (let step = 0; step < 32 && heads[last]! >= s && heads[last]! <= w; step++) last = heads[last]!;
  return (low[top] === s ? 1 : 0) + (high[last] === w ? 2 : 0) + (top === last ? 4 : 0) + (high[top]! > w ? 8 : 0);
}

function stopsBetween(facts: Facts, s: number, w: number): number {
  let count = 0;
  for (let at = s + 1; at < w && count < 3; at++) if (facts.marks[at]! & MARK.stop) count++;
  return count;
}
