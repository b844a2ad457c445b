import { RELATIONS, type Relation } from "../analysis.ts";
import { LinearModel } from "../learning/linear-model.ts";
import { expectModel, type ModelFile, readModelFile, stringsOf } from "../learning/model-file.ts";
import { ArcBlend } from "./parser-blend.ts";
import { PARSER_FEATURES, parserFeatures } from "./parser-features.ts";
import { type SumScorer, scoreArcs } from "./parser-graph.ts";
import { LABEL_FEATURES, labelFeatures, TreeShape } from "./parser-labels.ts";
import { ParserSentence } from "./parser-sentence.ts";
import { ParserState } from "./parser-state.ts";
import { bestOf, type Scorer, wordTableOf } from "./tagger.ts";
import type { TagColumns } from "./tagger-tags.ts";
import type { WordTable } from "./tagger-words.ts";

/** Where a parser writes: columns of `Analysis`, over the words of a whole text. */
export interface TreeColumns {
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  readonly passive: Uint8Array;
  readonly confidence: Float32Array;
}

export function treeColumns(size: number): TreeColumns {
  return {
    heads: new Int32Array(size),
    relations: new Uint8Array(size),
    passive: new Uint8Array(size),
    confidence: new Float32Array(size),
  };
}

/** Finds the dependency tree of a tagged sentence. */
export interface Parser {
  /** `name@version`, for `Analysis.models`. */
  readonly model: string;
  /** Parses the sentence `words[first..end)` and writes at the same indices of `into`; heads are indices into `words`. */
  parse(words: readonly string[], first: number, end: number, tags: TagColumns, into: TreeColumns): void;
}

/**
 * Words of the longest stretch that is parsed at once. A longer "sentence" is a list or a table; its pieces are
 * hung one under another as parataxis, so that time and memory stay in bounds.
 */
const LONGEST = 512;

export const PARSER_NAME = "english-parser";
export const PARSER_VERSION = 1;

/** @throws RapporteurError "model-invalid" if the bytes are not an English parser of this version. */
export function loadParser(bytes: Uint8Array): Parser {
  const file = expectModel(readModelFile(bytes), PARSER_NAME, PARSER_VERSION);
  return parserFrom(partsOf(file), `${file.name}@${file.version}`);
}

/** One greedy reading of the sentence, from its front or from its end. */
export interface Pass {
  readonly reversed: boolean;
  readonly transitions: Scorer;
  /** Divides scores before the softmax that weighs the pass's arcs. */
  readonly temperature: number;
}

export interface ParserParts {
  readonly words: WordTable;
  /** Relations with subtypes, by label number. */
  readonly labels: readonly string[];
  readonly passes: readonly Pass[];
  /** Scores of single arcs and what they weigh against the passes' votes; without them the votes alone decide. */
  readonly arcs: SumScorer | null;
  readonly arcWeight: number;
  /** Scores of the labels of a finished tree's arcs; without them the votes alone decide. */
  readonly relations: Scorer | null;
  /** Measured share of right arcs, for each twentieth of support from 0 to 1. */
  readonly calibration: readonly number[];
}

function partsOf(file: ModelFile): ParserParts {
  const passes = file.settings.passes as { reversed: boolean; temperature: number }[];
  return {
    words: wordTableOf(file),
    labels: stringsOf(file, "labels"),
    passes: passes.map((pass, i) => ({ ...pass, transitions: new LinearModel(file, `pass${i}`) })),
    arcs: file.settings.arcs === undefined ? null : new LinearModel(file, "arcs"),
    arcWeight: Number(file.settings.arcWeight ?? 0),
    relations: file.settings.relations === undefined ? null : new LinearModel(file, "relations"),
    calibration: (file.settings.calibration as number[] | undefined) ?? [0, 1],
  };
}

