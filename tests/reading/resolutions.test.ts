import fc from "fast-check";
import { expect, test } from "vitest";
import { findResolutions } from "../../src/reading/papers/resolutions.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["in breach of resolution 1718", ["S/RES/1718"]],
  ["Security Council resolutions 1718 (2006), 1874 (2009) and 2270 (2016)", ["S/RES/1718", "S/RES/1874", "S/RES/2270"]],
  ["UNSCRs 2375 and 2397", ["S/RES/2375", "S/RES/2397"]],
  ["S/RES/2397 (2017)", ["S/RES/2397"]],
  ["UN Security Council resolutions, among them 1718 and 1874", ["S/RES/1718", "S/RES/1874"]],
  ["numerous UN Security Council resolutions", ["UNSCR (unspecified)"]],
  ["paragraph 8 of resolution 2270", ["S/RES/2270"]],
  ["a resolution of the board in 2018", []],
  ["the year 1718", []],
];

test.each(CASES)("%s", (text, symbols) => {
  expect(findResolutions(text).map((r) => r.symbol)).toEqual(symbols);
});

test("a paragraph before the number belongs to it", () => {
  expect(findResolutions("under paragraph 8(b) of resolution 1718")[0]?.paragraph).toBe("8(b)");
});

test("every span is the words it covers, on any text", () => {
  const piece = fc.constantFrom(
    "resolution ",
    "1718",
    " (2006)",
    ", ",
    " and ",
    "UNSCR",
    "S/RES/2397",
    "Security Council ",
    "é",
    "😀",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      for (const r of findResolutions(text)) expect(text.slice(r.start, r.end)).toBe(r.text);
    }),
  );
});
