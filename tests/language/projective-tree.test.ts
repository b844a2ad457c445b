import fc from "fast-check";
import { expect, test } from "vitest";
import { hasCrossing, projectiveTree } from "../../src/language/network/projective-tree.ts";

const matrices = fc
  .integer({ min: 1, max: 5 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size * (size + 1), maxLength: size * (size + 1) }),
    ),
  );

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

function sum(scores: Float32Array, heads: readonly number[]): number {
  return heads.reduce((total, head, i) => total + scores[i * (heads.length + 1) + head + 1]!, 0);
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  return heads.every((_, i) => {
    let at = i;
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at]!;
    }
    return true;
  });
}

function allTrees(size: number): number[][] {
  let lists: number[][] = [[]];
  for (let i = 0; i < size; i++) {
    lists = lists.flatMap((list) => Array.from({ length: size + 1 }, (_, h) => [...list, h - 1]));
  }
  return lists.filter(isTree);
}
