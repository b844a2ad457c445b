import { readingStarts } from "../../src/language/network/config.ts";
import type { Batch } from "./batches.ts";
import { encode, type Model, type Noise } from "./encoder.ts";
import { type Bend, linear, softsign } from "./operations.ts";
import { arcScores, type HeadsModel, relationScores } from "./scores.ts";
import type { Matrix, Tape } from "./tape.ts";

/** The loss of each head, a word of the batch. */
export interface Losses {
  readonly tags: number;
  readonly readings: number;
  readonly entities: number;
  readonly arcs: number;
  readonly relations: number;
}

/**
 * Computes the losses of a batch and, if the tape learns, adds to the parameters' gradients that of
 * `batch.weight` · their sum.
 */
export function lossesOf(tape: Tape, model: Model, batch: Batch, noise: Noise | null, smoothing: number): Losses {
  return headLosses(tape, model, encode(tape, model, batch, noise), batch, smoothing);
}

/** `lossesOf`, given what the heads read of each word. */
export function headLosses(
  tape: Tape,
  model: HeadsModel,
  x: Matrix,
  batch: Batch,
  smoothing: number,
  bend: Bend = softsign,
): Losses {
  const { kernels } = tape;
  const words = batch.types.length;
  const scale = batch.weight / words;
  const lossOf = (scores: Matrix, ranges: number, targets: Int32Array): number => {
    const { at, columns, stride } = scores;
    const { gradient: d, stride: dStride } = withGradient(tape, scores);
    const wanted = tape.integers(targets);
    return kernels.crossEntropy(words, columns, at, stride, ranges, wanted, scale, d, dStride) / words;
  };
  const head = (name: string) => linear(tape, x, model.places, name);
  const known = (column: Int32Array) => column.some((value) => value >= 0);
  const syntax = known(batch.heads);
  const losses = {
    tags: known(batch.tags) ? tagLoss(tape, head("tags"), batch.tags, scale, smoothing) / words : 0,
    readings: syntax ? lossOf(head("readings"), tape.integers(readingRanges(model, batch.tags)), batch.readings) : 0,
    entities: known(batch.entities) ? lossOf(head("entities"), 0, batch.entities) : 0,
    arcs: syntax ? lossOf(arcScores(tape, model, x, batch, bend), tape.integers(arcRanges(batch)), batch.heads) : 0,
    relations: syntax ? lossOf(relationScores(tape, model, x, batch, batch.heads, bend), 0, batch.relations) : 0,
  };
  tape.backward();
  return losses;
}

/** Cross-entropy where a share of each word's probability is spread over all tags. */
function tagLoss(tape: Tape, scores: Matrix, tags: Int32Array, scale: number, smoothing: number): number {
  const { kernels } = tape;
  const { at, rows, columns, stride } = scores;
  const { gradient: d, stride: dStride } = withGradient(tape, scores);
  const wanted = tape.floats(rows * columns);
  const targets = kernels.arena.f32(wanted, rows * columns).fill(0);
  tags.forEach((tag, i) => {
    if (tag < 0) return;
    targets.fill(smoothing / columns, i * columns, (i + 1) * columns);
    targets[i * columns + tag]! += 1 - smoothing;
  });
  return kernels.softCrossEntropy(rows, columns, at, stride, 0, wanted, columns, scale, d, dStride);
}

/** Losses write gradients also where none are wanted. */
function withGradient(tape: Tape, scores: Matrix): Matrix {
  return tape.learning ? scores : { ...scores, gradient: tape.floats(scores.rows * scores.stride) };
}

/** The columns of the readings that each word's tag has; none where the tag is not known. */
export function readingRanges({ config }: HeadsModel, tags: Int32Array): Int32Array {
  const starts = readingStarts(config);
  const ranges = new Int32Array(tags.length * 2);
  tags.forEach((tag, i) => {
    if (tag < 0) return;
    ranges[2 * i] = starts[tag]!;
    ranges[2 * i + 1] = starts[tag + 1]! - starts[tag]!;
  });
  return ranges;
}

/** The columns of each word's possible heads. */
export function arcRanges(batch: Batch): Int32Array {
  const ranges = new Int32Array(batch.types.length * 2);
  for (let k = 0; k + 1 < batch.offsets.length; k++) {
    const first = batch.offsets[k]!;
    const end = batch.offsets[k + 1]!;
    for (let i = first; i < end; i++) ranges[2 * i + 1] = end - first + 1;
  }
  return ranges;
}
