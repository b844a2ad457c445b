import { expect, test } from "vitest";
import { vectorKey, vectorOf } from "../../../src/language/network/vectors.ts";
import {
  normOf,
  ofTypeKey,
  typeKey,
  WORD_FEATURES,
  wordFeatures,
} from "../../../src/language/network/word-features.ts";

const SIZES = WORD_FEATURES.map((_, i) => 64 << (i % 3));

const rowsOf = (word: string, name = 0): number[] => {
  const out = new Int32Array(WORD_FEATURES.length);
  wordFeatures(word, name, SIZES, out);
  return [...out];
};
const differing = (a: string, b: string) => {
  const [x, y] = [rowsOf(a), rowsOf(b)];
  return WORD_FEATURES.filter((_, i) => x[i] !== y[i]);
};

test("each feature has a row of its own table", () => {
  let base = 0;
  const rows = rowsOf("Pyongyang");
  SIZES.forEach((size, i) => {
    expect(rows[i]).toBeGreaterThanOrEqual(base);
    expect(rows[i]).toBeLessThan(base + size);
    base += size;
  });
});

test("case changes shape and case alone, a digit is like another", () => {
  expect(differing("talks", "Talks")).toEqual(["shape", "case and suffix", "case and form"]);
  expect(differing("F-15", "F-16")).toEqual([]);
});

test("what lists of names say of a word is part of its key and of its rows", () => {
  const key = typeKey("Korea", 8 | (8 << 8) | (2 << 16));
  expect(ofTypeKey(key)).toEqual({ word: "Korea", name: 8 | (8 << 8) | (2 << 16) });
  expect(ofTypeKey("Korea")).toEqual({ word: "Korea", name: 0 });
  const [plain, listed] = [rowsOf("Korea"), rowsOf("Korea", 8 | (8 << 8) | (2 << 16))];
  expect(WORD_FEATURES.filter((_, i) => plain[i] !== listed[i])).toEqual(["name", "longer name"]);
});

test("typographic signs have the features of plain ones, but for the shape", () => {
  expect(normOf("Kim’s")).toBe("kim's");
  expect(differing("’s", "'s")).toEqual(["shape"]);
  expect(normOf("“")).toBe(normOf("``"));
});

test("a vector is found by the word in lower case, or with digits as 0", () => {
  const words = ["missile", "000", "won"];
  const keys = Uint32Array.from(words, vectorKey).sort();
  const vectors = { width: 1, keys, values: new Int8Array(3), scales: new Float32Array(3) };
  expect(vectorOf(vectors, "Missile")).toBe(keys.indexOf(vectorKey("missile")));
  expect(vectorOf(vectors, "123")).toBe(keys.indexOf(vectorKey("000")));
  expect(vectorOf(vectors, "rocket")).toBe(-1);
});
