import { RELATIONS, type Relation } from "../analysis.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { arrayOf } from "../learning/model-file.ts";
import { type Calibration, calibrated } from "./calibration.ts";
import { distanceClass, distanceClasses, type NetworkConfig } from "./config.ts";
import type { Scores } from "./heads.ts";
import { maximumTree } from "./maximum-tree.ts";
import type { NetworkFile } from "./network-file.ts";
import { hasCrossing, projectiveTree } from "./projective-tree.ts";
import { probabilityOf } from "./softmax.ts";
import { apply, type Placed, place, UNIT } from "./weights.ts";

/** Where trees are written: columns of `Analysis`, over the words of a whole text. */
export interface TreeColumns {
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  readonly passive: Uint8Array;
  readonly confidence: Float32Array;
}

export function treeColumns(size: number): TreeColumns {
  return {
    heads: new Int32Array(size),
    relations: new Uint8Array(size),
    passive: new Uint8Array(size),
    confidence: new Float32Array(size),
  };
}

/** Reads dependency trees off the scores. */
export class TreeReader {
  readonly #kernels: Kernels;
  readonly #config: NetworkConfig;
  readonly #rootArc: Float32Array;
  readonly #rootLabel: Float32Array;
  readonly #relations: Placed;
  /** By class of the network: the number of the relation, and whether it is passive. */
  readonly #names: readonly { readonly relation: number; readonly passive: number }[];
  readonly #rootClass: number;
  readonly #calibration: Calibration;

  constructor(kernels: Kernels, { file, config, calibrations }: NetworkFile) {
    this.#kernels = kernels;
    this.#config = config;
    this.#rootArc = arrayOf(file, "arcs.root", Float32Array);
    this.#rootLabel = arrayOf(file, "labels.root", Float32Array);
    this.#relations = place(kernels, file, ["relations"], config.labelWidth);
    this.#names = config.relations.map((name) => {
      const [base, subtype] = name.split(":");
      return { relation: RELATIONS.indexOf(base as Relation), passive: subtype === "pass" ? 1 : 0 };
    });
    this.#rootClass = config.relations.indexOf("root");
    this.#calibration = calibrations.trees;
  }

  /**
   * Writes the columns of `count` words from `first` on.
   * @param sentences where sentences begin among these words, and `count`
   */
  read(scores: Scores, sentences: readonly number[], count: number, first: number, into: TreeColumns): void {
    const { arena } = this.#kernels;
    const mark = arena.mark();
    const heads = new Int32Array(count);
    for (let k = 0; k + 1 < sentences.length; k++) {
      this.#attach(scores, sentences[k]!, sentences[k + 1]! - sentences[k]!, first, heads, into.confidence);
    }
    this.#label(scores, heads, count, first, into);
    for (let i = 0; i < count; i++) into.heads[first + i] = heads[i]! < 0 ? -1 : first + heads[i]!;
    arena.release(mark);
  }

  /** Finds the heads of one sentence, as indices among the words of the batch. */
  #attach(
    scores: Scores,
    from: number,
    size: number,
    first: number,
    heads: Int32Array,
    confidence: Float32Array,
  ): void {
    const kernels = this.#kernels;
    const { arena } = kernels;
    const { arcWidth, reach } = this.#config;
    const mark = arena.mark();
    const columns = size + 1;
    const offers = arena.take(columns * arcWidth * 4);
    const out = arena.take(size * columns * 4);
    const given = arena.f32(offers, columns * arcWidth);
    given.set(this.#rootArc);
    given.set(arena.f32(scores.offering + from * arcWidth * 4, size * arcWidth), arcWidth);
    const seeking = scores.seeking + from * arcWidth * 4;
    kernels.arcScores(size, columns, arcWidth, seeking, arcWidth, offers, arcWidth, 0, 0, 0, out, columns);
    const classes = distanceClasses(this.#config);
    const distances = arena.f32(scores.distances + from * classes * 4, size * classes);
    const arcs = arena.f32(out, size * columns);
    for (let i = 0; i < size; i++) {
      for (let j = -1; j < size; j++)
        arcs[i * columns + j + 1]! += distances[i * classes + distanceClass(i, j, reach)]!;
      arcs[i * columns + i + 1] = FORBIDDEN;
    }
    const own = heads.subarray(from, from + size);
    maximumTree(arcs, size, own);
    if (hasCrossing(own)) projectiveTree(arcs, size, own);
    for (let i = 0; i < size; i++) {
      confidence[first + from + i] = probabilityOf(arcs, i * columns, columns, own[i]! + 1);
      if (own[i]! >= 0) own[i]! += from;
    }
    arena.release(mark);
  }

  /** Names the relation of each word to its head: "root" to the root, and only there. */
  #label(scores: Scores, heads: Int32Array, count: number, first: number, into: TreeColumns): void {
    const kernels = this.#kernels;
    const { arena } = kernels;
    const { labelWidth, relations } = this.#config;
    const sums = arena.take(count * labelWidth * 4);
    const integers = arena.take(count * labelWidth * 2);
    const out = arena.take(count * relations.length * 4);
    const pair = arena.f32(sums, count * labelWidth);
    const rows = arena.f32(scores.labelDependents, count * scores.stride);
    for (let i = 0; i < count; i++) {
      const head = heads[i]!;
      const own = i * scores.stride;
      const other = head * scores.stride + labelWidth;
      for (let c = 0; c < labelWidth; c++) {
        pair[i * labelWidth + c] = rows[own + c]! + (head < 0 ? this.#rootLabel[c]! : rows[other + c]!);
      }
    }
    kernels.quantiseSoftsign(count * labelWidth, sums, UNIT, UNIT, integers);
    apply(kernels, this.#relations, count, integers, out);
    const all = arena.f32(out, count * relations.length);
    for (let i = 0; i < count; i++) {
      const row = i * relations.length;
      let best = this.#rootClass;
      if (heads[i]! >= 0) {
        all[row + this.#rootClass] = FORBIDDEN;
        for (let c = 0; c < relations.length; c++) if (all[row + c]! > all[row + best]!) best = c;
        into.confidence[first + i]! *= probabilityOf(all, row, relations.length, best);
      }
      into.confidence[first + i] = calibrated(into.confidence[first + i]!, this.#calibration);
      into.relations[first + i] = this.#names[best]!.relation;
      into.passive[first + i] = this.#names[best]!.passive;
    }
  }
}

const FORBIDDEN = -1e9;
