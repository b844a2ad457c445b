import fc from "fast-check";
import { expect, test } from "vitest";
import { createKernels } from "../../../src/language/kernels/kernels.ts";
import {
  bytes,
  close,
  holding,
  integers,
  kernels,
  matrix,
  numbers,
  offsetsOf,
  type Rows,
  randomRows,
  vector,
} from "./memory.ts";

const { arena } = kernels;
const some = fc.integer({ min: 0, max: 20 });

test("a layer of 16-bit weights is exact but for its scale", () => {
  const shapes = fc.oneof(
    { weight: 20, arbitrary: fc.tuple(some, some, some) },
    // More rows than are taken at once.
    { weight: 1, arbitrary: fc.constant<[number, number, number]>([205, 9, 160]) },
  );
  fc.assert(
    fc.property(shapes, fc.integer({ min: 0, max: 2 }), numbers, ([t, n, half], gap, next) => {
      holding(() => {
        const k = 2 * half;
        const [xs, ws] = [whole(t, k, next), whole(n, k, next)];
        const [scales, biases] = randomRows(2, n, next) as [number[], number[]];
        const x = shorts(xs, k, k + gap);
        const packed = arena.take(kernels.packedBytes(n, k));
        kernels.packI16(n, k, shorts(ws, k, k), packed);
        const [scale, bias] = [vector(scales), vector(biases)];
        const out = matrix(randomRows(t, n, next), n);
        kernels.linearI16(t, n, k, x, k + gap, packed, scale.address, bias.address, out.address, out.stride);
        const expected = xs.map((row) =>
          ws.map((w, i) => Math.fround(Math.fround(dot(row, w)) * scales[i]!) + biases[i]!),
        );
        close(out.rows(), expected, 1e-6);
      });
    }),
  );
});

test.each([
  ["quantise", (x: number) => x],
  ["quantiseRelu", (x: number) => Math.max(0, x)],
  ["quantiseSoftsign", (x: number) => Math.fround(x * Math.fround(1 / Math.fround(1 + Math.abs(x))))],
] as const)("%s rounds and holds within the limit", (name, activation) => {
  fc.assert(
    fc.property(some, fc.constantFrom(1, 100, 1e9), fc.constantFrom(2047, 32767), numbers, (n, scale, limit, next) => {
      holding(() => {
        const xs = [0.5, 1.5, -2.5, ...randomRows(1, n, next)[0]!];
        const out = shorts([[...xs.map(() => 7), 99]], xs.length + 1, xs.length + 1);
        kernels[name](xs.length, vector(xs).address, scale, limit, out);
        const expected = xs.map((x) =>
          Math.max(-limit, Math.min(limit, roundToEven(Math.fround(activation(x) * scale)))),
        );
        expect([...arena.i16(out, xs.length + 1)]).toEqual([...expected.map((x) => x + 0), 99]);
      });
    }),
  );
});

test("bags of 8-bit rows are summed, each with its scale", () => {
  const bags = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(bags, fc.integer({ min: 1, max: 21 }), numbers, (members, columns, next) => {
      holding(() => {
        const rows = randomRows(5, columns, () => Math.round(next() * 31.75));
        const scales = randomRows(1, 5, next)[0]!;
        const before = randomRows(members.length, columns, next);
        const stride = columns + 1;
        const table = arena.take(5 * stride);
        for (const [i, row] of rows.entries()) arena.i8(table + i * stride, columns).set(row);
        const out = matrix(before, columns);
        kernels.addBagsI8(
          members.length,
          integers(offsetsOf(members.map((bag) => bag.length))),
          integers(members.flat()),
          columns,
          table,
          stride,
          vector(scales).address,
          out.address,
          out.stride,
        );
        const expected = before.map((row, b) =>
          row.map((x, j) => members[b]!.reduce((sum, i) => sum + scales[i]! * rows[i]![j]!, x)),
        );
        close(out.rows(), expected);
      });
    }),
  );
});

test("every word's score for every head: product, bias of the head, distance", () => {
  const shape = fc.tuple(some, some, fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 5 }));
  fc.assert(
    fc.property(shape, fc.boolean(), fc.boolean(), numbers, ([words, heads, k, radius], biased, distant, next) => {
      holding(() => {
        const [ds, hs] = [randomRows(words, k, next), randomRows(heads, k, next)];
        const [bias, distance] = [randomRows(1, heads, next)[0]!, randomRows(1, 2 * radius + 1, next)[0]!];
        const [d, h, out] = [matrix(ds, k), matrix(hs, k), matrix(randomRows(words, heads, next), heads)];
        kernels.arcScores(
          words,
          heads,
          k,
          d.address,
          d.stride,
          h.address,
          h.stride,
          biased ? vector(bias).address : 0,
          distant ? vector(distance).address : 0,
          radius,
          out.address,
          out.stride,
        );
        const expected = ds.map((row, i) =>
          hs.map((head, j) => {
            const way = Math.max(-radius, Math.min(radius, j - i));
            return dot(row, head) + (biased ? bias[j]! : 0) + (distant ? distance[radius + way]! : 0);
          }),
        );
        close(out.rows(), expected, 1e-3);
      });
    }),
  );
});

test("kernels have a memory of their own, which grows and keeps what stands in it", async () => {
  const [one, other] = [await createKernels(bytes), await createKernels(bytes)];
  const at = one.arena.take(40);
  expect(other.arena.take(40)).toBe(at);
  one.fill(10, 3, at);
  other.fill(10, 4, at);
  const mark = one.arena.mark();
  const far = one.arena.take(50_000_000);
  one.fill(12_500_000, 5, far);
  expect([...one.arena.f32(at, 10), one.arena.f32(far, 12_500_000).at(-1)]).toEqual([...Array(10).fill(3), 5]);
  expect([...other.arena.f32(at, 10)]).toEqual(Array(10).fill(4));
  one.arena.release(mark);
  expect(one.arena.take(1)).toBe(far);
});

/** Whole numbers of 12 bits. */
function whole(rows: number, columns: number, next: () => number): number[][] {
  return randomRows(rows, columns, () => Math.round(next() * 511.75));
}

function shorts(rows: Rows, columns: number, stride: number): number {
  const address = arena.take(Math.max(1, rows.length * stride) * 2);
  for (const [i, row] of rows.entries()) arena.i16(address + i * stride * 2, columns).set(row);
  return address;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

function roundToEven(x: number): number {
  const below = Math.floor(x);
  const part = x - below;
  return part < 0.5 || (part === 0.5 && below % 2 === 0) ? below : below + 1;
}
