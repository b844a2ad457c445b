import fc from "fast-check";
import { expect, test } from "vitest";
import { close, holding, kernels, matrix, type Numbers, numbers, randomRows, vector } from "./memory.ts";

const EPSILON = 1e-3;

const cases = fc.record({
  rows: fc.integer({ min: 0, max: 5 }),
  columns: fc.integer({ min: 1, max: 21 }),
  next: numbers,
});

function normal(row: readonly number[]): { values: number[]; deviation: number } {
  const mean = row.reduce((sum, x) => sum + x, 0) / row.length;
  const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
  const deviation = Math.sqrt(variance + EPSILON);
  return { values: row.map((x) => (x - mean) / deviation), deviation };
}

function inputs(rows: number, columns: number, next: Numbers) {
  const [gains, biases] = randomRows(2, columns, next) as [number[], number[]];
  return { xs: randomRows(rows, columns, next), gains, biases };
}

test("rows get their mean and deviation from gain and bias", () => {
  fc.assert(
    fc.property(cases, fc.boolean(), ({ rows, columns, next }, inPlace) => {
      holding(() => {
        const { xs, gains, biases } = inputs(rows, columns, next);
        const x = matrix(xs, columns);
        const out = inPlace ? x : matrix(randomRows(rows, columns, next), columns, 1);
        const [gain, bias] = [vector(gains).address, vector(biases).address];
        kernels.layerNorm(rows, columns, x.address, x.stride, gain, bias, EPSILON, out.address, out.stride);
        const expected = xs.map((row) => normal(row).values.map((value, j) => value * gains[j]! + biases[j]!));
        close(out.rows(), expected, 1e-4);
        if (!inPlace) close(x.rows(), xs, 0);
      });
    }),
  );
});

test("gradients of rows, gain and bias", () => {
  fc.assert(
    fc.property(cases, fc.boolean(), ({ rows, columns, next }, inPlace) => {
      holding(() => {
        const { xs, gains, biases } = inputs(rows, columns, next);
        const slopes = randomRows(rows, columns, next);
        const [x, dOut] = [matrix(xs, columns), matrix(slopes, columns, 1)];
        const d = inPlace ? dOut : matrix(randomRows(rows, columns, next), columns, 2);
        const [gain, dGain, dBias] = [vector(gains), vector(gains), vector(biases)];
        const places = [dOut.address, dOut.stride, d.address, d.stride, dGain.address, dBias.address] as const;
        kernels.layerNormBackward(rows, columns, x.address, x.stride, gain.address, EPSILON, ...places);
        const rights = xs.map(normal);
        const expected = rights.map(({ values, deviation }, i) => {
          const g = slopes[i]!.map((slope, j) => slope * gains[j]!);
          const mean = g.reduce((sum, value) => sum + value, 0) / columns;
          const product = g.reduce((sum, value, j) => sum + value * values[j]!, 0) / columns;
          return g.map((value, j) => (value - mean - values[j]! * product) / deviation);
        });
        close(d.rows(), expected, 2e-3);
        const added = (of: (row: number, column: number) => number) => (start: number, j: number) =>
          xs.reduce((sum, _, i) => sum + of(i, j), start);
        close(dGain.rows(), [gains.map(added((i, j) => slopes[i]![j]! * rights[i]!.values[j]!))]);
        close(dBias.rows(), [biases.map(added((i, j) => slopes[i]![j]!))]);
      });
    }),
  );
});

test("the gradient is the slope of what is computed", () => {
  const row = [0.3, -1.2, 2, 0.7, -0.1];
  const [gains, slopes] = [
    [1, -2, 0.5, 3, 1.5],
    [0.2, 1, -0.7, 0.4, -1],
  ];
  const weighed = (values: readonly number[]) =>
    normal(values).values.reduce((sum, value, j) => sum + value * gains[j]! * slopes[j]!, 0);
  holding(() => {
    const [x, dOut] = [vector(row), vector(slopes)];
    const rest = [vector(row).address, vector(row).address] as const;
    const places = [dOut.address, 5, dOut.address, 5, ...rest] as const;
    kernels.layerNormBackward(1, 5, x.address, 5, vector(gains).address, EPSILON, ...places);
    dOut.rows()[0]!.forEach((slope, k) => {
      const moved = (by: number) => weighed(row.map((value, j) => (j === k ? value + by : value)));
      expect(slope).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 4);
    });
  });
});
