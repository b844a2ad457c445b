import fc from "fast-check";
import { expect, test } from "vitest";
import { hasCrossing, projectiveTree } from "../../src/language/network/projective-tree.ts";
import { allTrees, isTree, matrices, sum } from "./small-trees.ts";

test("no tree without crossing arcs and with one word on the root scores more", () => {
  fc.assert(
    fc.property(matrices, ([size, values]) => {
      const scores = Float32Array.from(values);
      const heads = new Int32Array(size).fill(-9);
      projectiveTree(scores, size, heads);
      expect(isTree([...heads])).toBe(true);
      expect(hasCrossing(heads)).toBe(false);
      const all = allTrees(size).filter((tree) => !hasCrossing(tree));
      expect(sum(scores, [...heads])).toBe(Math.max(...all.map((tree) => sum(scores, tree))));
    }),
    { numRuns: 300 },
  );
});

test("arcs cross where one begins inside another and ends outside", () => {
  expect(hasCrossing([2, 3, -1, 2])).toBe(true);
  expect(hasCrossing([1, -1, 3, 1])).toBe(false);
  // A word on the root inside another's arc.
  expect(hasCrossing([2, -1, 1])).toBe(true);
});
