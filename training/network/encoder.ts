import { mix3 } from "../../src/language/learning/hash.ts";
import { layerParts, type NetworkConfig } from "../../src/language/network/config.ts";
import { FORM_FEATURE, WORD_FEATURES } from "../../src/language/network/word-features.ts";
import { randomFrom } from "../random.ts";
import type { Batch } from "./batches.ts";
import { linear, masked, type Places, softsign, softsignOfColumns } from "./operations.ts";
import { columnsOf, type Matrix, type Tape } from "./tape.ts";
import type { WordTypes } from "./word-types.ts";

/** What a pass over a batch is computed with. */
export interface Model {
  readonly config: NetworkConfig;
  readonly places: Places;
  readonly types: WordTypes;
  /** The address of `types.vectors` in the kernels' memory. */
  readonly vectors: number;
}

/** What is left out by chance while learning. */
export interface Noise {
  readonly dropout: number;
  readonly wordDropout: number;
  /** Another number for each pass. */
  readonly seed: number;
}

/** What the heads read of each word of a batch: f32[words × 2·units]. */
export function encode(tape: Tape, model: Model, batch: Batch, noise: Noise | null): Matrix {
  const { places } = model;
  const sentences = tape.integers(batch.offsets);
  const dropped = dropper(tape, batch, noise);
  const embedded = softsign(tape, embed(tape, model, batch, noise));
  let x = dropped(softsign(tape, linear(tape, embedded, places, "word")));
  for (let layer = 0; layer < model.config.layers; layer++) x = dropped(recur(tape, model, x, layer, batch, sentences));
  return x;
}

/** The sum of what the parts of a word's form and its static vector say. */
function embed(tape: Tape, model: Model, batch: Batch, noise: Noise | null): Matrix {
  const { kernels } = tape;
  const { types, config } = model;
  const { offsets, rows, vectors } = wordInputs(types, batch.types, noise);
  const words = batch.types.length;
  const width = config.vectorWidth;
  const x: Matrix = { at: tape.floats(words * width), gradient: 0, rows: words, columns: width, stride: width };
  kernels.gatherRows(words, width, model.vectors, width, tape.integers(vectors), x.at, width);
  const e = linear(tape, x, model.places, "vector");
  const table = model.places("features");
  const bags = tape.integers(offsets);
  const indices = tape.integers(rows);
  kernels.addBags(words, bags, indices, e.columns, table.at, table.columns, e.at, e.stride);
  tape.onBackward(() =>
    kernels.scatterAddBags(words, bags, indices, e.columns, table.gradient, table.columns, e.gradient, e.stride),
  );
  return e;
}

/** For each word the rows of the feature tables, as bags, and the row of its vector. */
function wordInputs(types: WordTypes, words: Int32Array, noise: Noise | null) {
  const random = randomFrom(mix3(WORDS, noise?.seed ?? 0, 0, 0));
  const many = WORD_FEATURES.length;
  const offsets = new Int32Array(words.length + 1);
  const rows = new Int32Array(words.length * many);
  const vectors = new Int32Array(words.length);
  let end = 0;
  words.forEach((type, i) => {
    const formless = noise !== null && random() < noise.wordDropout;
    for (let f = 0; f < many; f++) {
      if (f !== FORM_FEATURE || !formless) rows[end++] = types.features[type * many + f]!;
    }
    offsets[i + 1] = end;
    vectors[i] = noise !== null && random() < noise.wordDropout ? 0 : types.vectorRows[type]!;
  });
  return { offsets, rows: rows.subarray(0, end), vectors };
}

function recur(tape: Tape, model: Model, x: Matrix, layer: number, batch: Batch, sentences: number): Matrix {
  const { kernels } = tape;
  const { units } = model.config;
  const parts = layerParts(layer);
  const u = linear(tape, x, model.places, `layer${layer}`);
  const y = tape.matrix(x.rows, 2 * units);
  const states = tape.floats(x.rows * 2 * units);
  const many = batch.offsets.length - 1;
  for (const direction of [0, 1]) {
    const part = direction * parts * units * 4;
    const half = direction * units * 4;
    const skip =
      parts === 4
        ? softsignOfColumns(tape, columnsOf(u, (direction * parts + 3) * units, units))
        : columnsOf(x, direction * units, units);
    const c = states + half;
    const reverse = direction === 1;
    const place = [u.at + part, u.stride, skip.at, skip.stride, c, 2 * units] as const;
    kernels.recurrence(many, sentences, units, ...place, y.at + half, y.stride, reverse);
    tape.onBackward(() => {
      const gradients = [y.gradient + half, y.stride, u.gradient + part, u.stride, skip.gradient, skip.stride] as const;
      kernels.recurrenceBackward(many, sentences, units, ...place, ...gradients, reverse, parts === 3);
    });
  }
  return y;
}

/** Leaves out units, the same for all words of a sentence (Gal and Ghahramani 2016). */
function dropper(tape: Tape, batch: Batch, noise: Noise | null): (x: Matrix) => Matrix {
  if (noise === null || noise.dropout === 0) return (x) => x;
  const { kernels } = tape;
  const many = batch.offsets.length - 1;
  const sentenceOf = new Int32Array(batch.types.length);
  for (let k = 0; k < many; k++) sentenceOf.fill(k, batch.offsets[k], batch.offsets[k + 1]);
  const indices = tape.integers(sentenceOf);
  let place = 0;
  return (x) => {
    const units = tape.floats(many * x.columns);
    kernels.dropoutMask(many * x.columns, units, 1 - noise.dropout, mix3(UNITS, noise.seed, place++, 0) | 0);
    const mask = tape.floats(x.rows * x.columns);
    kernels.gatherRows(x.rows, x.columns, units, x.columns, indices, mask, x.columns);
    return masked(tape, x, mask);
  };
}

const WORDS = 2;
const UNITS = 3;
