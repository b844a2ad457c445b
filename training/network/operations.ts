import type { Place } from "./parameter-memory.ts";
import type { Matrix, Tape } from "./tape.ts";

/** Finds a network's parameters by name. */
export type Places = (name: string) => Place;

/** x · weightsᵀ + bias, the parameters being `name.weights` and `name.bias`. */
export function linear(tape: Tape, x: Matrix, places: Places, name: string): Matrix {
  const { kernels } = tape;
  const weights = places(`${name}.weights`);
  const bias = places(`${name}.bias`);
  const y = tape.matrix(x.rows, weights.rows);
  const { rows: outputs, columns: inputs } = weights;
  kernels.multiplyByTransposed(x.rows, outputs, inputs, x.at, x.stride, weights.at, inputs, y.at, outputs, false);
  kernels.addToRows(y.rows, outputs, y.at, outputs, bias.at);
  tape.onBackward(() => {
    kernels.sumRows(y.rows, outputs, y.gradient, outputs, bias.gradient);
    const dw = weights.gradient;
    kernels.multiplyTransposed(outputs, inputs, x.rows, y.gradient, outputs, x.at, x.stride, dw, inputs, true);
    if (x.gradient === 0) return;
    const dx = x.gradient;
    kernels.multiply(x.rows, inputs, outputs, y.gradient, outputs, weights.at, inputs, dx, x.stride, true);
  });
  return y;
}

/** What bends a layer's outputs. Nothing else may be computed from `x`, whose gradient it may take over. */
export type Bend = (tape: Tape, x: Matrix) => Matrix;

/** τ(x). Nothing else may be computed from `x`, whose gradient this takes over. */
export function softsign(tape: Tape, x: Matrix): Matrix {
  const { kernels } = tape;
  const y = { ...x, at: tape.floats(x.rows * x.stride) };
  kernels.softsign(x.rows * x.stride, x.at, y.at);
  tape.onBackward(() => kernels.softsignBackward(x.rows * x.stride, x.at, y.gradient, y.gradient));
  return y;
}

/** max(0, x). Nothing else may be computed from `x`, whose gradient this takes over. */
export function relu(tape: Tape, x: Matrix): Matrix {
  const { kernels } = tape;
  const many = x.rows * x.stride;
  const y = { ...x, at: tape.floats(many) };
  kernels.relu(many, x.at, y.at);
  tape.onBackward(() => kernels.reluBackward(many, x.at, y.gradient, y.gradient));
  return y;
}

/** τ of some columns of a wider matrix, from which nothing else may be computed. */
export function softsignOfColumns(tape: Tape, x: Matrix): Matrix {
  const { kernels } = tape;
  const { rows, columns } = x;
  const y = tape.matrix(rows, columns);
  const each = (visit: (xPlace: number, yPlace: number) => void) => {
    for (let row = 0; row < rows; row++) visit(row * x.stride * 4, row * columns * 4);
  };
  each((from, to) => kernels.softsign(columns, x.at + from, y.at + to));
  tape.onBackward(() =>
    each((from, to) => kernels.softsignBackward(columns, x.at + from, y.gradient + to, x.gradient + from)),
  );
  return y;
}

/** Leaves out numbers with chance `share`, in place; the same `seed` leaves out the same. */
export function dropout(tape: Tape, x: Matrix, share: number, seed: number): Matrix {
  if (share === 0) return x;
  const mask = tape.floats(x.rows * x.stride);
  tape.kernels.dropoutMask(x.rows * x.stride, mask, 1 - share, seed | 0);
  return masked(tape, x, mask);
}

/** Multiplies with f32[rows × stride] `mask`, in place. */
export function masked(tape: Tape, x: Matrix, mask: number): Matrix {
  const { kernels } = tape;
  kernels.multiplyBy(x.rows * x.stride, x.at, mask);
  tape.onBackward(() => kernels.multiplyBy(x.rows * x.stride, x.gradient, mask));
  return x;
}
