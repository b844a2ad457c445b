import type { Calibration } from "./calibration.ts";
import type { ConfidenceFeatures } from "./features.ts";
import { CALIBRATION } from "./weights.ts";

/** `name@version` of what says how sure assertions are. */
export const CONFIDENCE_MODEL = `confidence@${CALIBRATION.id}`;

/** The chance that an assertion with these features is right, to three digits. No feature makes it certain or impossible. */
export function chanceOf(features: ConfidenceFeatures, calibration: Calibration = CALIBRATION): number {
  let sum = calibration.intercept;
  for (const [name, value] of features) sum += (calibration.weights[name] ?? 0) * value;
  const chance = 1 / (1 + Math.exp(-sum));
  return Math.round(Math.min(0.99, Math.max(0.01, chance)) * 1000) / 1000;
}
