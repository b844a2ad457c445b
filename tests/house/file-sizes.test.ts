import { expect, test } from "vitest";
import { sources } from "./sources.ts";

const LONGEST = 500;
const MEDIAN = 100;

/** Files that may be longer, each with its reason. */
const LONGER: Readonly<Record<string, string>> = {};

const lengths = sources().map(({ path, text }) => ({ path, lines: text.split("\n").length }));

test("no source file is longer than 500 lines without a stated reason", () => {
  const long = lengths.filter(({ path, lines }) => lines > LONGEST && !LONGER[path]);
  expect(long).toEqual([]);
});

test("every stated reason is still needed", () => {
  const needed = new Set(lengths.filter(({ lines }) => lines > LONGEST).map(({ path }) => path));
  expect(Object.keys(LONGER).filter((path) => !needed.has(path))).toEqual([]);
});

test("half of the source files are shorter than 100 lines", () => {
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[sorted.length >> 1]).toBeLessThan(MEDIAN);
});

test("files are named in kebab-case", () => {
  expect(lengths.map(({ path }) => path).filter((path) => !/^[a-z0-9/-]+(\.d)?\.ts$/.test(path))).toEqual([]);
});
