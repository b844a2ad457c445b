import { parseTagPair, type TagColumns } from "../en/tagger-tags.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { arrayOf, type ModelFile } from "../learning/model-file.ts";
import { type Calibration, calibrated } from "./calibration.ts";
import type { NetworkConfig } from "./config.ts";
import { readingStarts } from "./config.ts";
import type { Scores } from "./heads.ts";
import { weightsOf } from "./parameters.ts";
import { probabilityOf } from "./softmax.ts";
import { UNIT } from "./weights.ts";

/** Reads parts of speech and morphological features off the scores. */
export class TagReader {
  readonly #kernels: Kernels;
  readonly #config: NetworkConfig;
  readonly #pairs: readonly { readonly upos: number; readonly xpos: number }[];
  readonly #starts: Int32Array;
  readonly #readings: { readonly values: Int16Array; readonly scales: Float32Array; readonly bias: Float32Array };
  readonly #calibration: Calibration;

  constructor(kernels: Kernels, file: ModelFile, config: NetworkConfig, calibration: Calibration) {
    this.#kernels = kernels;
    this.#config = config;
    this.#pairs = config.tags.map((pair) => parseTagPair(pair)!);
    this.#starts = readingStarts(config);
    this.#readings = { ...weightsOf(file, "readings.weights"), bias: arrayOf(file, "readings.bias", Float32Array) };
    this.#calibration = calibration;
  }

  /** Writes the columns of `count` words from `first` on. `seen` as in `Heads.score`. */
  read(scores: Scores, seen: number, count: number, first: number, tags: TagColumns): void {
    const { arena } = this.#kernels;
    const many = this.#config.tags.length;
    const all = arena.f32(scores.tags, count * scores.stride);
    const words = arena.i16(seen, count * 2 * this.#config.units);
    for (let i = 0; i < count; i++) {
      const row = i * scores.stride;
      let best = 0;
      for (let tag = 1; tag < many; tag++) if (all[row + tag]! > all[row + best]!) best = tag;
      const { upos, xpos } = this.#pairs[best]!;
      tags.upos[first + i] = upos;
      tags.xpos[first + i] = xpos;
      tags.confidence[first + i] = calibrated(probabilityOf(all, row, many, best), this.#calibration);
      tags.features[first + i] = this.#config.readings[best]![this.#reading(best, words, i)]!;
    }
  }

  /** Which of the tag's readings fits word i best. Most tags have one. */
  #reading(tag: number, words: Int16Array, i: number): number {
    const from = this.#starts[tag]!;
    const end = this.#starts[tag + 1]!;
    if (end === from + 1) return 0;
    const width = 2 * this.#config.units;
    const { values, scales, bias } = this.#readings;
    let best = from;
    let most = Number.NEGATIVE_INFINITY;
    for (let reading = from; reading < end; reading++) {
      let sum = 0;
      for (let j = 0, w = reading * width, x = i * width; j < width; j++) sum += values[w + j]! * words[x + j]!;
      const score = (sum * scales[reading]!) / UNIT + bias[reading]!;
      if (score > most) {
        most = score;
        best = reading;
      }
    }
    return best - from;
  }
}
