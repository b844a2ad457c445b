import { ENTITY_TAGS } from "../analysis.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { type Calibration, calibrated } from "./calibration.ts";
import type { Scores } from "./heads.ts";
import { probabilityOf } from "./softmax.ts";

const TAGS = ENTITY_TAGS.length;

/** Where named entities are written: columns of `Analysis`, over the words of a whole text. */
export interface EntityColumns {
  /** Numbers of `ENTITY_TAGS`. */
  readonly tags: Uint8Array;
  readonly confidence: Float32Array;
}

/**
 * The best sequence of tags of each sentence in which every I- goes on with a name of its kind (Viterbi 1967), written
 * for `count` words from `first` on.
 * @param sentences where sentences begin among these words, and `count`
 */
export function readEntities(
  kernels: Kernels,
  scores: Scores,
  sentences: readonly number[],
  count: number,
  first: number,
  calibration: Calibration,
  into: EntityColumns,
): void {
  const all = kernels.arena.f32(scores.entities, count * scores.stride - (scores.entities - scores.tags) / 4);
  const from = new Uint8Array(count * TAGS);
  const best = new Float64Array(count * TAGS);
  for (let k = 0; k + 1 < sentences.length; k++) {
    const start = sentences[k]!;
    const end = sentences[k + 1]!;
    for (let i = start; i < end; i++) {
      for (let tag = 0; tag < TAGS; tag++) step(best, from, i, i === start, tag, all[i * scores.stride + tag]!);
    }
    let tag = 0;
    for (let c = 1; c < TAGS; c++) if (best[(end - 1) * TAGS + c]! > best[(end - 1) * TAGS + tag]!) tag = c;
    for (let i = end - 1; i >= start; i--) {
      into.tags[first + i] = tag;
      into.confidence[first + i] = calibrated(probabilityOf(all, i * scores.stride, TAGS, tag), calibration);
      tag = from[i * TAGS + tag]!;
    }
  }
}

/** The best path that ends with `tag` at word i. */
function step(best: Float64Array, from: Uint8Array, i: number, opens: boolean, tag: number, score: number): void {
  const at = i * TAGS + tag;
  const inside = tag > 0 && tag % 2 === 0;
  if (opens) {
    best[at] = inside ? IMPOSSIBLE : score;
    return;
  }
  const before = (i - 1) * TAGS;
  let last = tag;
  if (inside) {
    if (best[before + tag - 1]! > best[before + tag]!) last = tag - 1;
  } else {
    last = 0;
    for (let c = 1; c < TAGS; c++) if (best[before + c]! > best[before + last]!) last = c;
  }
  from[at] = last;
  best[at] = best[before + last]! + score;
}

const IMPOSSIBLE = -1e9;
