import { parseTagPair, type TagColumns } from "../en/tagger-tags.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { arrayOf } from "../learning/model-file.ts";
import { type Calibration, calibrated } from "./calibration.ts";
import { type NetworkConfig, readingStarts } from "./config.ts";
import type { Scores } from "./heads.ts";
import type { NetworkFile } from "./network-file.ts";
import { weightsOf } from "./parameters.ts";
import { probabilityOf } from "./softmax.ts";
import { apply, type Placed, placeRows } from "./weights.ts";

/** Reads parts of speech and morphological features off the scores. */
export class TagReader {
  readonly #kernels: Kernels;
  readonly #config: NetworkConfig;
  readonly #pairs: readonly { readonly upos: number; readonly xpos: number }[];
  /** For each tag what tells its readings apart; null where it has one. */
  readonly #readings: readonly (Placed | null)[];
  readonly #calibration: Calibration;

  constructor(kernels: Kernels, { file, config, calibrations }: NetworkFile) {
    this.#kernels = kernels;
    this.#config = config;
    this.#pairs = config.tags.map((pair) => parseTagPair(pair)!);
    const weights = weightsOf(file, "readings.weights");
    const bias = arrayOf(file, "readings.bias", Float32Array);
    const starts = readingStarts(config);
    this.#readings = config.readings.map((list, tag) =>
      list.length === 1 ? null : placeRows(kernels, weights, bias, starts[tag]!, starts[tag + 1]!),
    );
    this.#calibration = calibrations.tags;
  }

  /** Writes the columns of `count` words from `first` on. `seen` as in `Heads.score`. */
  read(scores: Scores, seen: number, count: number, first: number, tags: TagColumns): void {
    const { arena } = this.#kernels;
    const many = this.#config.tags.length;
    const mark = arena.mark();
    const best = arena.take(count * 4);
    this.#kernels.argmaxRows(count, many, scores.tags, scores.stride, 0, best);
    const chosen = arena.i32(best, count).slice();
    const all = arena.f32(scores.tags, count * scores.stride);
    /** The words of each tag that has several readings. */
    const open = new Map<number, number[]>();
    for (let i = 0; i < count; i++) {
      const tag = chosen[i]!;
      const { upos, xpos } = this.#pairs[tag]!;
      tags.upos[first + i] = upos;
      tags.xpos[first + i] = xpos;
      tags.confidence[first + i] = calibrated(probabilityOf(all, i * scores.stride, many, tag), this.#calibration);
      if (this.#readings[tag] === null) tags.features[first + i] = this.#config.readings[tag]![0]!;
      else if (open.has(tag)) open.get(tag)!.push(i);
      else open.set(tag, [i]);
    }
    for (const [tag, words] of open) this.#choose(tag, words, seen, first, tags);
    arena.release(mark);
  }

  /** Chooses among a tag's readings for all the words that have it. */
  #choose(tag: number, words: readonly number[], seen: number, first: number, tags: TagColumns): void {
    const kernels = this.#kernels;
    const { arena } = kernels;
    const layer = this.#readings[tag]!;
    const mark = arena.mark();
    const x = arena.take(words.length * layer.inputs * 2);
    const out = arena.take(words.length * layer.outputs * 4);
    const best = arena.take(words.length * 4);
    const rows = arena.i16(seen, (words.at(-1)! + 1) * layer.inputs);
    const copies = arena.i16(x, words.length * layer.inputs);
    words.forEach((i, k) => {
      copies.set(rows.subarray(i * layer.inputs, (i + 1) * layer.inputs), k * layer.inputs);
    });
    apply(kernels, layer, words.length, x, out);
    kernels.argmaxRows(words.length, layer.outputs, out, layer.outputs, 0, best);
    const chosen = arena.i32(best, words.length);
    words.forEach((i, k) => {
      tags.features[first + i] = this.#config.readings[tag]![chosen[k]!]!;
    });
    arena.release(mark);
  }
}
