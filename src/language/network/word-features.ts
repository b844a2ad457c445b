import { characterClass, DIGIT, LOWER, UPPER } from "../characters.ts";
import { hashSlice, mix2 } from "../learning/hash.ts";

/** The features of a word's form, in the order of their tables. */
export const WORD_FEATURES = [
  "form", "prefix 1", "prefix 3", "prefix 4", "suffix 1", "suffix 2", "suffix 3", "suffix 4", "shape", "case and suffix",
  "case and form", "name", "longer name",
] as const; // biome-ignore format: a table

/** The table of the form, which training hides now and then so that affixes and context learn to stand in. */
export const FORM_FEATURE = 0;

/**
 * Writes the rows of a word's features in the tables, which stand one below the other, to `out[at…]`.
 * They depend on the form and on what lists of names say of it.
 * @param name what `NameFinder` says of the word
 * @param tableSizes rows of each table, powers of two, in the order of `WORD_FEATURES`
 */
export function wordFeatures(word: string, name: number, tableSizes: readonly number[], out: Int32Array, at = 0): void {
  const norm = normOf(word);
  const end = norm.length;
  let base = 0;
  let feature = 0;
  const put = (value: number, extra: number) => {
    const size = tableSizes[feature]!;
    out[at + feature] = base + (mix2(feature, value, extra) & (size - 1));
    base += size;
    feature++;
  };
  const prefix = (length: number) => put(hashSlice(norm, 0, Math.min(length, end)), 0);
  const suffix = (length: number) => hashSlice(norm, Math.max(0, end - length), end);
  put(hashSlice(norm, 0, end), 0);
  prefix(1);
  prefix(3);
  prefix(4);
  for (let length = 1; length <= 4; length++) put(suffix(length), 0);
  const shape = shapeOf(word);
  put(hashSlice(shape, 0, shape.length), 0);
  const style = caseOf(word);
  put(suffix(2), style);
  put(hashSlice(norm, 0, end), style + 1);
  put(name & 0xff, 0);
  put(name >>> 8, 0);
}

/** One string for a form and what lists of names say of it. */
export function typeKey(word: string, name: number): string {
  return name === 0 ? word : `${word}\u0000${name}`;
}

/** The form and the names of a `typeKey`. */
export function ofTypeKey(key: string): { readonly word: string; readonly name: number } {
  const end = key.lastIndexOf("\u0000");
  return end < 0 ? { word: key, name: 0 } : { word: key.slice(0, end), name: Number(key.slice(end + 1)) };
}

/** The form in lower case, digits as 0, typographic quotation marks, dashes and dots as the plain ones. */
export function normOf(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(/\p{Nd}/gu, "0")
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„‟«»″]|``|''/g, '"')
    .replace(/[—―]/g, "--")
    .replace(/…/g, "...");
}

const PLAIN = /^[a-z]*$/;

/** "Kim-Jong12" → "Xxx-Xxxdd": letters as X and x, digits as d, runs of one sign cut to three. */
function shapeOf(word: string): string {
  let out = "";
  let last = "";
  let run = 0;
  for (let i = 0; i < word.length; i++) {
    const kind = characterClass(word.charCodeAt(i));
    const sign = kind === UPPER ? "X" : kind === LOWER ? "x" : kind === DIGIT ? "d" : word.charAt(i);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= 3) out += sign;
  }
  return out;
}

/** 2: letters, all capital; 1: begins with a capital; 0: neither. */
function caseOf(word: string): number {
  let capitals = false;
  let small = false;
  for (let i = 0; i < word.length; i++) {
    const kind = characterClass(word.charCodeAt(i));
    if (kind === UPPER) capitals = true;
    else if (kind === LOWER) small = true;
  }
  if (capitals && !small) return 2;
  return characterClass(word.charCodeAt(0)) === UPPER ? 1 : 0;
}
