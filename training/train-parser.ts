import { RELATIONS } from "../src/language/analysis.ts";
import {
  applyTransition,
  bestTransition,
  PARSER_NAME,
  PARSER_VERSION,
  type Parser,
  treeColumns,
} from "../src/language/en/parser.ts";
import { PARSER_FEATURES, parserFeatures } from "../src/language/en/parser-features.ts";
import { ParserSentence } from "../src/language/en/parser-sentence.ts";
import { ParserState } from "../src/language/en/parser-state.ts";
import { type ModelArray, writeModelFile } from "../src/language/learning/model-file.ts";
import { goldTree, type MoveCosts, moveCosts } from "./arc-hybrid-oracle.ts";
import { Perceptron } from "./perceptron.ts";
import type { TaggedSentence } from "./preparation.ts";
import { projectivise } from "./projective.ts";
import { randomFrom, shuffle } from "./random.ts";
import { knowledgeArrays, type WordKnowledge, wordTable } from "./word-facts.ts";

export interface ParserTraining {
  readonly epochs: number;
  readonly seed: number;
  readonly minUpdates: number;
  readonly knowledge: WordKnowledge;
  readonly log: (line: string) => void;
}

/** Weights of the transitions of one greedy pass. */
export function trainPass(
  sentences: readonly TaggedSentence[],
  labels: readonly string[],
  reversed: boolean,
  options: ParserTraining,
): Perceptron {
  const random = randomFrom(options.seed);
  const words = wordTable(options.knowledge);
  const labelNumber = new Map(labels.map((label, i) => [label, i]));
  const transitions = new Perceptron(1 + 2 * labels.length, options.minUpdates);
  const trees = sentences.map(({ gold }) => {
    const numbers = gold.relations.map((r) => labelNumber.get(r) ?? labelNumber.get(r.split(":")[0]!) ?? 0);
    const heads = projectivise(gold.heads);
    return reversed ? goldTree(mirrored(heads), numbers.reverse()) : goldTree(heads, numbers);
  });
  const order = Array.from(sentences.keys());
  const features = new Uint32Array(PARSER_FEATURES);
  const scores = new Float32Array(transitions.classes);
  const places = new ParserSentence();
  const state = new ParserState(512);
  const costs: MoveCosts = { shift: 0, left: 0, right: 0 };
  const L = labels.length;

  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let total = 0;
    for (const index of order) {
      const { gold: sentence, tags } = sentences[index]!;
      const tree = trees[index]!;
      const size = sentence.words.length;
      words.trim();
      places.fill(words, sentence.words, 0, size, tags, reversed);
      state.start(size);
      while (!state.done) {
        const count = parserFeatures(places, state, features);
        transitions.score(features, count, scores);
        const best = bestTransition(state, scores, L);
        moveCosts(state, tree, costs);
        const cheapest = Math.min(costs.shift, costs.left, costs.right);
        // The best-scored class among those that lose the least and, where the arc is gold, have its label.
        const label = state.depth > 0 ? tree.labels[state.stack[state.depth - 1]!]! : 0;
        let target = -1;
        if (costs.shift === cheapest) target = 0;
        if (costs.left === cheapest && (target < 0 || scores[1 + label]! > scores[target]!)) target = 1 + label;
        if (costs.right === cheapest && (target < 0 || scores[1 + L + label]! > scores[target]!)) {
          target = 1 + L + label;
        }
        transitions.moment++;
        total++;
        if (best !== target) {
          wrong++;
          transitions.update(features, count, target, 1);
          transitions.update(features, count, best, -1);
        }
        const follow = epoch > 1 && random() < 0.9 ? best : target;
        applyTransition(state, follow, L);
      }
    }
    options.log(`epoch ${epoch}: ${((100 * wrong) / total).toFixed(2)} % wrong, ${transitions.features} features`);
  }
  return transitions;
}

function mirrored(heads: readonly number[]): number[] {
  return heads.map((head) => (head < 0 ? -1 : heads.length - 1 - head)).reverse();
}

/** Packed weights, as `packLinear` makes them. */
export interface Packed {
  readonly setting: unknown;
  readonly arrays: ReadonlyMap<string, ModelArray>;
}

export interface PackedParser {
  readonly labels: readonly string[];
  readonly knowledge: WordKnowledge;
  /** Under the prefixes `pass0`, `pass1` …, `arcs` and `relations`. */
  readonly weights: Readonly<Record<string, Packed>>;
  readonly passes: readonly { readonly reversed: boolean; readonly temperature: number }[];
  readonly arcWeight: number;
  readonly calibration: readonly number[];
}

export function packParser({ knowledge, weights, ...settings }: PackedParser): Uint8Array {
  const packed = Object.entries(weights);
  return writeModelFile({
    name: PARSER_NAME,
    version: PARSER_VERSION,
    settings: { ...settings, ...Object.fromEntries(packed.map(([name, { setting }]) => [name, setting])) },
    arrays: new Map<string, ModelArray>([
      ...knowledgeArrays(knowledge),
      ...packed.flatMap(([, { arrays }]) => [...arrays]),
    ]),
  });
}

/**
 * Shares of right arcs (head and relation) among those with about the same confidence, for each twentieth from 0 to
 * 1; made to rise, and drawn to the neighbours where there are few. The parser must have been packed with [0, 1].
 */
export function calibrate(parser: Parser, sentences: readonly TaggedSentence[]): number[] {
  const bins = 20;
  const right = new Float64Array(bins + 1);
  const total = new Float64Array(bins + 1);
  for (const { gold, tags } of sentences) {
    const size = gold.words.length;
    const tree = treeColumns(size);
    parser.parse(gold.words, 0, size, tags, tree);
    for (let i = 0; i < size; i++) {
      const bin = Math.round(tree.confidence[i]! * bins);
      total[bin]!++;
      const label = RELATIONS[tree.relations[i]!];
      if (tree.heads[i] === gold.heads[i] && label === gold.relations[i]!.split(":")[0]) right[bin]!++;
    }
  }
  let last = 0;
  return Array.from(total, (n, bin) => {
    const share = (right[bin]! + 5 * last) / (n + 5);
    last = Math.max(last, Math.round(share * 1000) / 1000);
    return last;
  });
}

export interface ParseScores {
  readonly words: number;
  readonly uas: number;
  readonly las: number;
}

/** Attachment scores in percent over all words, punctuation included; relations without subtypes. */
export function scoreParser(parser: Parser, sentences: readonly TaggedSentence[]): ParseScores {
  let words = 0;
  let uas = 0;
  let las = 0;
  for (const { gold, tags } of sentences) {
    const size = gold.words.length;
    const tree = treeColumns(size);
    parser.parse(gold.words, 0, size, tags, tree);
    for (let i = 0; i < size; i++) {
      words++;
      if (tree.heads[i] !== gold.heads[i]) continue;
      uas++;
      if (RELATIONS[tree.relations[i]!] === gold.relations[i]!.split(":")[0]) las++;
    }
  }
  const percent = (n: number) => Math.round((10000 * n) / words) / 100;
  return { words, uas: percent(uas), las: percent(las) };
}

/** Relations with subtypes that occur ten times or more; rarer subtypes fall back to their relation. */
export function labelInventory(sentences: readonly TaggedSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { gold } of sentences) for (const r of gold.relations) counts.set(r, (counts.get(r) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n >= 10).map(([label]) => label);
  for (const label of counts.keys()) {
    const relation = label.split(":")[0]!;
    if (!kept.includes(label) && !kept.includes(relation)) kept.push(relation);
  }
  return kept;
}
