import type { Kernels } from "../../src/language/kernels/kernels.ts";

/**
 * f32[rows × columns] in the kernels' memory with its gradient beside it, both with one stride. `gradient` is 0 (no
 * address) where none is asked for.
 */
export interface Matrix {
  readonly at: number;
  readonly gradient: number;
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
}

/**
 * What a pass over a batch leaves behind for the way back. Whoever computes something from matrices takes memory here
 * and says what must be done with gradients; `backward` does it in the opposite order.
 */
export class Tape {
  readonly kernels: Kernels;
  /** Whether gradients are wanted. */
  readonly learning: boolean;
  readonly #steps: (() => void)[] = [];

  constructor(kernels: Kernels, learning: boolean) {
    this.kernels = kernels;
    this.learning = learning;
  }

  /** Numbers that are not set, with a gradient of 0. */
  matrix(rows: number, columns: number, stride = columns): Matrix {
    const at = this.floats(rows * stride);
    const gradient = this.learning ? this.floats(rows * stride) : 0;
    if (this.learning) this.kernels.fill(rows * stride, 0, gradient);
    return { at, gradient, rows, columns, stride };
  }

  /** The address of f32[n], not set. */
  floats(n: number): number {
    return this.kernels.arena.take(n * 4);
  }

  /** The address of these numbers as i32. */
  integers(values: Int32Array): number {
    const address = this.kernels.arena.take(values.length * 4);
    this.kernels.arena.i32(address, values.length).set(values);
    return address;
  }

  /** Says what carries gradients from what was just computed to what it was computed from. */
  onBackward(step: () => void): void {
    if (this.learning) this.#steps.push(step);
  }

  backward(): void {
    for (const step of this.#steps.reverse()) step();
  }
}

/** Columns of a matrix: they share its numbers and gradient. */
export function columnsOf(matrix: Matrix, first: number, columns: number): Matrix {
  const { at, gradient, rows, stride } = matrix;
  return { at: at + first * 4, gradient: gradient === 0 ? 0 : gradient + first * 4, rows, columns, stride };
}
