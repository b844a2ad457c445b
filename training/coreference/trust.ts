import { scoreOf, type Trust } from "../../src/language/en/coreference/coreference.ts";
import type { MentionKind } from "../../src/language/index.ts";

/** A link that a model proposed of a text that it had not seen. */
export interface Proposed {
  readonly kind: MentionKind;
  readonly chance: number;
  readonly isRight: boolean;
}

/** Logistic regression of "is right" on the chance's logit (Platt 1999), and the least score that keeps `precision`. */
export function trustOf(proposed: readonly Proposed[], precision: number): Trust {
  let slope = 1;
  let shift = 0;
  const logits = proposed.map(({ chance }) => Math.log(chance / (1 - Math.min(1 - 1e-6, chance))));
  for (let step = 0; step < 50; step++) {
    let [gs, gb, hss, hsb, hbb] = [1e-3 * (slope - 1), 1e-3 * shift, 1e-3, 0, 1e-3];
    proposed.forEach(({ isRight }, i) => {
      const x = logits[i]!;
      const p = 1 / (1 + Math.exp(-(slope * x + shift)));
      const error = p - (isRight ? 1 : 0);
      gs += error * x;
      gb += error;
      hss += p * (1 - p) * x * x;
      hsb += p * (1 - p) * x;
      hbb += p * (1 - p);
    });
    const determinant = hss * hbb - hsb * hsb;
    slope -= (hbb * gs - hsb * gb) / determinant;
    shift -= (hss * gb - hsb * gs) / determinant;
  }
  const fitted = { slope, shift, least: 0 };
  const sorted = proposed
    .map(({ chance, isRight }) => ({ score: scoreOf(chance, fitted), isRight }))
    .sort((a, b) => b.score - a.score);
  let right = 0;
  let least = 1;
  sorted.forEach(({ score, isRight }, i) => {
    if (isRight) right++;
    if (score !== sorted[i + 1]?.score && right / (i + 1) >= precision) least = score;
  });
  return { slope, shift, least: Math.floor(least * 1000) / 1000 };
}
