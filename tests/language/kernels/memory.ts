import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { packageRoot } from "../../../src/base/package-root.ts";
import { createKernels } from "../../../src/language/kernels/kernels.ts";

export const bytes = readFileSync(join(packageRoot(), "dist/src/language/kernels/kernels.wasm"));
export const kernels = await createKernels(bytes);
const { arena } = kernels;

/** Stands in every cell that no kernel may write. */
const UNTOUCHED = 12345.5;

export type Rows = readonly (readonly number[])[];

/** A matrix in the kernels' memory, with free cells behind each row and behind the last. */
export interface Matrix {
  readonly address: number;
  readonly stride: number;
  /** What stands there now. Fails if a cell was written that is not part of the matrix. */
  readonly rows: () => number[][];
}

export function matrix(rows: Rows, columns: number, gap = 3): Matrix {
  const stride = columns + gap;
  const size = rows.length * stride + 8;
  const address = arena.take(size * 4);
  const view = arena.f32(address, size).fill(UNTOUCHED);
  for (const [i, row] of rows.entries()) view.set(row, i * stride);
  return {
    address,
    stride,
    rows: () => {
      const now = arena.f32(address, size);
      now.forEach((value, at) => {
        if (at >= rows.length * stride || at % stride >= columns) expect(value).toBe(UNTOUCHED);
      });
      return rows.map((_, i) => [...now.subarray(i * stride, i * stride + columns)]);
    },
  };
}

/** One row, no gap. */
export function vector(values: readonly number[]): Matrix {
  return matrix([values], values.length, 0);
}

export function integers(values: readonly number[]): number {
  const address = arena.take(values.length * 4);
  arena.i32(address, values.length).set(values);
  return address;
}

export function integersAt(address: number, many: number): number[] {
  return [...arena.i32(address, many)];
}

/** Runs `body` and gives back the memory it took. */
export function holding(body: () => void): void {
  const mark = arena.mark();
  body();
  arena.release(mark);
}

/** A source of f32 numbers within ±4, the same for the same seed. */
export type Numbers = () => number;

export const numbers: fc.Arbitrary<Numbers> = fc.integer().map((seed) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0;
    return Math.fround((mixed / 2 ** 32) * 8 - 4);
  };
});

export function randomRows(rows: number, columns: number, next: Numbers): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, next));
}

/** Starts of sentences with these lengths, and the end of the last. */
export function offsetsOf(lengths: readonly number[]): number[] {
  const offsets = [0];
  for (const length of lengths) offsets.push(offsets.at(-1)! + length);
  return offsets;
}

/** Whether numbers are those expected, to the precision of f32 sums. */
export function close(found: Rows, expected: Rows, tolerance = 1e-4): void {
  expect(found.length).toBe(expected.length);
  found.forEach((row, i) => {
    expect(row.length).toBe(expected[i]!.length);
    row.forEach((value, j) => {
      const wanted = expected[i]![j]!;
      if (!(Math.abs(value - wanted) <= tolerance * (1 + Math.abs(wanted))))
        expect.fail(`row ${i}, column ${j}: found ${value}, expected ${wanted}`);
    });
  });
}
