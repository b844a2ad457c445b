import { RELATIONS, type Relation } from "../../src/language/analysis.ts";
import { parseTagPair } from "../../src/language/en/tagger-tags.ts";
import { type Calibration, type Calibrations, calibrated, logit } from "../../src/language/network/calibration.ts";
import { type Network, networkColumns } from "../../src/language/network/network.ts";
import type { NetworkExample } from "./examples.ts";
import { relationOf } from "./inventories.ts";

/** How an answer's probability as the network gives it, and whether the answer was right. */
interface Answer {
  readonly probability: number;
  readonly right: boolean;
}

/** Fits the corrections of a network whose answers are not corrected yet. */
export function calibrate(network: Network, examples: readonly NetworkExample[]): Calibrations {
  const words = examples.flatMap((example) => example.words);
  const firsts = new Uint32Array(examples.length + 1);
  examples.forEach((example, k) => {
    firsts[k + 1] = firsts[k]! + example.words.length;
  });
  const found = networkColumns(words.length);
  network.read(words, firsts, found);
  const answers = { tags: [] as Answer[], trees: [] as Answer[], entities: [] as Answer[] };
  examples.forEach(({ tree, entities, words: own }, k) => {
    const first = firsts[k]!;
    own.forEach((_, i) => {
      const at = first + i;
      if (tree) {
        const tag = parseTagPair(`${tree.upos[i]} ${tree.xpos[i]}`)?.upos ?? -1;
        answers.tags.push({ probability: found.tags.confidence[at]!, right: found.tags.upos[at] === tag });
        const head = tree.heads[i]! < 0 ? -1 : first + tree.heads[i]!;
        const relation = RELATIONS.indexOf(relationOf(tree.relations[i]!).split(":")[0] as Relation);
        const right = found.trees.heads[at] === head && found.trees.relations[at] === relation;
        answers.trees.push({ probability: found.trees.confidence[at]!, right });
      }
      const tag = found.entities.tags[at]!;
      if (entities && tag > 0) {
        answers.entities.push({ probability: found.entities.confidence[at]!, right: tag === entities[i] });
      }
    });
  });
  return { tags: fitted(answers.tags), trees: fitted(answers.trees), entities: fitted(answers.entities) };
}

/** Newton's method on the logistic loss, which is convex in slope and shift. */
function fitted(answers: readonly Answer[]): Calibration {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // Gradient, and the second derivatives with a little on the diagonal for answers that are all right.
    const g = [0, 0] as [number, number];
    const h = [1e-3, 0, 1e-3] as [number, number, number];
    for (const { probability, right } of answers) {
      const x = logit(probability);
      const p = calibrated(probability, [slope, shift]);
      const error = p - (right ? 1 : 0);
      g[0] += error * x;
      g[1] += error;
      h[0] += p * (1 - p) * x * x;
      h[1] += p * (1 - p) * x;
      h[2] += p * (1 - p);
    }
    const determinant = h[0] * h[2] - h[1] * h[1];
    slope -= (h[2] * g[0] - h[1] * g[1]) / determinant;
    shift -= (h[0] * g[1] - h[1] * g[0]) / determinant;
  }
  return Number.isFinite(slope + shift) ? [slope, shift] : [1, 0];
}

const ROUNDS = 12;
