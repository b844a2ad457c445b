import { hashSlice } from "../learning/hash.ts";
import { arrayOf, type ModelArray, type ModelFile } from "../learning/model-file.ts";
import { normOf } from "./word-features.ts";

/** Static word vectors of one byte a number: vector i is `values[i·width …]` times `scales[i]`. */
export interface WordVectors {
  readonly width: number;
  /** Hashes of the words, ascending. A word that is none of them has one of their hashes once in 40,000 times. */
  readonly keys: Uint32Array;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** The number of a word's vector, or -1 if it has none. Looked up in lower case, then with digits as 0. */
export function vectorOf(vectors: WordVectors, word: string): number {
  const lower = word.toLowerCase();
  const found = placeOf(vectors.keys, vectorKey(lower));
  if (found >= 0) return found;
  const norm = normOf(word);
  return norm === lower ? -1 : placeOf(vectors.keys, vectorKey(norm));
}

/** The key of a word in lower case. */
export function vectorKey(lower: string): number {
  return hashSlice(lower, 0, lower.length);
}

export function readVectors(file: ModelFile, width: number): WordVectors {
  return {
    width,
    keys: arrayOf(file, "vectors.keys", Uint32Array),
    values: arrayOf(file, "vectors.values", Int8Array),
    scales: arrayOf(file, "vectors.scales", Float32Array),
  };
}

export function vectorArrays(vectors: WordVectors): Map<string, ModelArray> {
  return new Map<string, ModelArray>([
    ["vectors.keys", vectors.keys],
    ["vectors.values", vectors.values],
    ["vectors.scales", vectors.scales],
  ]);
}

/** Where `key` stands in ascending `keys`, or -1. */
function placeOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle]!;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
