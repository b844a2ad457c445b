import fc from "fast-check";
import { expect, test } from "vitest";
import { close, holding, kernels, matrix, numbers, type Rows, randomRows } from "./memory.ts";

const sizes = fc.integer({ min: 0, max: 40 });
// Beyond the blocks in which the kernel goes, in turn.
const shapes = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(sizes, sizes, sizes) },
  { weight: 1, arbitrary: fc.constantFrom<[number, number, number]>([131, 9, 3], [3, 517, 5], [5, 9, 515]) },
);

test.each(["multiply", "multiplyByTransposed", "multiplyTransposed"] as const)(
  "%s is the product of two matrices",
  (name) => {
    fc.assert(
      fc.property(shapes, fc.boolean(), numbers, ([m, n, k], accumulate, next) => {
        holding(() => {
          const [left, right, before] = [randomRows(m, k, next), randomRows(k, n, next), randomRows(m, n, next)];
          const isLeftTurned = name === "multiplyTransposed";
          const isRightTurned = name === "multiplyByTransposed";
          const a = matrix(isLeftTurned ? turn(left, k) : left, isLeftTurned ? m : k);
          const b = matrix(isRightTurned ? turn(right, n) : right, isRightTurned ? k : n);
          const c = matrix(before, n);
          kernels[name](m, n, k, a.address, a.stride, b.address, b.stride, c.address, c.stride, accumulate);
          // Rounding of sums of f32 grows with their length.
          close(c.rows(), product(left, right, before, accumulate), 1e-5 * (10 + k));
        });
      }),
    );
  },
);

test("a row's product does not depend on the rows beside it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), numbers, (m, next) => {
      holding(() => {
        const a = matrix(randomRows(m, 300, next), 300);
        const b = matrix(randomRows(11, 300, next), 300);
        const [all, one] = [matrix(randomRows(m, 11, next), 11), matrix(randomRows(1, 11, next), 11)];
        kernels.multiplyByTransposed(m, 11, 300, a.address, 303, b.address, 303, all.address, 14, false);
        const last = a.address + (m - 1) * a.stride * 4;
        kernels.multiplyByTransposed(1, 11, 300, last, 303, b.address, 303, one.address, 14, false);
        expect(one.rows()[0]).toEqual(all.rows()[m - 1]);
      });
    }),
  );
});

function product(a: Rows, b: Rows, before: Rows, accumulate: boolean): number[][] {
  return before.map((row, i) =>
    row.map((old, j) => a[i]!.reduce((sum, x, k) => sum + x * b[k]![j]!, accumulate ? old : 0)),
  );
}

/** Rows as columns; `count` columns, also when there are no rows. */
function turn(rows: Rows, count: number): number[][] {
  return Array.from({ length: count }, (_, i) => rows.map((row) => row[i]!));
}
