import fc from "fast-check";
import { expect, test } from "vitest";
import { ArcBlend } from "../../src/language/en/parser-blend.ts";

/** The weight of the best projective tree with one root, by trying all head assignments. */
function bestByTrial(size: number, weight: (head: number, child: number) => number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(size).fill(0);
  const visit = (child: number): void => {
    if (child === size) {
      if (isTree(heads) && isProjective(heads)) {
        best = Math.max(
          best,
          heads.reduce((sum, head, m) => sum + weight(head, m), 0),
        );
      }
      return;
    }
    for (let head = 0; head <= size; head++) {
      if (head === child) continue;
      heads[child] = head;
      visit(child + 1);
    }
  };
  visit(0);
  return best;
}

function isTree(heads: readonly number[]): boolean {
  const size = heads.length;
  if (heads.filter((head) => head === size).length !== 1) return false;
  return heads.every((_, word) => {
    let at = word;
    for (let step = 0; step < size && at !== size; step++) at = heads[at]!;
    return at === size;
  });
}

function isProjective(heads: readonly number[]): boolean {
  const arcs = heads.flatMap((head, child) =>
    head === heads.length ? [] : [[Math.min(head, child), Math.max(head, child)] as const],
  );
  const root = heads.indexOf(heads.length);
  return (
    arcs.every(([a, b]) => root <= a || root >= b) &&
    arcs.every(([a, b]) => arcs.every(([c, d]) => !(a < c && c < b && b < d)))
  );
}

test("the blend's tree is the best of all projective trees with one root", () => {
  const sizes = fc.integer({ min: 1, max: 5 });
  const weights = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(sizes, weights, (size, values) => {
      const weight = (head: number, child: number) => values[head * size + child]!;
      const blend = new ArcBlend();
      blend.start(size);
      for (let head = 0; head <= size; head++) {
        for (let child = 0; child < size; child++) if (head !== child) blend.add(head, child, weight(head, child));
      }
      const heads = new Int16Array(size);
      blend.best(heads);
      expect(isTree([...heads]) && isProjective([...heads])).toBe(true);
      expect([...heads].reduce((sum, head, child) => sum + weight(head, child), 0)).toBe(bestByTrial(size, weight));
    }),
    { numRuns: 60 },
  );
});

test("weights of one sentence do not leak into the next", () => {
  const blend = new ArcBlend();
  const heads = new Int16Array(3);
  blend.start(3);
  blend.add(3, 0, 5);
  blend.add(0, 1, 5);
  blend.add(0, 2, 5);
  blend.best(heads);
  expect([...heads]).toEqual([3, 0, 0]);
  blend.start(2);
  blend.add(2, 1, 1);
  blend.add(1, 0, 1);
  blend.best(heads);
  expect([...heads.subarray(0, 2)]).toEqual([1, 2]);
});
