import { hashString, mix2 } from "../learning/hash.ts";
import type { WordFacts, WordTable } from "./tagger-words.ts";

/** What a list of names says a phrase may be, as bits. */
export const NAME = {
  given: 1,
  surname: 2,
  person: 4,
  state: 8,
  place: 16,
  city: 32,
  organisation: 64,
  adjective: 128,
} as const;

/** Words of the longest name that is looked up. */
export const LONGEST_NAME = 6;

/** The key of a name: its words' normal forms, in order. */
export function nameKey(norms: readonly number[]): number {
  let key = 0;
  for (const norm of norms) key = mix2(90, key, norm);
  return key;
}

/**
 * For each word of a sentence, what the names that cover it may be: for the longest name of two or more words
 * `bits | place << 8`, where place is 1 for a name's first word and 2 further on; names of one word in `single`.
 */
export class Gazetteer {
  long = new Uint32Array(256);
  single = new Uint32Array(256);
  readonly #names: Map<number, number>;

  constructor(names: WordFacts) {
    this.#names = new Map(Array.from(names.keys, (key, i) => [key, names.values[i]!]));
  }

  look(table: WordTable, types: Uint32Array, size: number): void {
    if (size > this.long.length) {
      this.long = new Uint32Array(size * 2);
      this.single = new Uint32Array(size * 2);
    }
    this.long.fill(0, 0, size);
    let covered = 0;
    for (let i = 0; i < size; i++) {
      let key = 0;
      let best = 0;
      let bestLength = 0;
      for (let length = 1; length <= LONGEST_NAME && i + length <= size; length++) {
        key = mix2(90, key, table.norm[types[i + length - 1]!]!);
        const bits = this.#names.get(key) ?? 0;
        if (length === 1) this.single[i] = bits;
        else if (bits > 0) {
          best = bits;
          bestLength = length;
        }
      }
      if (bestLength === 0 || i < covered) continue;
      // "made in" may be a name; names are written with capitals.
      if (!(table.traits[types[i]!]! & 1)) continue;
      this.long[i] = best | 256;
      for (let k = 1; k < bestLength; k++) this.long[i + k] = best | 512;
      covered = i + bestLength;
    }
  }
}

/** The key of a name written out, its words apart by single spaces. */
export function nameKeyOf(name: string): number {
  return nameKey(name.split(" ").map((word) => hashString(word.toLowerCase().replace(/\d/g, "0"))));
}
