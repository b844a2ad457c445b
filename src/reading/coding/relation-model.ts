import { hashString } from "../../language/learning/hash.ts";
import { LinearModel } from "../../language/learning/linear-model.ts";
import { expectModel, readModelFile, stringsOf } from "../../language/learning/model-file.ts";
import { normOf, type RelationFeatures } from "./relation-features.ts";

/** Scores what one party does to another, by class. */
export interface RelationModel {
  /** `name@version`. */
  readonly model: string;
  /** PLOVER roots, with YIELD for CONCEDE and RETREAT together. */
  readonly classes: readonly string[];
  /** The chance of each class, in the order of `classes`; they add up to 1. */
  chances(features: RelationFeatures): Float64Array;
}

export const RELATION_MODEL_NAME = "plover-type";
export const RELATION_MODEL_VERSION = 1;

/** @throws RapporteurError "model-invalid" if the bytes are not a relation model of this version. */
export function readRelationModel(bytes: Uint8Array): RelationModel {
  const file = expectModel(readModelFile(bytes), RELATION_MODEL_NAME, RELATION_MODEL_VERSION);
  const classes = stringsOf(file, "classes");
  const weights = new LinearModel(file, "types");
  const sharpness = Number(file.settings.sharpness);
  const scores = new Float32Array(classes.length);
  return {
    model: `${file.name}@${file.version}`,
    classes,
    chances(features) {
      const hashes = Uint32Array.from(features.keys(), hashString);
      weights.score(hashes, hashes.length, scores);
      const norm = normOf(features);
      return softmax(
        Float64Array.from(scores, (score) => score / norm),
        sharpness,
      );
    },
  };
}

/** Turns margins into chances; `sharpness` was set on held-out folds. */
export function softmax(scores: Float64Array, sharpness: number): Float64Array {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(sharpness * (score - top)));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
