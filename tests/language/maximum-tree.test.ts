import fc from "fast-check";
import { expect, test } from "vitest";
import { maximumTree } from "../../src/language/network/maximum-tree.ts";
import { allTrees, isTree, matrices, sum } from "./small-trees.ts";

test("no tree with one word on the root scores more", () => {
  fc.assert(
    fc.property(matrices, ([size, values]) => {
      const scores = Float32Array.from(values);
      const heads = new Int32Array(size);
      maximumTree(scores, size, heads);
      expect(isTree([...heads])).toBe(true);
      expect(sum(scores, [...heads])).toBe(Math.max(...allTrees(size).map((tree) => sum(scores, tree))));
    }),
    { numRuns: 500 },
  );
});

test("a long sentence of any scores has a tree, its own where best heads make one", () => {
  const sizes = fc.integer({ min: 129, max: 180 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 1e9 }), (size, seed) => {
      const scores = new Float32Array(size * (size + 1));
      let state = seed;
      for (let i = 0; i < scores.length; i++) {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        scores[i] = state % 97;
      }
      const heads = new Int32Array(size);
      maximumTree(scores, size, heads);
      expect(isTree([...heads])).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("a sentence where every word chooses the next makes one tree all the same", () => {
  const size = 300;
  const scores = new Float32Array(size * (size + 1));
  for (let i = 0; i < size; i++) scores[i * (size + 1) + ((i + 1) % size) + 1] = 10;
  const heads = new Int32Array(size);
  maximumTree(scores, size, heads);
  expect(isTree([...heads])).toBe(true);
});
