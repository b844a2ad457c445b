import fc from "fast-check";
import { expect, test } from "vitest";
import { applyTransition } from "../../src/language/en/parser.ts";
import { ParserState } from "../../src/language/en/parser-state.ts";
import { goldTree, moveCosts } from "../../training/arc-hybrid-oracle.ts";
import { projectivise } from "../../training/projective.ts";

/** A tree over `picks.length` words: each word hangs from one chosen before it in a random order. */
function treeOf(picks: readonly number[]): number[] {
  const order = picks.map((_, i) => i).sort((a, b) => picks[a]! - picks[b]! || a - b);
  const heads = new Array<number>(picks.length).fill(-1);
  order.forEach((word, rank) => {
    if (rank > 0) heads[word] = order[picks[word]! % rank]!;
  });
  return heads;
}

const trees = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 }).map(treeOf);

/** Walks by the oracle's costs, taking `detours` of costly moves where they are allowed; returns heads and the sum of costs. */
function walk(heads: readonly number[], detours: readonly number[]) {
  const size = heads.length;
  const gold = goldTree(
    heads,
    heads.map(() => 0),
  );
  const state = new ParserState(16);
  const costs = { shift: 0, left: 0, right: 0 };
  state.start(size);
  let lost = 0;
  for (let step = 0; !state.done; step++) {
    moveCosts(state, gold, costs);
    const moves = [costs.shift, costs.left, costs.right];
    let move = moves.indexOf(Math.min(...moves));
    const other = detours[step % Math.max(1, detours.length)] ?? 3;
    if (other < 3 && moves[other]! < 1000) move = other;
    lost += moves[move]!;
    applyTransition(state, move, 1);
  }
  return { found: [...state.heads.subarray(0, size)].map((head) => (head === size ? -1 : head)), lost };
}

test("moves that cost nothing lead to the tree, if it is projective", () => {
  fc.assert(
    fc.property(trees, (given) => {
      const heads = projectivise(given);
      const { found, lost } = walk(heads, []);
      expect(found).toEqual(heads);
      expect(lost).toBe(0);
    }),
  );
});

test("after any detours, the tree misses as many arcs as their costs said", () => {
  fc.assert(
    fc.property(trees, fc.array(fc.nat({ max: 6 }), { maxLength: 10 }), (given, detours) => {
      const heads = projectivise(given);
      const { found, lost } = walk(heads, detours);
      const missed = found.filter((head, i) => head !== heads[i]).length;
      expect(missed).toBe(lost);
      expect(found.filter((head) => head === -1)).toHaveLength(1);
    }),
  );
});

test("a crossing arc is lifted to its head's head, and nothing else moves", () => {
  // A hearing is scheduled on the issue today: "on the issue" hangs from "hearing" across "scheduled".
  const heads = [1, 3, 3, -1, 6, 6, 1, 3];
  expect(projectivise(heads)).toEqual([1, 3, 3, -1, 6, 6, 3, 3]);
  expect(projectivise([1, -1, 1])).toEqual([1, -1, 1]);
});
