import { randomFrom, shuffle } from "./random.ts";

/** A sparse example: places and values, parallel. */
export interface SparseExample {
  readonly places: Uint32Array;
  readonly values: Float64Array;
}

export interface SupportVectorOptions {
  readonly classes: number;
  readonly dimensions: number;
  /** How dear an error is, by the class of the example. */
  readonly cost: readonly number[];
  readonly rounds: number;
  readonly seed: number;
}

/**
 * One-against-rest linear support vector machines with squared hinge loss, by dual coordinate descent
 * (Hsieh et al. 2008). Returns the weights of each class.
 */
export function trainSupportVectors(
  examples: readonly SparseExample[],
  labels: readonly number[],
  options: SupportVectorOptions,
): Float64Array[] {
  const squares = examples.map(({ values }) => values.reduce((sum, v) => sum + v * v, 0));
  return Array.from({ length: options.classes }, (_, c) => trainOne(examples, labels, c, squares, options));
}

function trainOne(
  examples: readonly SparseExample[],
  labels: readonly number[],
  label: number,
  squares: readonly number[],
  { dimensions, cost, rounds, seed }: SupportVectorOptions,
): Float64Array {
  const weights = new Float64Array(dimensions);
  const alphas = new Float64Array(examples.length);
  const random = randomFrom(seed + label);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    for (const i of shuffle(order, random)) {
      const { places, values } = examples[i]!;
      const sign = labels[i] === label ? 1 : -1;
      const slack = 1 / (2 * cost[labels[i]!]!);
      let score = 0;
      for (let k = 0; k < places.length; k++) score += weights[places[k]!]! * values[k]!;
      const old = alphas[i]!;
      const alpha = Math.max(0, old - (sign * score - 1 + slack * old) / (squares[i]! + slack));
      if (alpha === old) continue;
      alphas[i] = alpha;
      const step = (alpha - old) * sign;
      for (let k = 0; k < places.length; k++) weights[places[k]!]! += step * values[k]!;
    }
  }
  return weights;
}
