import type { Places } from "../network/operations.ts";
import type { Place } from "../network/parameter-memory.ts";
import type { Matrix, Tape } from "../network/tape.ts";

/** Rows of a table that say something of each word. */
interface Lookup {
  readonly table: Place;
  readonly rows: Int32Array;
}

/**
 * What is read of each word: the outputs of the encoder's layers at its first piece, weighed and summed ("scalar mix",
 * Peters et al. 2018) with the last once more, and beside them what tables say of the word.
 * @param layers f32[pieces × width] each
 * @param firsts each word's first piece
 */
export function blended(
  tape: Tape,
  layers: readonly Matrix[],
  firsts: Int32Array,
  places: Places,
  lookups: readonly Lookup[],
): Matrix {
  const { kernels } = tape;
  const words = firsts.length;
  const width = layers[0]!.columns;
  const x = tape.matrix(words, width + lookups.reduce((sum, { table }) => sum + table.columns, 0));
  addLayers(tape, layers, firsts, places, x);
  let first = width;
  for (const { table, rows } of lookups) {
    const by = first * 4;
    const indices = tape.integers(rows);
    kernels.gatherRows(words, table.columns, table.at, table.columns, indices, x.at + by, x.stride);
    tape.onBackward(() =>
      kernels.scatterAddRows(words, table.columns, table.gradient, table.columns, indices, x.gradient + by, x.stride),
    );
    first += table.columns;
  }
  return x;
}

/** Writes the weighed sum into the first columns of `x`. */
function addLayers(tape: Tape, layers: readonly Matrix[], firsts: Int32Array, places: Places, x: Matrix): void {
  const { kernels } = tape;
  const { arena } = kernels;
  const words = firsts.length;
  const { columns: width, stride } = layers[0]!;
  const many = words * width;
  const blend = places("blend");
  const count = layers.length;
  const shares = tape.floats(count);
  kernels.fill(count, 0, shares);
  kernels.axpy(count, 1, blend.at, shares);
  kernels.softmaxRows(1, count, shares, count, 0);
  const indices = tape.integers(firsts);
  const all = tape.integers(Int32Array.from(firsts, (_, i) => i));
  const sum = tape.floats(many);
  kernels.fill(many, 0, sum);
  const seen = layers.map((layer) => {
    const at = tape.floats(many);
    kernels.gatherRows(words, width, layer.at, stride, indices, at, width);
    return at;
  });
  // The last layer counts once more than its share.
  const factors = [...arena.f32(shares, count)].map((share, i) => share + (i === count - 1 ? 1 : 0));
  factors.forEach((factor, i) => {
    kernels.axpy(many, factor, seen[i]!, sum);
  });
  kernels.gatherRows(words, width, sum, width, all, x.at, x.stride);
  tape.onBackward(() => {
    const slopes = tape.floats(many);
    const part = tape.floats(many);
    const dShares = tape.floats(count);
    kernels.gatherRows(words, width, x.gradient, x.stride, all, slopes, width);
    layers.forEach((layer, i) => {
      arena.f32(dShares, count)[i] = dot(arena.f32(slopes, many), arena.f32(seen[i]!, many));
      kernels.fill(many, 0, part);
      kernels.axpy(many, factors[i]!, slopes, part);
      kernels.scatterAddRows(words, width, layer.gradient, stride, indices, part, width);
    });
    kernels.softmaxRowsBackward(1, count, shares, count, dShares, count);
    kernels.axpy(count, 1, dShares, blend.gradient);
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
