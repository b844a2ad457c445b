import { UPOS } from "../src/language/analysis.ts";
import { TAGGER_NAME, TAGGER_VERSION, type Tagger, type TaggerParts, taggerFrom } from "../src/language/en/tagger.ts";
import { TAGGER_FEATURES, taggerFeatures } from "../src/language/en/tagger-features.ts";
import { MORPHOLOGY_FEATURES, morphologyFeatures } from "../src/language/en/tagger-morphology.ts";
import { parseTagPair, tagColumns, XPOS } from "../src/language/en/tagger-tags.ts";
import { type WordFacts, WordTable } from "../src/language/en/tagger-words.ts";
import { packLinear } from "../src/language/learning/linear-model.ts";
import { type ModelArray, writeModelFile } from "../src/language/learning/model-file.ts";
import { Perceptron } from "./perceptron.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { TreebankSentence } from "./treebank.ts";
import { ambiguityClasses } from "./word-facts.ts";

export interface TaggerTraining {
  readonly epochs: number;
  readonly seed: number;
  readonly clusters: WordFacts;
  readonly log: (line: string) => void;
  /** Scored after each epoch if given. */
  readonly dev?: readonly TreebankSentence[];
}

export interface TrainedTagger {
  readonly parts: TaggerParts;
  readonly facts: { readonly clusters: WordFacts; readonly ambiguities: WordFacts };
  readonly tags: Perceptron;
  readonly morphology: Perceptron;
}

export function trainTagger(sentences: readonly TreebankSentence[], options: TaggerTraining): TrainedTagger {
  const random = randomFrom(options.seed);
  const ambiguities = ambiguityClasses(sentences);
  const words = new WordTable(options.clusters, ambiguities);
  const pairs = pairInventory(sentences);
  const pairNumber = new Map(pairs.map((pair, i) => [pair, i]));
  const { readings, readingsOfPair } = readingInventory(sentences, pairs);
  const readingNumber = new Map(readings.map((reading, i) => [reading, i]));
  const tags = new Perceptron(pairs.length, 2);
  const morphology = new Perceptron(readings.length);
  const parts: TaggerParts = { words, pairs, tags, readings, readingsOfPair, morphology };
  const order = Array.from(sentences.keys());
  const features = new Uint32Array(TAGGER_FEATURES);
  const small = new Uint32Array(MORPHOLOGY_FEATURES);
  const scores = new Float32Array(256);

  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let right = 0;
    let total = 0;
    for (const index of order) {
      const sentence = sentences[index]!;
      const size = sentence.words.length;
      words.trim();
      const types = Uint32Array.from(sentence.words, (word) => words.type(word));
      const chosen = new Uint8Array(size);
      for (let i = 0; i < size; i++) {
        const gold = pairNumber.get(`${sentence.upos[i]} ${sentence.xpos[i]}`) ?? -1;
        const count = taggerFeatures(words, types, size, i, chosen, features);
        tags.score(features, count, scores);
        let best = 0;
        for (let c = 1; c < pairs.length; c++) if (scores[c]! > scores[best]!) best = c;
        chosen[i] = best;
        total++;
        tags.moment++;
        if (best === gold) right++;
        if (best === gold || gold < 0) continue;
        tags.update(features, count, gold, 1);
        tags.update(features, count, best, -1);
      }
      if (epoch > 4) continue;
      const columns = goldColumns(sentence);
      for (let i = 0; i < size; i++) {
        const pair = pairNumber.get(`${sentence.upos[i]} ${sentence.xpos[i]}`);
        const candidates = pair === undefined ? [] : readingsOfPair[pair]!;
        const gold = readingNumber.get(sentence.features[i]!);
        if (candidates.length < 2 || gold === undefined) continue;
        const count = morphologyFeatures(words, types, size, i, columns, 0, small);
        morphology.score(small, count, scores);
        let best = candidates[0]!;
        for (const c of candidates) if (scores[c]! > scores[best]!) best = c;
        morphology.moment++;
        if (best === gold) continue;
        morphology.update(small, count, gold, 1);
        morphology.update(small, count, best, -1);
      }
    }
    options.log(`epoch ${epoch}: train ${((100 * right) / total).toFixed(2)}, ${tags.features} features`);
  }
  return { parts, facts: { clusters: options.clusters, ambiguities }, tags, morphology };
}

