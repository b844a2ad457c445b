import { ARC_FEATURES, arcFeatures } from "../src/language/en/parser-arcs.ts";
import { ArcBlend } from "../src/language/en/parser-blend.ts";
import { scoreArcs } from "../src/language/en/parser-graph.ts";
import { LABEL_FEATURES, labelFeatures, TreeShape } from "../src/language/en/parser-labels.ts";
import { ParserSentence } from "../src/language/en/parser-sentence.ts";
import { bestOf } from "../src/language/en/tagger.ts";
import { Perceptron } from "./perceptron.ts";
import type { TaggedSentence } from "./preparation.ts";
import { projectivise } from "./projective.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { ParserTraining } from "./train-parser.ts";
import { wordTable } from "./word-facts.ts";

/** Weights of single arcs: structured perceptron over whole trees (McDonald et al. 2005, decoded by Eisner). */
export function trainArcs(sentences: readonly TaggedSentence[], options: ParserTraining): Perceptron {
  const random = randomFrom(options.seed);
  const words = wordTable(options.knowledge);
  const weights = new Perceptron(1, options.minUpdates);
  const trees = sentences.map(({ gold }) =>
    Int16Array.from(projectivise(gold.heads), (head) => (head < 0 ? gold.heads.length : head)),
  );
  const order = Array.from(sentences.keys());
  const places = new ParserSentence();
  const blend = new ArcBlend();
  const features = new Uint32Array(ARC_FEATURES);
  const found = new Int16Array(512);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let total = 0;
    for (const index of order) {
      const { gold, tags } = sentences[index]!;
      const tree = trees[index]!;
      const size = tree.length;
      words.trim();
      places.fill(words, gold.words, 0, size, tags, false);
      blend.start(size);
      scoreArcs(places, weights, blend, 1);
      blend.best(found);
      weights.moment++;
      for (let i = 0; i < size; i++) {
        total++;
        if (found[i] === tree[i]) continue;
        wrong++;
        const m = i + 1;
        const right = arcFeatures(places, tree[i]! + 1, m, between(places, tree[i]! + 1, m), features);
        weights.update(features, right, 0, 1);
        const count = arcFeatures(places, found[i]! + 1, m, between(places, found[i]! + 1, m), features);
        weights.update(features, count, 0, -1);
      }
    }
    options.log(`arcs ${epoch}: ${((100 * wrong) / total).toFixed(2)} % wrong, ${weights.features} features`);
  }
  return weights;
}

function between({ upos, size }: ParserSentence, h: number, m: number): number {
  let bits = 0;
  if (h <= size) for (let p = Math.min(h, m) + 1; p < Math.max(h, m); p++) bits |= 1 << upos[p]!;
  return bits;
}

/** Weights that choose the relation of each arc of a finished tree. */
export function trainLabels(
  sentences: readonly TaggedSentence[],
  labels: readonly string[],
  options: ParserTraining,
): Perceptron {
  const random = randomFrom(options.seed);
  const words = wordTable(options.knowledge);
  const weights = new Perceptron(labels.length, options.minUpdates);
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const order = Array.from(sentences.keys());
  const places = new ParserSentence();
  const shape = new TreeShape();
  const features = new Uint32Array(LABEL_FEATURES);
  const scores = new Float32Array(labels.length);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let total = 0;
    for (const index of order) {
      const { gold, tags } = sentences[index]!;
      const size = gold.words.length;
      words.trim();
      places.fill(words, gold.words, 0, size, tags, false);
      shape.fill(
        gold.heads.map((head) => (head < 0 ? size : head)),
        size,
      );
      for (let i = 0; i < size; i++) {
        const relation = gold.relations[i]!;
        const label = numbers.get(relation) ?? numbers.get(relation.split(":")[0]!) ?? 0;
        const count = labelFeatures(places, shape, i + 1, features);
        weights.score(features, count, scores);
        const best = bestOf(scores, 0, labels.length);
        weights.moment++;
        total++;
        if (best === label) continue;
        wrong++;
        weights.update(features, count, label, 1);
        weights.update(features, count, best, -1);
      }
    }
    options.log(`labels ${epoch}: ${((100 * wrong) / total).toFixed(2)} % wrong, ${weights.features} features`);
  }
  return weights;
}
