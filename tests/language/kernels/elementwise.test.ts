import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { close, holding, kernels, matrix, numbers, randomRows, vector } from "./memory.ts";

const sizes = fc.integer({ min: 0, max: 21 });

describe("n values", () => {
  const tau = (x: number) => x / (1 + Math.abs(x));
  const gelu = (x: number) => x * normal(x);
  // A kernel over x and y, what it makes of one x and y, and which of the two it writes.
  const cases: readonly [
    string,
    (n: number, x: number, y: number) => void,
    (x: number, y: number) => number,
    "x" | "y",
  ][] = [
    ["axpy", (n, x, y) => kernels.axpy(n, 0.5, x, y), (x, y) => y + 0.5 * x, "y"],
    ["scale", (n, x) => kernels.scale(n, -3, x), (x) => -3 * x, "x"],
    ["fill", (n, x) => kernels.fill(n, 7, x), () => 7, "x"],
    ["multiplyBy", (n, x, y) => kernels.multiplyBy(n, x, y), (x, y) => x * y, "x"],
    ["relu", (n, x, y) => kernels.relu(n, x, y), (x) => Math.max(0, x), "y"],
    ["softsign", (n, x, y) => kernels.softsign(n, x, y), tau, "y"],
    ["relu in place", (n, x) => kernels.relu(n, x, x), (x) => Math.max(0, x), "x"],
    ["gelu", (n, x, y) => kernels.gelu(n, x, y), gelu, "y"],
    ["gelu in place", (n, x) => kernels.gelu(n, x, x), gelu, "x"],
    ["softsign in place", (n, x) => kernels.softsign(n, x, x), tau, "x"],
    ["reluBackward", (n, x, y) => kernels.reluBackward(n, x, y, y), (x, y) => (x > 0 ? y : 0), "y"],
    [
      "softsignBackward",
      (n, x, y) => kernels.softsignBackward(n, x, y, y),
      (x, y) => (y * (tau(x + 1e-6) - tau(x - 1e-6))) / 2e-6,
      "y",
    ],
    [
      "geluBackward",
      (n, x, y) => kernels.geluBackward(n, x, y, y),
      (x, y) => (y * (gelu(x + 1e-5) - gelu(x - 1e-5))) / 2e-5,
      "y",
    ],
  ];

  test.each(cases)("%s", (_, run, expected, written) => {
    fc.assert(
      fc.property(sizes, numbers, (n, next) => {
        holding(() => {
          const [xs, ys] = [randomRows(1, n, next), randomRows(1, n, next)];
          const [x, y] = [vector(xs[0]!), vector(ys[0]!)];
          run(n, x.address, y.address);
          const outcome = [xs[0]!.map((value, i) => expected(value, ys[0]![i]!))];
          close(x.rows(), written === "x" ? outcome : xs, 1e-5);
          close(y.rows(), written === "y" ? outcome : ys, 1e-5);
        });
      }),
    );
  });

  test("the sum of their squares", () => {
    fc.assert(
      fc.property(sizes, numbers, (n, next) => {
        holding(() => {
          const xs = randomRows(1, n, next)[0]!;
          const expected = xs.reduce((sum, x) => sum + x * x, 0);
          close([[kernels.sumOfSquares(n, vector(xs).address)]], [[expected]], 1e-12);
        });
      }),
    );
  });
});

test("a row is added to rows, and rows are summed to a row", () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 13 }), numbers, (rows, columns, next) => {
      holding(() => {
        const [xs, vs] = [randomRows(rows, columns, next), randomRows(1, columns, next)];
        const [x, v] = [matrix(xs, columns), vector(vs[0]!)];
        kernels.addToRows(rows, columns, x.address, x.stride, v.address);
        const raised = xs.map((row) => row.map((value, j) => value + vs[0]![j]!));
        close(x.rows(), raised);
        kernels.sumRows(rows, columns, x.address, x.stride, v.address);
        close(v.rows(), [vs[0]!.map((value, j) => raised.reduce((sum, row) => sum + row[j]!, value))]);
      });
    }),
  );
});

test("one step of Adam", () => {
  fc.assert(
    fc.property(sizes, numbers, (n, next) => {
      holding(() => {
        const [ws, gs, ms, vs] = randomRows(4, n, next) as [number[], number[], number[], number[]];
        const squares = vs.map(Math.abs);
        const [w, g, m, v] = [vector(ws), vector(gs), vector(ms), vector(squares)];
        kernels.adam(n, w.address, g.address, m.address, v.address, 0.01, 0.9, 0.99, 1e-6, 0.1, 2, 3);
        const mean = ms.map((x, i) => 0.9 * x + 0.1 * gs[i]!);
        const square = squares.map((x, i) => 0.99 * x + 0.01 * gs[i]! ** 2);
        close(m.rows(), [mean], 1e-5);
        close(v.rows(), [square], 1e-5);
        close(g.rows(), [gs], 0);
        const step = (i: number) => (0.01 * mean[i]! * 2) / (Math.sqrt(square[i]! * 3) + 1e-6);
        close(w.rows(), [ws.map((x, i) => x - 0.01 * 0.1 * x - step(i))], 1e-5);
      });
    }),
  );
});

describe("a mask of dropout", () => {
  const mask = (n: number, keep: number, seed: number) => {
    const out = vector(Array<number>(n).fill(9));
    kernels.dropoutMask(n, out.address, keep, seed);
    return out.rows()[0]!;
  };

  test("keeps its share, made greater so that sums stay, and the same for the same seed", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0.5, 0.75, 1), (seed, keep) => {
        holding(() => {
          const values = mask(4001, keep, seed);
          const kept = values.filter((x) => x !== 0);
          expect(new Set(kept)).toEqual(new Set([Math.fround(1 / keep)]));
          expect(Math.abs(kept.length / 4001 - keep)).toBeLessThan(0.05);
          expect(mask(4001, keep, seed)).toEqual(values);
        });
      }),
    );
  });

  test("differs from seed to seed, shifted or not", () => {
    holding(() => {
      const [a, b] = [mask(2000, 0.5, 1), mask(2000, 0.5, 2)];
      for (const shift of [0, 1, 2, 3, 4]) {
        const same = a.slice(0, 1900).filter((x, i) => x === b[i + shift]).length;
        expect(Math.abs(same / 1900 - 0.5)).toBeLessThan(0.06);
      }
    });
  });
});

test("gelu far from 0 is 0 or its input", () => {
  holding(() => {
    const x = vector([-1e6, -30, -12, 0, 12, 30, 1e6]);
    kernels.gelu(7, x.address, x.address);
    close(x.rows(), [[0, 0, 0, 0, 12, 30, 1e6]], 1e-30);
  });
});

/** The normal distribution, from the density's Taylor series: exact enough within ±4 and a little more. */
function normal(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 120; n++) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
