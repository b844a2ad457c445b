import { ENTITY_TAGS } from "../../src/language/analysis.ts";
import { maximumTree } from "../../src/language/network/maximum-tree.ts";
import type { Batch } from "./batches.ts";
import { encode, type Model } from "./encoder.ts";
import { arcRanges, readingRanges } from "./losses.ts";
import { type Bend, linear, softsign } from "./operations.ts";
import { arcScores, type HeadsModel, relationScores } from "./scores.ts";
import { type Matrix, Tape } from "./tape.ts";

/** What a network says of the words of a batch, in the numbers of `Targets`. */
export interface Guesses {
  readonly tags: Int32Array;
  readonly readings: Int32Array;
  readonly entities: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** The best of each word by itself: enough to follow training; heads may not make a tree. */
export function guess(model: Model, batch: Batch, kernels: Tape["kernels"]): Guesses {
  const mark = kernels.arena.mark();
  const tape = new Tape(kernels, false);
  const guesses = headGuesses(tape, model, encode(tape, model, batch, null), batch);
  kernels.arena.release(mark);
  return guesses;
}

/** `guess`, given what the heads read of each word. With `tree` the heads of each sentence make the best tree. */
export function headGuesses(
  tape: Tape,
  model: HeadsModel,
  x: Matrix,
  batch: Batch,
  bend: Bend = softsign,
  tree = false,
): Guesses {
  const { kernels } = tape;
  const best = (scores: Matrix, ranges: Int32Array | null): Int32Array => {
    const out = tape.floats(scores.rows);
    const limits = ranges ? tape.integers(ranges) : 0;
    kernels.argmaxRows(scores.rows, scores.columns, scores.at, scores.stride, limits, out);
    return kernels.arena.i32(out, scores.rows).slice();
  };
  const tags = best(linear(tape, x, model.places, "tags"), null);
  const readings = best(linear(tape, x, model.places, "readings"), readingRanges(model, tags));
  const names = linear(tape, x, model.places, "entities");
  const entities = entitiesOf(kernels.arena.f32(names.at, names.rows * names.stride), batch);
  const arcs = arcScores(tape, model, x, batch, bend);
  const heads = tree ? treesOf(arcs, batch, kernels) : best(arcs, arcRanges(batch));
  const labels = relationScores(tape, model, x, batch, heads, bend);
  if (tree) keepRoots(labels, heads, model.config.relations.indexOf("root"), kernels);
  const relations = best(labels, null);
  return { tags, readings, entities, heads, relations };
}

function treesOf(arcs: Matrix, batch: Batch, kernels: Tape["kernels"]): Int32Array {
  const out = new Int32Array(arcs.rows);
  for (let k = 0; k + 1 < batch.offsets.length; k++) {
    const first = batch.offsets[k]!;
    const n = batch.offsets[k + 1]! - first;
    const scores = new Float32Array(n * (n + 1));
    for (let i = 0; i < n; i++) {
      scores.set(kernels.arena.f32(arcs.at + (first + i) * arcs.stride * 4, n + 1), i * (n + 1));
    }
    const heads = new Int32Array(n);
    maximumTree(scores, n, heads);
    heads.forEach((head, i) => {
      out[first + i] = head + 1;
    });
  }
  return out;
}

/** Forbids every relation but the root's where the head is the root, and that one elsewhere. */
function keepRoots(labels: Matrix, heads: Int32Array, root: number, kernels: Tape["kernels"]): void {
  const scores = kernels.arena.f32(labels.at, labels.rows * labels.stride);
  heads.forEach((head, i) => {
    for (let c = 0; c < labels.columns; c++) if ((c === root) !== (head === 0)) scores[i * labels.stride + c] = -1e9;
  });
}

/** The best sequence of each sentence in which every I- goes on with a name of its kind (Viterbi). */
function entitiesOf(scores: Float32Array, batch: Batch): Int32Array {
  const many = ENTITY_TAGS.length;
  const out = new Int32Array(batch.types.length);
  const from = new Int32Array(batch.types.length * many);
  for (let k = 0; k + 1 < batch.offsets.length; k++) {
    const first = batch.offsets[k]!;
    const end = batch.offsets[k + 1]!;
    let before = new Float64Array(many);
    for (let i = first; i < end; i++) {
      const now = new Float64Array(many).fill(-Infinity);
      for (let tag = 0; tag < many; tag++) {
        for (let last = 0; last < many; last++) {
          const allowed = isInside(tag) ? i > first && (last === tag || last === tag - 1) : true;
          if (!allowed || before[last]! <= now[tag]!) continue;
          now[tag] = before[last]!;
          from[i * many + tag] = last;
        }
        now[tag]! += scores[i * many + tag]!;
      }
      before = now;
    }
    let tag = before.indexOf(Math.max(...before));
    for (let i = end - 1; i >= first; i--) {
      out[i] = tag;
      tag = from[i * many + tag]!;
    }
  }
  return out;
}

function isInside(tag: number): boolean {
  return tag > 0 && tag % 2 === 0;
}
