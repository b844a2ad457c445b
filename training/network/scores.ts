import { distanceClass, type HeadsConfig } from "../../src/language/network/config.ts";
import type { Batch } from "./batches.ts";
import { type Bend, linear, type Places, softsign } from "./operations.ts";
import { columnsOf, type Matrix, type Tape } from "./tape.ts";

/** What the heads of a network are computed with. */
export interface HeadsModel {
  readonly config: HeadsConfig;
  readonly places: Places;
}

/**
 * Scores of each word's possible heads: column 0 the root, i + 1 the sentence's word i. Columns past the sentence's
 * last word are not set.
 */
export function arcScores(tape: Tape, model: HeadsModel, x: Matrix, batch: Batch, bend: Bend = softsign): Matrix {
  const { kernels } = tape;
  const { arcWidth: width } = model.config;
  const both = bend(tape, linear(tape, x, model.places, "arcs"));
  const heads = columnsOf(both, width, width);
  const dependents = linear(tape, columnsOf(both, 0, width), model.places, "arcs.dependent");
  const distances = linear(tape, columnsOf(both, 0, width), model.places, "arcs.distance");
  const scores = tape.matrix(x.rows, batch.longest + 1);
  const root = model.places("arcs.root");
  const { stride: s } = scores;
  const { stride: h } = heads;
  kernels.multiplyByTransposed(x.rows, 1, width, dependents.at, width, root.at, width, scores.at, s, false);
  tape.onBackward(() => {
    const { at, gradient } = dependents;
    kernels.multiply(x.rows, width, 1, scores.gradient, s, root.at, width, gradient, width, true);
    kernels.multiplyTransposed(1, width, x.rows, scores.gradient, s, at, width, root.gradient, width, true);
  });
  for (let k = 0; k + 1 < batch.offsets.length; k++) {
    const first = batch.offsets[k]!;
    const n = batch.offsets[k + 1]! - first;
    const d = first * width * 4;
    const e = first * h * 4;
    const out = (first * s + 1) * 4;
    kernels.multiplyByTransposed(n, n, width, dependents.at + d, width, heads.at + e, h, scores.at + out, s, false);
    tape.onBackward(() => {
      const ds = scores.gradient + out;
      kernels.multiply(n, width, n, ds, s, heads.at + e, h, dependents.gradient + d, width, true);
      kernels.multiplyTransposed(n, width, n, ds, s, dependents.at + d, width, heads.gradient + e, h, true);
    });
  }
  addDistances(tape, model.config.reach, distances, scores, batch);
  return scores;
}

/** Adds what each word thinks of a head at such a distance, and forbids that it is its own head. */
function addDistances(tape: Tape, reach: number, distances: Matrix, scores: Matrix, batch: Batch): void {
  const { arena } = tape.kernels;
  const { stride } = scores;
  const many = distances.stride;
  const each = (visit: (score: number, distance: number, own: boolean) => void) => {
    for (let k = 0; k + 1 < batch.offsets.length; k++) {
      const first = batch.offsets[k]!;
      const n = batch.offsets[k + 1]! - first;
      for (let i = 0; i < n; i++) {
        const row = (first + i) * stride;
        const by = (first + i) * many;
        for (let j = -1; j < n; j++) visit(row + j + 1, by + distanceClass(i, j, reach), i === j);
      }
    }
  };
  const values = arena.f32(scores.at, scores.rows * stride);
  const by = arena.f32(distances.at, distances.rows * many);
  each((score, distance, own) => {
    values[score] = own ? FORBIDDEN : values[score]! + by[distance]!;
  });
  tape.onBackward(() => {
    const ds = arena.f32(scores.gradient, scores.rows * stride);
    const dby = arena.f32(distances.gradient, distances.rows * many);
    each((score, distance) => {
      dby[distance]! += ds[score]!;
    });
  });
}

const FORBIDDEN = -1e9;

/** Scores of each word's relation to its head: `heads` as in `Targets`; where a head is unknown the root stands in. */
export function relationScores(
  tape: Tape,
  model: HeadsModel,
  x: Matrix,
  batch: Batch,
  heads: Int32Array,
  bend: Bend = softsign,
): Matrix {
  const { arena } = tape.kernels;
  const { labelWidth: width } = model.config;
  const both = linear(tape, x, model.places, "labels");
  const hidden = tape.matrix(x.rows, width);
  const root = model.places("labels.root");
  const stride = both.stride;
  // Where the head's numbers stand: among those of words, or -1 for the root.
  const from = new Int32Array(x.rows).fill(-1);
  for (let k = 0; k + 1 < batch.offsets.length; k++) {
    for (let i = batch.offsets[k]!; i < batch.offsets[k + 1]!; i++) {
      if (heads[i]! > 0) from[i] = (batch.offsets[k]! + heads[i]! - 1) * stride + width;
    }
  }
  const own = arena.f32(both.at, x.rows * stride);
  const ofRoot = arena.f32(root.at, width);
  const sums = arena.f32(hidden.at, x.rows * width);
  from.forEach((head, i) => {
    for (let c = 0; c < width; c++) {
      sums[i * width + c] = own[i * stride + c]! + (head < 0 ? ofRoot[c]! : own[head + c]!);
    }
  });
  tape.onBackward(() => {
    const dOwn = arena.f32(both.gradient, x.rows * stride);
    const dRoot = arena.f32(root.gradient, width);
    const d = arena.f32(hidden.gradient, x.rows * width);
    from.forEach((head, i) => {
      for (let c = 0; c < width; c++) {
        const slope = d[i * width + c]!;
        dOwn[i * stride + c]! += slope;
        if (head < 0) dRoot[c]! += slope;
        else dOwn[head + c]! += slope;
      }
    });
  });
  return linear(tape, bend(tape, hidden), model.places, "relations");
}
