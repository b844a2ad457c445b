import { LinearModel } from "../learning/linear-model.ts";
import { arrayOf, expectModel, readModelFile } from "../learning/model-file.ts";
import type { Splitter } from "./segments.ts";
import { LOST_LAYOUT, SENTENCE_FEATURES, sentenceFeatures } from "./sentence-features.ts";
import { SENTENCE_MARK } from "./sentence-marks.ts";
import { ENDS, OPEN, ruling } from "./sentence-rules.ts";
import { SentenceTable } from "./sentence-table.ts";
import { type SentenceWords, sentenceWords } from "./sentence-words.ts";

export const SPLITTER_NAME = "english-sentences";
export const SPLITTER_VERSION = 1;

/** A splitter with the name of its model. */
export interface SentenceSplitter {
  /** `name@version`, for `Analysis.models`. */
  readonly model: string;
  readonly split: Splitter;
}

/** @throws RapporteurError "model-invalid" if the bytes are not an English sentence splitter of this version. */
export function loadSplitter(bytes: Uint8Array): SentenceSplitter {
  const file = expectModel(readModelFile(bytes), SPLITTER_NAME, SPLITTER_VERSION);
  const tags = { keys: arrayOf(file, "tags.keys", Uint32Array), values: arrayOf(file, "tags.values", Uint16Array) };
  const weights = new LinearModel(file, "gaps");
  const split = splitterFrom(new SentenceTable(tags), weights, file.settings.threshold as number);
  return { model: `${file.name}@${file.version}`, split };
}

/** Something that scores the one class "a sentence ends here". */
export interface GapScorer {
  score(features: Uint32Array, count: number, scores: Float32Array): void;
}

/**
 * Ends a sentence at each gap that scores above `threshold`, left to right. In a block that kept its layout, rules
 * decide what is certain; one that lost it (thousands of words without a paragraph) is the model's alone.
 */
export function splitterFrom(table: SentenceTable, weights: GapScorer, threshold: number): Splitter {
  const features = new Uint32Array(SENTENCE_FEATURES);
  const scores = new Float32Array(2);
  return (text, tokens, from, to, firsts) => {
    if (from === to) return;
    const words = sentenceWords(text, tokens, from, to, table);
    const kept = words.longestLine <= LOST_LAYOUT;
    firsts.push(from);
    let first = 0;
    for (let i = 0; i + 1 < words.count; i++) {
      if (!isGap(words, i)) continue;
      let ends = kept ? ruling(text, tokens, from, words, i, first) : OPEN;
      if (ends === OPEN) {
        weights.score(features, sentenceFeatures(words, i, first, features), scores);
        if (scores[0]! > threshold) ends = ENDS;
      }
      if (ends !== ENDS) continue;
      first = i + 1;
      firsts.push(from + first);
    }
  };
}

/** Whether a sentence may end after word i: at white space, and where the space after a mark was lost. */
export function isGap(words: SentenceWords, i: number): boolean {
  return words.gap[i] !== 0 || words.mark[i] === SENTENCE_MARK.stop || words.mark[i] === SENTENCE_MARK.ellipsis;
}
