import fc from "fast-check";
import { test } from "vitest";
import { close, holding, integers, kernels, matrix, numbers, offsetsOf, type Rows, randomRows } from "./memory.ts";

const batches = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });
const manyUnits = fc.integer({ min: 1, max: 11 });

test("the recurrence goes through each sentence in its direction", () => {
  fc.assert(
    fc.property(batches, manyUnits, fc.boolean(), numbers, (lengths, units, reverse, next) => {
      holding(() => {
        const offsets = offsetsOf(lengths);
        const given = { u: randomRows(offsets.at(-1)!, 3 * units, next), s: randomRows(offsets.at(-1)!, units, next) };
        const expected = unrolled(given.u, given.s, offsets, units, reverse);
        const [u, s] = [matrix(given.u, 3 * units), matrix(given.s, units)];
        const [c, h, state] = [matrix(given.s, units), matrix(given.s, units), matrix([given.s[0] ?? []], units)];
        const at = integers(offsets);
        const run = (c: number, cStride: number) =>
          kernels.recurrence(
            lengths.length,
            at,
            units,
            u.address,
            u.stride,
            s.address,
            s.stride,
            c,
            cStride,
            h.address,
            h.stride,
            reverse,
          );
        run(c.address, c.stride);
        close(h.rows(), expected.h);
        close(c.rows(), expected.c);
        run(state.address, 0);
        close(h.rows(), expected.h);
        state.rows();
      });
    }),
  );
});

test("its gradients are those that small changes show", () => {
  fc.assert(
    fc.property(batches, manyUnits, fc.boolean(), fc.boolean(), numbers, (lengths, units, reverse, add, next) => {
      holding(() => {
        const offsets = offsetsOf(lengths);
        const many = offsets.at(-1)!;
        const given = { u: randomRows(many, 3 * units, next), s: randomRows(many, units, next) };
        const [dhs, before] = [randomRows(many, units, next), randomRows(many, units, next)];
        const loss = () => dot(unrolled(given.u, given.s, offsets, units, reverse).h, dhs);
        const [u, s, c] = [matrix(given.u, 3 * units), matrix(given.s, units), matrix(given.s, units)];
        const [h, dh, du, ds] = [
          matrix(given.s, units),
          matrix(dhs, units),
          matrix(given.u, 3 * units),
          matrix(before, units),
        ];
        const at = integers(offsets);
        const same = [
          lengths.length,
          at,
          units,
          u.address,
          u.stride,
          s.address,
          s.stride,
          c.address,
          c.stride,
        ] as const;
        kernels.recurrence(...same, h.address, h.stride, reverse);
        kernels.recurrenceBackward(
          ...same,
          dh.address,
          dh.stride,
          du.address,
          du.stride,
          ds.address,
          ds.stride,
          reverse,
          add,
        );
        close(du.rows(), slopes(given.u, loss), 1e-3);
        const through = slopes(given.s, loss);
        close(ds.rows(), add ? through.map((row, i) => row.map((x, j) => x + before[i]![j]!)) : through, 1e-3);
      });
    }),
    { numRuns: 60 },
  );
});

/** The definition, in f64. */
function unrolled(u: Rows, s: Rows, offsets: readonly number[], units: number, reverse: boolean) {
  const [c, h] = [u.map(() => Array<number>(units).fill(0)), u.map(() => Array<number>(units).fill(0))];
  for (let i = 0; i + 1 < offsets.length; i++) {
    const rows = Array.from({ length: offsets[i + 1]! - offsets[i]! }, (_, k) => offsets[i]! + k);
    if (reverse) rows.reverse();
    rows.forEach((row, step) => {
      for (let j = 0; j < units; j++) {
        const [f, r] = [sigma(u[row]![units + j]!), sigma(u[row]![2 * units + j]!)];
        c[row]![j] = f * (step ? c[rows[step - 1]!]![j]! : 0) + (1 - f) * u[row]![j]!;
        h[row]![j] = r * tau(c[row]![j]!) + (1 - r) * s[row]![j]!;
      }
    });
  }
  return { c, h };
}

/** The derivative of `value` to each number in `rows`, by central differences. */
function slopes(rows: number[][], value: () => number): number[][] {
  const step = 1e-5;
  return rows.map((row) =>
    row.map((x, j) => {
      row[j] = x + step;
      const above = value();
      row[j] = x - step;
      const below = value();
      row[j] = x;
      return (above - below) / (2 * step);
    }),
  );
}

function dot(a: Rows, b: Rows): number {
  return a.reduce((sum, row, i) => sum + row.reduce((inner, x, j) => inner + x * b[i]![j]!, 0), 0);
}

function sigma(x: number): number {
  return 0.5 + (0.5 * x) / (1 + Math.abs(x));
}

function tau(x: number): number {
  return x / (1 + Math.abs(x));
}
