import { UPOS, type Upos } from "../../../language/analysis.ts";
import type { Words } from "../words.ts";
import { ASK, type Ask, type Asked } from "./boundary-features.ts";
import { type Facts, MARK } from "./facts.ts";

/** Words left or right of its head that a cue may reach. */
const CUE_REACH = 8;
/** Words that a source may have. */
const SOURCE_REACH = 45;

// Parts of speech at which a span hardly ever begins or ends; leaving them out saves time.
const NO_CONTENT_END = setOf("DET", "CCONJ", "SCONJ", "AUX");
const NO_SOURCE_START = setOf("AUX", "CCONJ", "SCONJ", "PART", "PUNCT");
const NO_SOURCE_END = setOf("DET", "CCONJ", "AUX");
const DET = UPOS.indexOf("DET");

/**
 * The words that may be this boundary, in text order, and -1 first where the span may be missing. A cue stays near its head, a source
 * in the cue's sentence or right beside it, content in the cue's block: in the cue's sentence anywhere, beyond it only at edges of
 * sentences and quotations.
 */
export function candidatesFor(facts: Facts, ask: Ask, asked: Asked): number[] {
  const out: number[] = [];
  const { head: c } = asked;
  const from = facts.sentenceFrom[c]!;
  const to = facts.sentenceTo[c]!;
  if (ask === ASK.cueStart) {
    for (let w = Math.max(from, c - CUE_REACH); w <= c; w++) if (!isStop(facts, w)) out.push(w);
    return out;
  }
  if (ask === ASK.cueEnd) {
    for (let w = c; w < Math.min(to, c + CUE_REACH); w++) if (!isStop(facts, w)) out.push(w);
    return out;
  }
  const cue = asked.cue ?? { from: c, to: c + 1 };
  if (ask === ASK.contentStart || ask === ASK.contentEnd) {
    const isEnd = ask === ASK.contentEnd;
    const first = Math.max(facts.blockFrom[c]!, asked.start);
    for (let w = first; w < facts.blockTo[c]!; w++) {
      if (w >= cue.from && w < cue.to) continue;
      if (w < from || w >= to ? isEdge(facts, w, isEnd) : isEnd ? mayEnd(facts, w) : mayBegin(facts, w, from))
        out.push(w);
    }
    return out;
  }
  const content = asked.content ?? cue;
  if (ask === ASK.sourceStart) {
    out.push(-1);
    for (let w = from; w < to; w++) {
      if (NO_SOURCE_START[facts.upos[w]!] === 1 || inside(w, cue) || covers(content, cue, w)) continue;
      out.push(w);
    }
    return out;
  }
  for (let w = asked.start; w < Math.min(to, asked.start + SOURCE_REACH); w++) {
    if (inside(w, cue) || covers(content, cue, w)) break;
    if (NO_SOURCE_END[facts.upos[w]!] === 0) out.push(w);
  }
  return out;
}

function isStop(facts: Facts, w: number): boolean {
  return (facts.marks[w]! & MARK.stop) !== 0;
}

function mayBegin(facts: Facts, w: number, from: number): boolean {
  return !isStop(facts, w) && (w === from || facts.upos[w - 1] !== DET);
}

/** A stop ends content only at its sentence's end. */
function mayEnd(facts: Facts, w: number): boolean {
  if (isStop(facts, w)) return w + 1 >= facts.sentenceTo[w]!;
  return NO_CONTENT_END[facts.upos[w]!] === 0;
}

function setOf(...names: readonly Upos[]): Uint8Array {
  const set = new Uint8Array(UPOS.length);
  for (const name of names) set[UPOS.indexOf(name)] = 1;
  return set;
}

/** A sentence's first word, or last with or without its stop; a quotation's opening or closing mark. */
function isEdge(facts: Facts, w: number, isEnd: boolean): boolean {
  if (!isEnd) return facts.sentenceFrom[w] === w || (facts.marks[w]! & MARK.passageStart) !== 0;
  const last = facts.sentenceTo[w]! - 1;
  return w === last || (w === last - 1 && isStop(facts, last)) || (facts.marks[w]! & MARK.passageEnd) !== 0;
}

function inside(w: number, { from, to }: Words): boolean {
  return w >= from && w < to;
}

/** A source stands outside content, but for content that goes on after cue and source: there it stands beside the cue. */
function covers(content: Words, cue: Words, w: number): boolean {
  if (!inside(w, content)) return false;
  return !(content.from < cue.from && content.to > cue.to);
}
