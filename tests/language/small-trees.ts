import fc from "fast-check";

/** Sizes up to 5, each with scores for every head of every word. */
export const matrices = fc
  .integer({ min: 1, max: 5 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size * (size + 1), maxLength: size * (size + 1) }),
    ),
  );

/** The sum of a tree's scores, laid out as `maximumTree` takes them. */
export function sum(scores: Float32Array, heads: readonly number[]): number {
  return heads.reduce((total, head, i) => total + scores[i * (heads.length + 1) + head + 1]!, 0);
}

/** Whether heads (-1: the root) make one tree with one word on the root. */
export function isTree(heads: readonly number[]): boolean {
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

/** All trees of so many words. */
export function allTrees(size: number): number[][] {
  let lists: number[][] = [[]];
  for (let i = 0; i < size; i++) {
    lists = lists.flatMap((list) => Array.from({ length: size + 1 }, (_, h) => [...list, h - 1]));
  }
  return lists.filter(isTree);
}
