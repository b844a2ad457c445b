import { ARC_FEATURES, arcFeatures } from "./parser-arcs.ts";
import type { ArcBlend } from "./parser-blend.ts";
import type { ParserSentence } from "./parser-sentence.ts";

/** Something that gives features one score. */
export interface SumScorer {
  sum(features: Uint32Array, count: number): number;
}

const features = new Uint32Array(ARC_FEATURES);

/**
 * Adds the score of every possible arc, times `weight`, to the blend: of all words, or only of those with `open[m]`
 * not 0, since where other passes agree they are right 19 times in 20.
 */
export function scoreArcs(
  sentence: ParserSentence,
  weights: SumScorer,
  blend: ArcBlend,
  weight: number,
  open?: Uint8Array,
): void {
  const { size, upos } = sentence;
  for (let m = 1; m <= size; m++) {
    if (open && open[m - 1] === 0) continue;
    const add = (h: number, between: number) => {
      const count = arcFeatures(sentence, h, m, between, features);
      blend.add(h - 1, m - 1, weight * weights.sum(features, count));
    };
    for (let h = m - 1, between = 0; h >= 1; h--) {
      add(h, between);
      between |= 1 << upos[h]!;
    }
    for (let h = m + 1, between = 0; h <= size; h++) {
      add(h, between);
      between |= 1 << upos[h]!;
    }
    add(size + 1, 0);
  }
}
