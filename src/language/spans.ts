import type { QuotedSpan } from "../text/span.ts";
import { type Analysis, ENTITY_TAGS } from "./analysis.ts";

/** Words `first` to `last` of an `Analysis`, both included, with the place and the text that they cover. */
export interface WordSpan extends QuotedSpan {
  readonly first: number;
  readonly last: number;
}

export type EntityKind = "PER" | "LOC" | "ORG";

export interface Entity extends WordSpan {
  /** Person, place or organisation. */
  readonly kind: EntityKind;
  /** The least `entityConfidence` of its words, 0 to 1: the span is right if all of them are. */
  readonly confidence: number;
}

/** The sentences of an analysis in text order. One without words, which only given words can make, is left out. */
export function sentencesOf(analysis: Analysis): WordSpan[] {
  const { sentences } = analysis;
  const out: WordSpan[] = [];
  for (let k = 0; k + 1 < sentences.length; k++) {
    if (sentences[k]! < sentences[k + 1]!) out.push(wordSpan(analysis, sentences[k]!, sentences[k + 1]! - 1));
  }
  return out;
}

/** The named entities of an analysis in text order. They do not overlap, and none crosses a sentence. */
export function entitiesOf(analysis: Analysis): Entity[] {
  const { sentences, entities } = analysis;
  const out: Entity[] = [];
  for (let k = 0; k + 1 < sentences.length; k++) {
    const end = sentences[k + 1]!;
    for (let first = sentences[k]!; first < end; first++) {
      if (entities[first] === 0) continue;
      const kind = kindAt(analysis, first);
      let last = first;
      while (last + 1 < end && ENTITY_TAGS[entities[last + 1]!] === `I-${kind}`) last++;
      const confidence = Math.min(...analysis.entityConfidence.subarray(first, last + 1));
      out.push({ kind, confidence, ...wordSpan(analysis, first, last) });
      first = last;
    }
  }
  return out;
}

export function wordSpan({ text, starts, ends }: Analysis, first: number, last: number): WordSpan {
  const start = starts[first]!;
  const end = ends[last]!;
  return { first, last, start, end, text: text.slice(start, end) };
}

function kindAt(analysis: Analysis, word: number): EntityKind {
  return ENTITY_TAGS[analysis.entities[word]!]!.slice(2) as EntityKind;
}
