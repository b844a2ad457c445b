import { UPOS } from "../src/language/analysis.ts";
import { bestOf, TAGGER_NAME, TAGGER_VERSION, type Tagger } from "../src/language/en/tagger.ts";
import { TAGGER_FEATURES, taggerFeatures } from "../src/language/en/tagger-features.ts";
import { MORPHOLOGY_FEATURES, morphologyFeatures } from "../src/language/en/tagger-morphology.ts";
import { parseTagPair, tagColumns, XPOS } from "../src/language/en/tagger-tags.ts";
import type { WordTable } from "../src/language/en/tagger-words.ts";
import { packLinear } from "../src/language/learning/linear-model.ts";
import { type ModelArray, writeModelFile } from "../src/language/learning/model-file.ts";
import { Perceptron } from "./perceptron.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { TreebankSentence } from "./treebank.ts";
import { ambiguityClasses, knowledgeArrays, type WordKnowledge, wordTable } from "./word-facts.ts";

export interface TaggerTraining {
  readonly epochs: number;
  readonly seed: number;
  /** Clusters and lexicon; the ambiguity classes are made from the sentences. */
  readonly knowledge: WordKnowledge;
  readonly log: (line: string) => void;
  /** Scored after each epoch if given. */
  readonly dev?: readonly TreebankSentence[];
}

export interface TrainedTagger {
  readonly knowledge: WordKnowledge;
  readonly pairs: readonly string[];
  readonly readings: readonly string[];
  readonly readingsOfPair: readonly (readonly number[])[];
  /** From the front and from the end. */
  readonly passes: readonly Perceptron[];
  readonly morphology: Perceptron;
}

export function trainTagger(sentences: readonly TreebankSentence[], options: TaggerTraining): TrainedTagger {
  const knowledge = { ...options.knowledge, ambiguities: ambiguityClasses(sentences) };
  const words = wordTable(knowledge);
  const pairs = pairInventory(sentences);
  const { readings, readingsOfPair } = readingInventory(sentences, pairs);
  const passes = [false, true].map((reversed) => trainPass(sentences, words, pairs, reversed, options));
  const morphology = trainMorphology(sentences, words, pairs, readings, readingsOfPair, options);
  return { knowledge, pairs, readings, readingsOfPair, passes, morphology };
}

/** A greedy tagger that learns from its own earlier tags, right or wrong. */
function trainPass(
  sentences: readonly TreebankSentence[],
  words: WordTable,
  pairs: readonly string[],
  reversed: boolean,
  { epochs, seed, log }: TaggerTraining,
): Perceptron {
  const random = randomFrom(seed);
  const weights = new Perceptron(pairs.length, 2);
  const pairNumber = new Map(pairs.map((pair, i) => [pair, i]));
  const order = Array.from(sentences.keys());
  const features = new Uint32Array(TAGGER_FEATURES);
  const scores = new Float32Array(pairs.length);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      const { words: forms, upos, xpos } = sentences[index]!;
      const size = forms.length;
      words.trim();
      const types = Uint32Array.from(forms, (word) => words.type(word));
      if (reversed) types.reverse();
      const chosen = new Uint8Array(size);
      for (let i = 0; i < size; i++) {
        const at = reversed ? size - 1 - i : i;
        const gold = pairNumber.get(`${upos[at]} ${xpos[at]}`) ?? -1;
        const count = taggerFeatures(words, types, size, i, chosen, features);
        weights.score(features, count, scores);
        const best = bestOf(scores, 0, pairs.length);
        chosen[i] = best;
        weights.moment++;
        if (best === gold || gold < 0) continue;
        wrong++;
        weights.update(features, count, gold, 1);
        weights.update(features, count, best, -1);
      }
    }
    log(`epoch ${epoch}: ${wrong} wrong, ${weights.features} features`);
  }
  return weights;
}

function trainMorphology(
  sentences: readonly TreebankSentence[],
  words: WordTable,
  pairs: readonly string[],
  readings: readonly string[],
  readingsOfPair: readonly (readonly number[])[],
  { seed }: TaggerTraining,
): Perceptron {
  const random = randomFrom(seed);
  const weights = new Perceptron(readings.length);
  const pairNumber = new Map(pairs.map((pair, i) => [pair, i]));
  const readingNumber = new Map(readings.map((reading, i) => [reading, i]));
  const order = Array.from(sentences.keys());
  const features = new Uint32Array(MORPHOLOGY_FEATURES);
  const scores = new Float32Array(readings.length);
  for (let epoch = 1; epoch <= 4; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const sentence = sentences[index]!;
      const size = sentence.words.length;
      words.trim();
      const types = Uint32Array.from(sentence.words, (word) => words.type(word));
      const columns = goldColumns(sentence);
      for (let i = 0; i < size; i++) {
        const pair = pairNumber.get(`${sentence.upos[i]} ${sentence.xpos[i]}`);
        const candidates = pair === undefined ? [] : readingsOfPair[pair]!;
        const gold = readingNumber.get(sentence.features[i]!);
        if (candidates.length < 2 || gold === undefined) continue;
        const count = morphologyFeatures(words, types, size, i, columns, 0, features);
        weights.score(features, count, scores);
        let best = candidates[0]!;
        for (const c of candidates) if (scores[c]! > scores[best]!) best = c;
        weights.moment++;
        if (best === gold) continue;
        weights.update(features, count, gold, 1);
        weights.update(features, count, best, -1);
      }
    }
  }
  return weights;
}

/** The model file's bytes. */
export function packTagger(trained: TrainedTagger, threshold: number, temperature = 10): Uint8Array {
  const [forward, backward] = trained.passes;
  const parts = {
    forward: packLinear(forward!.averaged(threshold), "forward"),
    backward: packLinear(backward!.averaged(threshold), "backward"),
    morphology: packLinear(trained.morphology.averaged(threshold), "morphology"),
  };
  return writeModelFile({
    name: TAGGER_NAME,
    version: TAGGER_VERSION,
    settings: {
      pairs: trained.pairs,
      readings: trained.readings,
      readingsOfPair: trained.readingsOfPair,
      temperature,
      ...Object.fromEntries(Object.entries(parts).map(([name, { setting }]) => [name, setting])),
    },
    arrays: new Map<string, ModelArray>([
      ...knowledgeArrays(trained.knowledge),
      ...Object.values(parts).flatMap(({ arrays }) => [...arrays]),
    ]),
  });
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
  return {
    words,
    upos: percent(upos),
    xpos: percent(xpos),
    features: percent(features),
  };
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
