import { hashString } from "../../src/language/learning/hash.ts";
import { normOf } from "../../src/language/network/word-features.ts";
import type { Batch } from "../network/batches.ts";
import type { PieceBatch } from "./encoder.ts";
import type { WordPieces } from "./word-pieces.ts";

/** What a teacher sees of each distinct word of the data, by the word's number. */
export interface TeacherWords {
  readonly numbers: ReadonlyMap<string, number>;
  /** Each word's pieces, and what stands before and after a sentence. */
  readonly pieces: readonly (readonly number[])[];
  readonly first: number;
  readonly last: number;
  /** Each word's case, of `CASES`. */
  readonly cases: Int32Array;
  /** Each word's row of the table of endings. */
  readonly endings: Int32Array;
}

/** Small letters only; capitals only; a capital first; anything else. The encoder sees words without their case. */
export const CASES = 4;

export function teacherWords(
  sentences: Iterable<{ readonly words: readonly string[] }>,
  vocabulary: WordPieces,
  endings: number,
): TeacherWords {
  const numbers = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const words = [...numbers.keys()];
  return {
    numbers,
    pieces: words.map((word) => vocabulary.piecesOf(word).slice(0, MOST_PIECES)),
    first: vocabulary.first,
    last: vocabulary.last,
    cases: Int32Array.from(words, caseOf),
    endings: Int32Array.from(words, (word) => hashString(normOf(word).slice(-ENDING)) % endings),
  };
}

/** Pieces of a word that are read; more have addresses, and numbers of many digits. */
const MOST_PIECES = 12;
const ENDING = 3;

function caseOf(word: string): number {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower !== upper && word === lower) return 0;
  if (lower !== upper && word === upper && word.length > 1) return 1;
  return /^\p{Lu}/u.test(word) ? 2 : 3;
}

/** The pieces of a batch's sentences, and where among them the first piece of each word stands. */
export function piecesOf(
  words: TeacherWords,
  { types, offsets }: Pick<Batch, "types" | "offsets">,
  positions: number,
): PieceBatch & { readonly firsts: Int32Array } {
  const pieces: number[] = [];
  const places: number[] = [];
  const ends = [0];
  const firsts = new Int32Array(types.length);
  for (let k = 0; k + 1 < offsets.length; k++) {
    const own = types.subarray(offsets[k], offsets[k + 1]);
    const most = mostPieces(words, own, positions - 2);
    const begin = pieces.length;
    pieces.push(words.first);
    own.forEach((type, i) => {
      firsts[offsets[k]! + i] = pieces.length;
      pieces.push(...words.pieces[type]!.slice(0, most));
    });
    pieces.push(words.last);
    for (let i = begin; i < pieces.length; i++) places.push(i - begin);
    ends.push(pieces.length);
  }
  return {
    pieces: Int32Array.from(pieces),
    positions: Int32Array.from(places),
    offsets: Int32Array.from(ends),
    firsts,
  };
}

/** How many pieces of each word can be read, so that a sentence of rare words fits. */
function mostPieces(words: TeacherWords, types: Int32Array, room: number): number {
  if (types.length > room) throw new RangeError(`Expected a sentence of ${room} words at most; got ${types.length}.`);
  for (let most = MOST_PIECES; most > 1; most--) {
    if (types.reduce((sum, type) => sum + Math.min(most, words.pieces[type]!.length), 0) <= room) return most;
  }
  return 1;
}
