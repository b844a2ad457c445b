import fc from "fast-check";
import { test } from "vitest";
import { close, holding, integers, kernels, matrix, numbers, offsetsOf, randomRows } from "./memory.ts";

const ROWS = 6;
const columns = fc.integer({ min: 1, max: 13 });
const index = fc.integer({ min: 0, max: ROWS - 1 });
const bags = fc.array(fc.array(index, { maxLength: 4 }), { maxLength: 5 });

test("rows are gathered by their indices", () => {
  fc.assert(
    fc.property(fc.array(index), columns, numbers, (indices, many, next) => {
      holding(() => {
        const rows = randomRows(ROWS, many, next);
        const table = matrix(rows, many);
        const out = matrix(randomRows(indices.length, many, next), many);
        kernels.gatherRows(
          indices.length,
          many,
          table.address,
          table.stride,
          integers(indices),
          out.address,
          out.stride,
        );
        close(
          out.rows(),
          indices.map((i) => rows[i]!),
          0,
        );
      });
    }),
  );
});

test("gradients of rows are added where the rows came from", () => {
  fc.assert(
    fc.property(fc.array(index), columns, numbers, (indices, many, next) => {
      holding(() => {
        const [rows, gradients] = [randomRows(ROWS, many, next), randomRows(indices.length, many, next)];
        const [table, d] = [matrix(rows, many), matrix(gradients, many)];
        kernels.scatterAddRows(
          indices.length,
          many,
          table.address,
          table.stride,
          integers(indices),
          d.address,
          d.stride,
        );
        const expected = rows.map((row) => [...row]);
        for (const [i, to] of indices.entries()) addTo(expected[to]!, gradients[i]!);
        close(table.rows(), expected);
      });
    }),
  );
});

test("bags of rows are summed, and their gradients given back to every row of the bag", () => {
  fc.assert(
    fc.property(bags, columns, numbers, (members, many, next) => {
      holding(() => {
        const [rows, before] = [randomRows(ROWS, many, next), randomRows(members.length, many, next)];
        const [table, out] = [matrix(rows, many), matrix(before, many)];
        const shape = [
          members.length,
          integers(offsetsOf(members.map((bag) => bag.length))),
          integers(members.flat()),
          many,
          table.address,
          table.stride,
          out.address,
          out.stride,
        ] as const;
        kernels.addBags(...shape);
        const sums = before.map((row) => [...row]);
        for (const [b, bag] of members.entries()) for (const i of bag) addTo(sums[b]!, rows[i]!);
        close(out.rows(), sums);

        kernels.scatterAddBags(...shape);
        const expected = rows.map((row) => [...row]);
        for (const [b, bag] of members.entries()) for (const i of bag) addTo(expected[i]!, sums[b]!);
        close(table.rows(), expected);
      });
    }),
  );
});

function addTo(row: number[], other: readonly number[]): void {
  for (const [j, x] of other.entries()) row[j]! += x;
}
