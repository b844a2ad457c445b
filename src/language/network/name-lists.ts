import { characterClass, UPPER } from "../characters.ts";
import { hashString, mix2 } from "../learning/hash.ts";
import { arrayOf, type ModelArray, type ModelFile } from "../learning/model-file.ts";

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

/** Names by the hashes of their words (`nameKeyOf`), ascending; `values` parallel, bits of `NAME`. */
export interface NameLists {
  readonly keys: Uint32Array;
  readonly values: Uint16Array;
}

/** Words of the longest name that is looked up. */
export const LONGEST_NAME = 6;

/** The key of a name written out, its words apart by single spaces. */
export function nameKeyOf(name: string): number {
  return name.split(" ").reduce((key, word) => mix2(TEMPLATE, key, wordKey(word)), 0);
}

export function readNameLists(file: ModelFile): NameLists {
  return { keys: arrayOf(file, "names.keys", Uint32Array), values: arrayOf(file, "names.values", Uint16Array) };
}

export function nameListArrays({ keys, values }: NameLists): Map<string, ModelArray> {
  return new Map<string, ModelArray>([
    ["names.keys", keys],
    ["names.values", values],
  ]);
}

/** Finds listed names among the words of a sentence. */
export class NameFinder {
  readonly #names: ReadonlyMap<number, number>;

  constructor({ keys, values }: NameLists) {
    this.#names = new Map(Array.from(keys, (key, i) => [key, values[i]!]));
  }

  /**
   * Writes for each of `words[first…end)` what it may be by itself, what the longest name around it may be, and whether
   * it begins that name: `own | longer << 8 | place << 16`, place 1 for a first word, 2 further on; 0 for no name.
   * Names begin with a capital.
   */
  find(words: readonly string[], first: number, end: number, out: Int32Array): void {
    out.fill(0, 0, end - first);
    let covered = first;
    for (let i = first; i < end; i++) {
      if (characterClass(words[i]!.charCodeAt(0)) !== UPPER) continue;
      let key = 0;
      let longer = 0;
      let length = 0;
      for (let size = 1; size <= LONGEST_NAME && i + size <= end; size++) {
        key = mix2(TEMPLATE, key, wordKey(words[i + size - 1]!));
        const bits = this.#names.get(key);
        if (bits === undefined) continue;
        if (size === 1) out[i - first]! |= bits;
        else {
          longer = bits;
          length = size;
        }
      }
      if (length === 0 || i < covered) continue;
      for (let k = 0; k < length; k++) out[i + k - first]! |= (longer << 8) | ((k === 0 ? 1 : 2) << 16);
      covered = i + length;
    }
  }
}

const TEMPLATE = 90;

function wordKey(word: string): number {
  return hashString(word.toLowerCase().replace(/\d/g, "0"));
}