/** The model file's bytes. */
export function packTagger(trained: TrainedTagger, threshold: number): Uint8Array {
  const { parts, facts } = trained;
  const tags = packLinear(trained.tags.averaged(threshold), "tags");
  const morphology = packLinear(trained.morphology.averaged(threshold), "morphology");
  return writeModelFile({
    name: TAGGER_NAME,
    version: TAGGER_VERSION,
    settings: {
      pairs: parts.pairs,
      readings: parts.readings,
      readingsOfPair: parts.readingsOfPair,
      tags: tags.setting,
      morphology: morphology.setting,
    },
    arrays: new Map<string, ModelArray>([...factArrays(facts), ...tags.arrays, ...morphology.arrays]),
  });
}

export function factArrays(facts: { clusters: WordFacts; ambiguities: WordFacts }): [string, ModelArray][] {
  return [
    ["clusters.keys", facts.clusters.keys],
    ["clusters.values", facts.clusters.values],
    ["ambiguities.keys", facts.ambiguities.keys],
    ["ambiguities.values", facts.ambiguities.values],
  ];
}

export interface TagScores {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly features: number;
}

/** Accuracies in percent. */
export function scoreTagger(tagger: Tagger, sentences: readonly TreebankSentence[]): TagScores {
  let words = 0;
  let upos = 0;
  let xpos = 0;
  let features = 0;
  for (const sentence of sentences) {
    const size = sentence.words.length;
    const columns = tagColumns(size);
    tagger.tag(sentence.words, 0, size, columns);
    for (let i = 0; i < size; i++) {
      words++;
      if (UPOS[columns.upos[i]!] === sentence.upos[i]) upos++;
      if (XPOS[columns.xpos[i]!] === sentence.xpos[i]) xpos++;
      if (columns.features[i] === sentence.features[i]) features++;
    }
  }
  const percent = (n: number) => Math.round((10000 * n) / words) / 100;
  return { words, upos: percent(upos), xpos: percent(xpos), features: percent(features) };
}

export function taggerOf(trained: TrainedTagger): Tagger {
  return taggerFrom(trained.parts, "in training");
}

function goldColumns(sentence: TreebankSentence) {
  const columns = tagColumns(sentence.words.length);
  sentence.words.forEach((_, i) => {
    const pair = parseTagPair(`${sentence.upos[i]} ${sentence.xpos[i]}`);
    columns.upos[i] = pair?.upos ?? 16;
    columns.xpos[i] = pair?.xpos ?? 23;
  });
  return columns;
}

function pairInventory(sentences: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { upos, xpos } of sentences) {
    upos.forEach((tag, i) => {
      const pair = `${tag} ${xpos[i]}`;
      if (parseTagPair(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    });
  }
  return [...counts.entries()].filter(([, n]) => n > 2).map(([pair]) => pair);
}

function readingInventory(sentences: readonly TreebankSentence[], pairs: readonly string[]) {
  const counts = new Map<string, Map<string, number>>(pairs.map((pair) => [pair, new Map()]));
  for (const { upos, xpos, features } of sentences) {
    features.forEach((reading, i) => {
      const seen = counts.get(`${upos[i]} ${xpos[i]}`);
      seen?.set(reading, (seen.get(reading) ?? 0) + 1);
    });
  }
  const readings: string[] = [];
  const readingsOfPair = pairs.map((pair) =>
    [...counts.get(pair)!]
      .sort((a, b) => b[1] - a[1])
      .filter(([, n], rank) => rank === 0 || n > 4)
      .map(([reading]) => {
        const known = readings.indexOf(reading);
        return known >= 0 ? known : readings.push(reading) - 1;
      }),
  );
  return { readings, readingsOfPair };
}
