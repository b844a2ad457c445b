/** Slope and shift of a logistic correction (Platt 1999) that makes a probability as often right as it says. */
export type Calibration = readonly [slope: number, shift: number];

/** What each of a network's answers is corrected by; fitted on sentences that it did not learn from. */
export interface Calibrations {
  readonly tags: Calibration;
  readonly trees: Calibration;
  /** Of words that are marked as part of a name. */
  readonly entities: Calibration;
}

export const UNCALIBRATED: Calibrations = { tags: [1, 0], trees: [1, 0], entities: [1, 0] };

/** σ(slope · logit(p) + shift). */
export function calibrated(p: number, [slope, shift]: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logit(p) + shift)));
}

/** ln(p / (1 − p)), with p held away from 0 and 1. */
export function logit(p: number): number {
  const held = Math.min(1 - 1e-6, Math.max(1e-6, p));
  return Math.log(held / (1 - held));
}
