import { arrayOf, type ModelArray, type ModelFile } from "../../learning/model-file.ts";

/**
 * Boosted regression trees over vectors of numbers, as flat arrays. Node n of a tree asks whether
 * `vector[feature[n]] <= cut[n]`: yes leads to node `left[n]`, no to the one behind it; a leaf has feature 255 and its
 * value in `cut`.
 */
export interface Forest {
  /** Index of each tree's first node. */
  readonly trees: Uint32Array;
  readonly feature: Uint8Array;
  readonly cut: Float32Array;
  readonly left: Uint16Array;
}

export const LEAF = 255;

export function scoreForest({ trees, feature, cut, left }: Forest, vector: Float32Array): number {
  let sum = 0;
  for (let t = 0; t < trees.length; t++) {
    const base = trees[t]!;
    let node = base;
    while (feature[node] !== LEAF) node = base + left[node]! + (vector[feature[node]!]! <= cut[node]! ? 0 : 1);
    sum += cut[node]!;
  }
  return sum;
}

export function forestArrays(forest: Forest, prefix: string): [string, ModelArray][] {
  return [
    [`${prefix}.trees`, forest.trees],
    [`${prefix}.feature`, forest.feature],
    [`${prefix}.cut`, forest.cut],
    [`${prefix}.left`, forest.left],
  ];
}

/** @throws RapporteurError "model-invalid" if the file lacks one of its arrays. */
export function forestOf(file: ModelFile, prefix: string): Forest {
  return {
    trees: arrayOf(file, `${prefix}.trees`, Uint32Array),
    feature: arrayOf(file, `${prefix}.feature`, Uint8Array),
    cut: arrayOf(file, `${prefix}.cut`, Float32Array),
    left: arrayOf(file, `${prefix}.left`, Uint16Array),
  };
}
