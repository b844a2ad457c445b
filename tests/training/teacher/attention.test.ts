import { expect, test } from "vitest";
import { type Matrix, Tape } from "../../../training/network/tape.ts";
import { attend } from "../../../training/teacher/attention.ts";
import { ownKernels } from "../network/tiny.ts";

const kernels = await ownKernels();
const { arena } = kernels;
const OFFSETS = Int32Array.of(0, 3, 3, 8, 9);
const ROWS = 9;
const HEADS = 2;
const WIDTH = 6;

const input = Float32Array.from({ length: ROWS * 3 * WIDTH }, (_, i) => 2 * Math.sin((i + 1) * 12.9898));

function run(tape: Tape, values: Float32Array, share: number): { x: Matrix; y: Matrix } {
  const x = tape.matrix(ROWS, 3 * WIDTH);
  arena.f32(x.at, values.length).set(values);
  return { x, y: attend(tape, x, HEADS, OFFSETS, share > 0 ? { share, seed: 5 } : null) };
}

/** Attention as its definition says, in f64. */
function defined(values: Float32Array): number[] {
  const out: number[] = [];
  const at = (row: number, column: number) => values[row * 3 * WIDTH + column]!;
  const size = WIDTH / HEADS;
  for (let i = 0; i < ROWS; i++) {
    const k = OFFSETS.findLastIndex((offset) => offset <= i);
    const rows = Array.from({ length: OFFSETS[k + 1]! - OFFSETS[k]! }, (_, j) => OFFSETS[k]! + j);
    for (let c = 0; c < WIDTH; c++) {
      const first = Math.floor(c / size) * size;
      const powers = rows.map((j) => {
        let product = 0;
        for (let d = first; d < first + size; d++) product += at(i, d) * at(j, WIDTH + d);
        return Math.exp(product / Math.sqrt(size));
      });
      const total = powers.reduce((sum, power) => sum + power, 0);
      out.push(rows.reduce((sum, j, place) => sum + (powers[place]! / total) * at(j, 2 * WIDTH + c), 0));
    }
  }
  return out;
}

test("each word is what the words of its sentence say that it attends to", () => {
  const mark = arena.mark();
  const { y } = run(new Tape(kernels, false), input, 0);
  const expected = defined(input);
  arena.f32(y.at, expected.length).forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 4);
  });
  arena.release(mark);
});

test.each([0, 0.4])("its gradient is the slope of what is computed, %d left out", (share) => {
  const slopes = Float32Array.from({ length: ROWS * WIDTH }, (_, i) => Math.cos(i * 7.7));
  const mark = arena.mark();
  const tape = new Tape(kernels, true);
  const { x, y } = run(tape, input, share);
  arena.f32(y.gradient, slopes.length).set(slopes);
  tape.backward();
  const found = arena.f32(x.gradient, input.length).slice();
  const lossAt = (values: Float32Array) => {
    const inner = arena.mark();
    const { y: out } = run(new Tape(kernels, false), values, share);
    const loss = arena.f32(out.at, slopes.length).reduce((sum, value, i) => sum + value * slopes[i]!, 0);
    arena.release(inner);
    return loss;
  };
  for (let i = 0; i < input.length; i += 5) {
    const moved = (by: number) => input.map((value, j) => (i === j ? value + by : value));
    const slope = (lossAt(moved(0.01)) - lossAt(moved(-0.01))) / 0.02;
    expect(Math.abs(found[i]! - slope)).toBeLessThan(2e-3);
  }
  arena.release(mark);
});
