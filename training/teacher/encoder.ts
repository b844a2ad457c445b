import { mix3 } from "../../src/language/learning/hash.ts";
import { dropout, linear, type Places } from "../network/operations.ts";
import type { Matrix, Tape } from "../network/tape.ts";
import { attend } from "./attention.ts";
import type { EncoderConfig } from "./encoder-config.ts";

/** Sentences in pieces, one after the other. */
export interface PieceBatch {
  /** Numbers of pieces. */
  readonly pieces: Int32Array;
  /** Each piece's place in its sentence. */
  readonly positions: Int32Array;
  /** Sentence k is the pieces offsets[k] to offsets[k + 1]. */
  readonly offsets: Int32Array;
}

/** The share of numbers that is left out while learning, another `seed` for each pass. */
export interface EncoderNoise {
  readonly share: number;
  readonly seed: number;
}

/** What the encoder says of each piece: f32[pieces × width] before the first layer and after each. */
export function encodePieces(
  tape: Tape,
  config: EncoderConfig,
  places: Places,
  batch: PieceBatch,
  noise: EncoderNoise | null,
): Matrix[] {
  let place = 0;
  const chance = () => noise && { share: noise.share, seed: mix3(DROPPED, noise.seed, place++, 0) | 0 };
  const dropped = (x: Matrix) => {
    const own = chance();
    return own ? dropout(tape, x, own.share, own.seed) : x;
  };
  const normed = (x: Matrix, name: string) => normalised(tape, x, places, name, config.epsilon);
  let x = dropped(normed(embed(tape, places, batch), "embedded"));
  const out = [x];
  for (let i = 0; i < config.layers; i++) {
    const layer = (y: Matrix, name: string) => linear(tape, y, places, `layer${i}.${name}`);
    const attended = attend(tape, layer(x, "attention"), config.heads, batch.offsets, chance());
    const between = normed(added(tape, dropped(layer(attended, "attended")), x), `layer${i}.between`);
    const wide = gelu(tape, layer(between, "wide"));
    x = normed(added(tape, dropped(layer(wide, "narrow")), between), `layer${i}.out`);
    out.push(x);
  }
  return out;
}

const DROPPED = 5;

function embed(tape: Tape, places: Places, batch: PieceBatch): Matrix {
  const { kernels } = tape;
  const tables = [
    { table: places("pieces"), rows: tape.integers(batch.pieces) },
    { table: places("positions"), rows: tape.integers(batch.positions) },
  ];
  const many = batch.pieces.length;
  // Bags of one row each.
  const ones = tape.integers(Int32Array.from({ length: many + 1 }, (_, i) => i));
  const x = tape.matrix(many, tables[0]!.table.columns);
  kernels.fill(many * x.stride, 0, x.at);
  for (const { table, rows } of tables) {
    kernels.addBags(many, ones, rows, x.columns, table.at, table.columns, x.at, x.stride);
    tape.onBackward(() =>
      kernels.scatterAddRows(many, x.columns, table.gradient, table.columns, rows, x.gradient, x.stride),
    );
  }
  return x;
}

/** Layer normalisation. Nothing else may be computed from `x`, whose gradient this takes over. */
function normalised(tape: Tape, x: Matrix, places: Places, name: string, epsilon: number): Matrix {
  const { kernels } = tape;
  const { rows, columns, stride } = x;
  const gain = places(`${name}.gain`);
  const bias = places(`${name}.bias`);
  const y = { ...x, at: tape.floats(rows * stride) };
  kernels.layerNorm(rows, columns, x.at, stride, gain.at, bias.at, epsilon, y.at, stride);
  tape.onBackward(() => {
    const gradients = [y.gradient, stride, y.gradient, stride, gain.gradient, bias.gradient] as const;
    kernels.layerNormBackward(rows, columns, x.at, stride, gain.at, epsilon, ...gradients);
  });
  return y;
}

/** Adds `x` to `y`, in place. Both have all their columns and one shape. */
function added(tape: Tape, y: Matrix, x: Matrix): Matrix {
  const { kernels } = tape;
  const many = y.rows * y.stride;
  kernels.axpy(many, 1, x.at, y.at);
  tape.onBackward(() => kernels.axpy(many, 1, y.gradient, x.gradient));
  return y;
}

/** GELU. Nothing else may be computed from `x`, whose gradient this takes over. */
function gelu(tape: Tape, x: Matrix): Matrix {
  const { kernels } = tape;
  const many = x.rows * x.stride;
  const y = { ...x, at: tape.floats(many) };
  kernels.gelu(many, x.at, y.at);
  tape.onBackward(() => kernels.geluBackward(many, x.at, y.gradient, y.gradient));
  return y;
}
