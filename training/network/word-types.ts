import { vectorOf, type WordVectors } from "../../src/language/network/vectors.ts";
import { WORD_FEATURES, wordFeatures } from "../../src/language/network/word-features.ts";

/** What the network sees of each distinct word of the data, by the word's number. */
export interface WordTypes {
  readonly numbers: ReadonlyMap<string, number>;
  /** Rows of the feature tables: `WORD_FEATURES.length` a word. */
  readonly features: Int32Array;
  /** Each word's row of `vectors`. Row 0 is all 0, for words without a vector. */
  readonly vectorRows: Int32Array;
  readonly vectors: Float32Array;
}

export function wordTypes(
  sentences: Iterable<{ readonly words: readonly string[] }>,
  tableSizes: readonly number[],
  known: WordVectors,
): WordTypes {
  const numbers = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const features = new Int32Array(numbers.size * WORD_FEATURES.length);
  const vectorRows = new Int32Array(numbers.size);
  const rows = new Map<number, number>();
  for (const [word, number] of numbers) {
    wordFeatures(word, tableSizes, features, number * WORD_FEATURES.length);
    const vector = vectorOf(known, word);
    if (vector < 0) continue;
    const row = rows.get(vector) ?? rows.size + 1;
    rows.set(vector, row);
    vectorRows[number] = row;
  }
  const { width, values, scales } = known;
  const vectors = new Float32Array((rows.size + 1) * width);
  for (const [vector, row] of rows) {
    for (let i = 0; i < width; i++) vectors[row * width + i] = values[vector * width + i]! * scales[vector]!;
  }
  return { numbers, features, vectorRows, vectors };
}
