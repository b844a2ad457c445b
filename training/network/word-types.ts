import { NameFinder, type NameLists } from "../../src/language/network/name-lists.ts";
import { vectorOf, type WordVectors } from "../../src/language/network/vectors.ts";
import { ofTypeKey, typeKey, WORD_FEATURES, wordFeatures } from "../../src/language/network/word-features.ts";

/** What the network sees of each distinct word of the data, by the word's number. */
export interface WordTypes {
  /** By `typeKey`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Rows of the feature tables: `WORD_FEATURES.length` a word. */
  readonly features: Int32Array;
  /** Each word's row of `vectors`. Row 0 is all 0, for words without a vector. */
  readonly vectorRows: Int32Array;
  readonly vectors: Float32Array;
}

/** The `typeKey` of each word of a sentence. */
export type TypeKeys = (words: readonly string[]) => string[];

export function typeKeysBy(names: NameLists): TypeKeys {
  const finder = new NameFinder(names);
  return (words) => {
    const codes = new Int32Array(words.length);
    finder.find(words, 0, words.length, codes);
    return words.map((word, i) => typeKey(word, codes[i]!));
  };
}

export function wordTypes(
  sentences: Iterable<{ readonly words: readonly string[] }>,
  tableSizes: readonly number[],
  known: WordVectors,
  keysOf: TypeKeys,
): WordTypes {
  const numbers = new Map<string, number>();
  for (const { words } of sentences)
    for (const key of keysOf(words)) if (!numbers.has(key)) numbers.set(key, numbers.size);
  const features = new Int32Array(numbers.size * WORD_FEATURES.length);
  const vectorRows = new Int32Array(numbers.size);
  const rows = new Map<number, number>();
  for (const [key, number] of numbers) {
    const { word, name } = ofTypeKey(key);
    wordFeatures(word, name, tableSizes, features, number * WORD_FEATURES.length);
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
