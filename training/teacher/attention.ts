import { dropout } from "../network/operations.ts";
import type { Matrix, Tape } from "../network/tape.ts";

/** What is left out by chance in one call: a share, and a number that says which. */
export interface Chance {
  readonly share: number;
  readonly seed: number;
}

/**
 * Attention of the rows of each sentence to each other, by several heads (Vaswani et al. 2017): f32[rows × width].
 * @param x f32[rows × 3·width]: queries, keys, values; a head's columns are neighbours in each
 * @param offsets sentence k is rows offsets[k] to offsets[k + 1]
 * @param chance leaves out weights of attention; null: none
 */
export function attend(tape: Tape, x: Matrix, heads: number, offsets: Int32Array, chance: Chance | null): Matrix {
  const y = tape.matrix(x.rows, x.columns / 3);
  for (let k = 0; k + 1 < offsets.length; k++) {
    const first = offsets[k]!;
    const rows = offsets[k + 1]! - first;
    const own = chance && { ...chance, seed: (chance.seed + k) | 0 };
    attendWithin(tape, rowsOf(x, first, rows), heads, rowsOf(y, first, rows), own);
  }
  return y;
}

function rowsOf(matrix: Matrix, first: number, rows: number): Matrix {
  const { at, gradient, columns, stride } = matrix;
  const by = first * stride * 4;
  return { at: at + by, gradient: gradient === 0 ? 0 : gradient + by, rows, columns, stride };
}

function attendWithin(tape: Tape, x: Matrix, heads: number, y: Matrix, chance: Chance | null): void {
  const { kernels } = tape;
  const n = x.rows;
  const width = y.columns;
  const d = width / heads;
  const scale = 1 / Math.sqrt(d);
  // A head's weights of attention stand below those of the head before: f32[heads·n × n].
  const all = heads * n * n;
  const weights = tape.matrix(heads * n, n);
  const eachHead = (visit: (columns: number, rows: number) => void) => {
    for (let h = 0; h < heads; h++) visit(h * d * 4, h * n * n * 4);
  };
  const [queries, keys, values] = [x.at, x.at + width * 4, x.at + 2 * width * 4];
  const s = x.stride;
  eachHead((c, w) => {
    kernels.multiplyByTransposed(n, n, d, queries + c, s, keys + c, s, weights.at + w, n, false);
  });
  kernels.scale(all, scale, weights.at);
  kernels.softmaxRows(heads * n, n, weights.at, n, 0);
  tape.onBackward(() => {
    const { gradient } = weights;
    kernels.softmaxRowsBackward(heads * n, n, weights.at, n, gradient, n);
    kernels.scale(all, scale, gradient);
    const [dQueries, dKeys] = [x.gradient, x.gradient + width * 4];
    eachHead((c, w) => {
      kernels.multiply(n, d, n, gradient + w, n, keys + c, s, dQueries + c, s, true);
      kernels.multiplyTransposed(n, d, n, gradient + w, n, queries + c, s, dKeys + c, s, true);
    });
  });
  const used = chance ? dropout(tape, copied(tape, weights), chance.share, chance.seed) : weights;
  eachHead((c, w) => {
    kernels.multiply(n, d, n, used.at + w, n, values + c, s, y.at + c, y.stride, false);
  });
  tape.onBackward(() => {
    const dValues = x.gradient + 2 * width * 4;
    eachHead((c, w) => {
      const dy = y.gradient + c;
      kernels.multiplyByTransposed(n, n, d, dy, y.stride, values + c, s, used.gradient + w, n, true);
      kernels.multiplyTransposed(n, d, n, used.at + w, n, dy, y.stride, dValues + c, s, true);
    });
  });
}

/** The same numbers in another place, with the same gradient. */
function copied(tape: Tape, x: Matrix): Matrix {
  const many = x.rows * x.stride;
  const at = tape.floats(many);
  tape.kernels.fill(many, 0, at);
  tape.kernels.axpy(many, 1, x.at, at);
  return { ...x, at };
}