/** What a pass says of each word of a sentence. */
interface Votes {
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export function parserFrom(parts: ParserParts, model: string): Parser {
  const { words: table, labels, passes, calibration } = parts;
  const relationOf = Uint8Array.from(labels, (label) => RELATIONS.indexOf(label.split(":")[0] as Relation));
  const passiveOf = Uint8Array.from(labels, (label) => (label.endsWith(":pass") ? 1 : 0));
  const features = new Uint32Array(Math.max(PARSER_FEATURES, LABEL_FEATURES));
  const scores = new Float32Array(1 + 2 * labels.length);
  const sentence = new ParserSentence();
  const state = new ParserState(LONGEST);
  const blend = new ArcBlend();
  const shape = new TreeShape();
  const heads = new Int16Array(LONGEST);
  const open = new Uint8Array(LONGEST);
  const votes: readonly Votes[] = passes.map(() => ({
    heads: new Int16Array(LONGEST),
    labels: new Uint8Array(LONGEST),
    weights: new Float32Array(LONGEST),
  }));
  const support = new Float32Array(labels.length);

  function parse(words: readonly string[], first: number, end: number, tags: TagColumns, into: TreeColumns): void {
    let root = -1;
    for (let from = first; from < end; from += LONGEST) {
      const to = Math.min(end, from + LONGEST);
      parsePiece(words, from, to, tags, into);
      let pieceRoot = from;
      while (into.heads[pieceRoot] !== -1) pieceRoot++;
      if (root >= 0) {
        into.heads[pieceRoot] = root;
        into.relations[pieceRoot] = RELATIONS.indexOf("parataxis");
        into.confidence[pieceRoot] = 0;
      } else root = pieceRoot;
    }
  }

  function parsePiece(words: readonly string[], first: number, end: number, tags: TagColumns, into: TreeColumns): void {
    const size = end - first;
    table.trim();
    blend.start(size);
    passes.forEach((pass, number) => {
      sentence.fill(table, words, first, end, tags, pass.reversed);
      runPass(pass, size, votes[number]!);
    });
    if (sentence.reversed) sentence.fill(table, words, first, end, tags, false);
    let agreed = true;
    for (let i = 0; i < size; i++) {
      const head = votes[0]!.heads[i]!;
      open[i] = votes.every((vote) => vote.heads[i] === head) ? 0 : 1;
      if (open[i] === 1) agreed = false;
      for (const vote of votes) blend.add(vote.heads[i]!, i, vote.weights[i]!);
    }
    if (agreed) heads.set(votes[0]!.heads.subarray(0, size));
    else {
      if (parts.arcs) scoreArcs(sentence, parts.arcs, blend, parts.arcWeight, open);
      blend.best(heads);
    }
    shape.fill(heads, size);
    for (let i = 0; i < size; i++) {
      const label = labelOf(i);
      const head = heads[i]!;
      into.heads[first + i] = head === size ? -1 : first + head;
      into.relations[first + i] = relationOf[label]!;
      into.passive[first + i] = passiveOf[label]!;
      into.confidence[first + i] = calibrated(support[label]! / passes.length, calibration);
    }
  }

  /** The label with most support among the passes with the chosen head; where they differ, the labeller speaks too. */
  function labelOf(i: number): number {
    support.fill(0);
    let label = -1;
    let differ = false;
    for (const vote of votes) {
      if (vote.heads[i] !== heads[i]) {
        differ = true;
        continue;
      }
      const voted = vote.labels[i]!;
      support[voted]! += vote.weights[i]!;
      if (label >= 0 && voted !== label) differ = true;
      if (label < 0 || support[voted]! > support[label]!) label = voted;
    }
    if (parts.relations === null) return label < 0 ? votes[0]!.labels[i]! : label;
    if (!differ) return label;
    parts.relations.score(features, labelFeatures(sentence, shape, i + 1, features), scores);
    const best = bestOf(scores, 0, labels.length);
    const confident = softmaxOf(scores, labels.length, best, LABEL_TEMPERATURE);
    const against = label < 0 ? 0 : Math.exp((scores[label]! - scores[best]!) / LABEL_TEMPERATURE) * confident;
    return label < 0 || confident > support[label]! + against ? best : label;
  }

  function runPass({ transitions, temperature, reversed }: Pass, size: number, vote: Votes): void {
    state.start(size);
    const place = (i: number) => (reversed ? size - 1 - i : i);
    while (!state.done) {
      const count = parserFeatures(sentence, state, features);
      transitions.score(features, count, scores);
      const best = bestTransition(state, scores, labels.length);
      if (best > 0) {
        const child = state.stack[state.depth - 1]!;
        vote.weights[place(child)] = softmaxOf(scores, scores.length, best, temperature);
      }
      applyTransition(state, best, labels.length);
    }
    for (let i = 0; i < size; i++) {
      const head = state.heads[i]!;
      vote.heads[place(i)] = head === size ? size : place(head);
      vote.labels[place(i)] = state.labels[i]!;
    }
  }

  return { model, parse };
}

const LABEL_TEMPERATURE = 10;

/** Reads the measured share off the table, between two entries in proportion. */
function calibrated(support: number, table: readonly number[]): number {
  const at = Math.min(1, Math.max(0, support)) * (table.length - 1);
  const low = Math.floor(at);
  const high = Math.min(table.length - 1, low + 1);
  return table[low]! + (at - low) * (table[high]! - table[low]!);
}

/** The best-scored class that the state allows. Classes: 0 SHIFT, then LEFT, then RIGHT for each label. */
export function bestTransition(state: ParserState, scores: Float32Array, labels: number): number {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  if (state.canShift) {
    best = 0;
    bestScore = scores[0]!;
  }
  const from = state.canLeft ? 1 : 1 + labels;
  const to = state.canRight ? 1 + 2 * labels : 1 + labels;
  for (let c = from; c < to; c++) {
    if (scores[c]! > bestScore) {
      best = c;
      bestScore = scores[c]!;
    }
  }
  return best;
}

export function applyTransition(state: ParserState, transition: number, labels: number): void {
  if (transition === 0) state.shift();
  else if (transition <= labels) state.left(transition - 1);
  else state.right(transition - 1 - labels);
}

function softmaxOf(scores: Float32Array, classes: number, best: number, temperature: number): number {
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += Math.exp((scores[c]! - scores[best]!) / temperature);
  return 1 / sum;
}
