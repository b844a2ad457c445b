import { hashSlice, hashString } from "../learning/hash.ts";
import { markOf } from "./sentence-marks.ts";

/** Numbers of the sets of parts of speech that words are seen with, by the hash of the word's normal form, ascending. */
export interface TagSets {
  readonly keys: Uint32Array;
  readonly values: Uint16Array;
}

/** What the splitter knows of a word form, worked out once for each. */
export interface SentenceForm {
  readonly form: number;
  /** Lower case, digits as 0. */
  readonly norm: number;
  readonly shape: number;
  /** Bits: 1 opens with a capital, 2 all capitals, 4 has a capital inside. */
  readonly traits: number;
  /** Number of the set of parts of speech, 0 for unknown; odd where the commonest is a verb. */
  readonly tags: number;
  readonly suffix: number;
  /** A value of `SENTENCE_MARK`. */
  readonly mark: number;
}

export class SentenceTable {
  readonly #sets: TagSets;
  readonly #forms = new Map<string, SentenceForm>();

  constructor(sets: TagSets) {
    this.#sets = sets;
  }

  form(word: string): SentenceForm {
    const known = this.#forms.get(word);
    if (known) return known;
    if (this.#forms.size >= LIMIT) this.#forms.clear();
    const made = this.#describe(word);
    this.#forms.set(word, made);
    return made;
  }

  #describe(word: string): SentenceForm {
    const lower = word.toLowerCase();
    const normal = normalForm(word);
    const norm = hashString(normal);
    return {
      form: hashString(word),
      norm,
      shape: hashString(shapeOf(word)),
      traits:
        (word.charAt(0) !== lower.charAt(0) ? 1 : 0) |
        (word !== lower && word === word.toUpperCase() ? 2 : 0) |
        (word.slice(1) !== lower.slice(1) ? 4 : 0),
      tags: this.#tagsOf(norm),
      suffix: hashSlice(normal, Math.max(0, normal.length - 3), normal.length),
      mark: markOf(word),
    };
  }

  #tagsOf(norm: number): number {
    const { keys, values } = this.#sets;
    let low = 0;
    let high = keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = keys[middle]!;
      if (found === norm) return values[middle]!;
      if (found < norm) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}

/** Forms remembered before the table starts afresh, so that a long run stays in bounds. */
const LIMIT = 1 << 16;

/** The form whose hash finds a word's set of parts of speech. */
export function normalForm(word: string): string {
  return word.toLowerCase().replace(/\d/g, "0");
}

/** "Kim-12" → "Xx-0": runs of capitals, small letters and digits shortened to one sign. */
function shapeOf(word: string): string {
  let out = "";
  let last = "";
  for (const char of word.slice(0, 64)) {
    const sign = /\p{Lu}/u.test(char) ? "X" : /\p{L}/u.test(char) ? "x" : /\p{N}/u.test(char) ? "0" : char;
    if (sign !== last) out += sign;
    last = sign;
  }
  return out.slice(0, 12);
}
