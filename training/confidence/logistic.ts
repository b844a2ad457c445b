import { sha256 } from "../../src/base/content-id.ts";
import type { Calibration } from "../../src/reading/confidence/calibration.ts";
import { FEATURES, type FeatureName } from "../../src/reading/confidence/features.ts";
import { type Instance, SOURCES } from "./instances.ts";

const STEPS = 50;
/** Chosen by the likelihood of what was held out, among 1, 2, 4 and 8. */
export const PENALTY = 2;
export const FEATURE_NAMES = Object.keys(FEATURES) as readonly FeatureName[];

/**
 * Logistic regression with an L2 penalty on the features' weights, by Newton's method: few numbers, so that the
 * whole matrix of second derivatives is at hand. `names` are the features to use.
 *
 * Every source but the first has an intercept of its own, which is learned and then left out: what is worth knowing is how often
 * a text like those of the first is read rightly, while all sources tell what makes one assertion surer than another.
 */
export function learnWeights(
  instances: readonly Instance[],
  penalty: number,
  names: readonly FeatureName[] = FEATURE_NAMES,
): Calibration {
  const [, ...others] = SOURCES;
  const rows = instances.map(({ features, source }) => [
    1,
    ...others.map((other) => (other === source ? 1 : 0)),
    ...names.map((name) => features.get(name) ?? 0),
  ]);
  const free = 1 + others.length;
  const size = free + names.length;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((w, k) => (k < free ? 0 : -penalty * w));
    const curvature = weights.map((_, k) => weights.map((_, l) => (k === l ? (k < free ? 1e-6 : penalty) : 0)));
    rows.forEach((row, i) => {
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, x, k) => sum + x * weights[k]!, 0)));
      const [error, spread] = [(instances[i]!.right ? 1 : 0) - chance, chance * (1 - chance)];
      for (let k = 0; k < size; k++) {
        if (row[k] === 0) continue;
        gradient[k]! += error * row[k]!;
        for (let l = 0; l < size; l++) curvature[k]![l]! += spread * row[k]! * row[l]!;
      }
    });
    const change = solve(curvature, gradient);
    weights = weights.map((w, k) => w + change[k]!);
    if (Math.max(...change.map(Math.abs)) < 1e-8) break;
  }
  const rounded = weights.map((w) => Math.round(w * 1000) / 1000);
  const intercept = rounded[0]!;
  const named = Object.fromEntries(
    names.map((name, k) => [name, rounded[free + k]!] as const).filter(([, w]) => w !== 0),
  );
  return { id: sha256(JSON.stringify([intercept, named])).slice(0, 8), intercept, weights: named };
}

/** Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let l = k; l <= size; l++) rows[i]![l]! -= factor * rows[k]![l]!;
    }
  }
  const out = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let sum = rows[k]![size]!;
    for (let l = k + 1; l < size; l++) sum -= rows[k]![l]! * out[l]!;
    out[k] = sum / rows[k]![k]!;
  }
  return out;
}
