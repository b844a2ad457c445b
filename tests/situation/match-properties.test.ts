import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName, foldWord } from "../../src/situation/fold.ts";
import { dprkRussia } from "./packs.ts";

const known = [...dprkRussia.entities()].flatMap(({ names }) => names.map(({ text }) => text));
const word = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("the", "-", "'", "'s", ".", ",", "U.S.", "Kim", "Korea", "constructor", "__proto__", ""),
  fc.constantFrom(...known).chain((name) => fc.constantFrom(...name.split(" "))),
);

test("matching any words at any place never throws, and what it finds lies within them", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 0, max: 14 }), (words, at) => {
      const found = dprkRussia.match(words, at);
      if (found === undefined) return;
      expect(found.length).toBeGreaterThan(0);
      expect(at + found.length).toBeLessThanOrEqual(words.length);
      expect(found.matches.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});

test("every name of the pack is found by itself, word by word", () => {
  for (const entity of dprkRussia.entities()) {
    for (const name of entity.names) {
      expect(
        dprkRussia.lookup(name.text).map((match) => match.entity.id),
        name.text,
      ).toContain(entity.id);
      const words = name.text.split(" ");
      const found = dprkRussia.match(words, 0);
      // Only a longer name behind an article may keep a name from being found where it begins.
      if (words[0]?.toLowerCase() === "the" && found === undefined) continue;
      expect(found?.length, name.text).toBe(words.length);
      expect(
        found?.matches.map((match) => match.entity.id),
        name.text,
      ).toContain(entity.id);
    }
  }
});

test("folding is settled: what is folded folds to itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { key } of foldWord(text)) {
        if (/[\s\p{M}.]/u.test(key)) continue;
        expect(foldName(key).map((piece) => piece.key)).toEqual([key]);
      }
    }),
  );
});
