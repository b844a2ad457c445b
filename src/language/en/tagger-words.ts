import { hashSlice, hashString } from "../learning/hash.ts";

/** Facts about words by their hash: `keys` ascending, `values` parallel. */
export interface WordFacts {
  readonly keys: Uint32Array;
  readonly values: Uint16Array;
}

/** Distributional classes of words; `mid` and `top` give the coarser classes each fine one belongs to. */
export interface WordClusters extends WordFacts {
  readonly mid?: Uint16Array;
  readonly top?: Uint16Array;
}

/** Inflected forms a lexicon knows, as bits; `senses` (parallel) packs categories of meaning and verb frames. */
export interface WordLexicon extends WordFacts {
  readonly senses: Uint16Array;
}

/** Type numbers of the places before and after a sentence. */
export const BEFORE = 0;
export const AFTER = 1;

/**
 * What the models' features see of a word, worked out once per distinct form and kept by number: columns of
 * 32-bit values. The table is emptied by `forget` when it grows past its limit, so a long run stays in bounds.
 */
export class WordTable {
  form = new Uint32Array(SIZE);
  /** Lower case, digits as 0. */
  norm = new Uint32Array(SIZE);
  /** Prefixes of 1–4 and suffixes of 1–5 code units, at `[type * AFFIXES + k]`. */
  affixes = new Uint32Array(SIZE * AFFIXES);
  shape = new Uint32Array(SIZE);
  /** Case, digit and hyphen as bits. */
  traits = new Uint32Array(SIZE);
  /** Distributional class, fine and two coarser, 0 for none. */
  cluster = new Uint32Array(SIZE);
  clusterMid = new Uint32Array(SIZE);
  clusterTop = new Uint32Array(SIZE);
  /** Number of the set of tags the word was seen with, 0 for unknown. */
  ambiguity = new Uint32Array(SIZE);
  /** Inflected forms the lexicon knows the word as, bits. */
  lexical = new Uint32Array(SIZE);
  /** Category of the noun, of the verb (0 for none), and frames of the verb as bits. */
  noun = new Uint32Array(SIZE);
  verb = new Uint32Array(SIZE);
  frames = new Uint32Array(SIZE);
  #types = new Map<string, number>();
  #count = 0;
  readonly #clusters: WordClusters;
  readonly #ambiguities: WordFacts;
  readonly #lexicon: WordLexicon | undefined;

  constructor(clusters: WordClusters, ambiguities: WordFacts, lexicon?: WordLexicon) {
    this.#clusters = clusters;
    this.#ambiguities = ambiguities;
    this.#lexicon = lexicon;
    this.forget();
  }

  /** The type's number; valid until `forget`. */
  type(word: string): number {
    return this.#types.get(word) ?? this.#add(word);
  }

  /** Call between sentences: empties a table that has grown past its limit. */
  trim(): void {
    if (this.#count > LIMIT) this.forget();
  }

  forget(): void {
    this.#types.clear();
    this.#count = 0;
    this.#add("\u0002");
    this.#add("\u0003");
  }

  #add(word: string): number {
    const type = this.#count++;
    if (type >= this.form.length) this.#grow();
    this.#types.set(word, type);
    const lower = word.toLowerCase();
    const norm = lower.replace(/\d/g, "0");
    this.form[type] = hashString(word);
    this.norm[type] = hashString(norm);
    for (let k = 1; k <= 4; k++) this.affixes[type * AFFIXES + k - 1] = hashSlice(norm, 0, Math.min(k, norm.length));
    for (let k = 1; k <= 5; k++) {
      this.affixes[type * AFFIXES + 3 + k] = hashSlice(norm, Math.max(0, norm.length - k), norm.length);
    }
    this.shape[type] = hashString(shapeOf(word));
    this.traits[type] = traitsOf(word, lower);
    this.#addFacts(type, this.norm[type]!);
    return type;
  }

  #addFacts(type: number, norm: number): void {
    const { keys, values, mid, top } = this.#clusters;
    const cluster = placeOf(keys, norm);
    const fine = cluster < 0 ? 0 : values[cluster]!;
    this.cluster[type] = fine;
    this.clusterMid[type] = mid?.[fine] ?? 0;
    this.clusterTop[type] = top?.[fine] ?? 0;
    const seen = placeOf(this.#ambiguities.keys, norm);
    this.ambiguity[type] = seen < 0 ? 0 : this.#ambiguities.values[seen]!;
    const lexicon = this.#lexicon;
    const known = lexicon ? placeOf(lexicon.keys, norm) : -1;
    const sense = known < 0 ? 0 : lexicon!.senses[known]!;
    this.lexical[type] = known < 0 ? 0 : lexicon!.values[known]!;
    this.noun[type] = sense & 31;
    this.verb[type] = (sense >>> 5) & 15;
    this.frames[type] = sense >>> 9;
  }

  #grow(): void {
    const wider = (array: Uint32Array) => {
      const out = new Uint32Array(array.length * 2);
      out.set(array);
      return out;
    };
    this.form = wider(this.form);
    this.norm = wider(this.norm);
    this.affixes = wider(this.affixes);
    this.shape = wider(this.shape);
    this.traits = wider(this.traits);
    this.cluster = wider(this.cluster);
    this.clusterMid = wider(this.clusterMid);
    this.clusterTop = wider(this.clusterTop);
    this.ambiguity = wider(this.ambiguity);
    this.lexical = wider(this.lexical);
    this.noun = wider(this.noun);
    this.verb = wider(this.verb);
    this.frames = wider(this.frames);
  }
}

/** Affixes kept per type: prefixes of 1–4 at 0–3, suffixes of 1–5 at 4–8. */
export const AFFIXES = 9;
const SIZE = 1 << 14;
const LIMIT = 1 << 17;

/** "Kim-Jong12" → "Xx-Xx0": runs of capitals, small letters and digits shortened to one sign. */
export function shapeOf(word: string): string {
  let out = "";
  let last = "";
  for (const char of word) {
    const sign = /\p{Lu}/u.test(char) ? "X" : /\p{L}/u.test(char) ? "x" : /\p{N}/u.test(char) ? "0" : char;
    if (sign !== last) out += sign;
    last = sign;
  }
  return out.slice(0, 12);
}

function traitsOf(word: string, lower: string): number {
  const first = word.charAt(0);
  let bits = 0;
  if (first !== lower.charAt(0)) bits |= 1;
  if (word !== lower && word === word.toUpperCase()) bits |= 2;
  if (word.slice(1) !== lower.slice(1)) bits |= 4;
  if (/\d/.test(word)) bits |= 8;
  if (word.includes("-")) bits |= 16;
  if (/[.@:/\\]/.test(word)) bits |= 32;
  if (!/[\p{L}\p{N}]/u.test(word)) bits |= 64;
  return bits;
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
