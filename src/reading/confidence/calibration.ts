import type { FeatureName } from "./features.ts";

/** A logistic model: what the features are worth in log-odds. */
export interface Calibration {
  /** Changes with the numbers; part of every reading's id. */
  readonly id: string;
  readonly intercept: number;
  readonly weights: Readonly<Partial<Record<FeatureName, number>>>;
}
