import { RELATIONS, type Relation } from "../analysis.ts";
import { LinearModel } from "../learning/linear-model.ts";
import { expectModel, type ModelFile, readModelFile, stringsOf } from "../learning/model-file.ts";
import { ArcBlend } from "./parser-blend.ts";
import { PARSER_FEATURES, parserFeatures } from "./parser-features.ts";
import { ParserSentence } from "./parser-sentence.ts";
import { ParserState } from "./parser-state.ts";
import { type Scorer, wordTableOf } from "./tagger.ts";
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
  return parserFrom(
    {
      words: wordTableOf(file),
      labels: stringsOf(file, "labels"),
      passes: passesOf(file),
    },
    `${file.name}@${file.version}`,
  );
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
}

function passesOf(file: ModelFile): Pass[] {
  const passes = file.settings.passes as {
    reversed: boolean;
    temperature: number;
  }[];
  return passes.map((pass, i) => ({
    ...pass,
    transitions: new LinearModel(file, `pass${i}`),
  }));
}

export function parserFrom(parts: ParserParts, model: string): Parser {
  const { words: table, labels, passes } = parts;
  const relationOf = Uint8Array.from(labels, (label) => RELATIONS.indexOf(label.split(":")[0] as Relation));
  const passiveOf = Uint8Array.from(labels, (label) => (label.endsWith(":pass") ? 1 : 0));
  const features = new Uint32Array(PARSER_FEATURES);
  const scores = new Float32Array(1 + 2 * labels.length);
  const sentence = new ParserSentence();
  const state = new ParserState(LONGEST);
  const blend = new ArcBlend();
  const heads = new Int16Array(LONGEST);
  /** What each pass says of each word: head, label, weight. */
  const votes = passes.map(() => ({
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
      const vote = votes[number]!;
      runPass(pass, size, vote.weights);
      for (let i = 0; i < size; i++) {
        const at = pass.reversed ? size - 1 - i : i;
        const head = state.heads[i]!;
        vote.heads[at] = head === size || !pass.reversed ? head : size - 1 - head;
        vote.labels[at] = state.labels[i]!;
      }
      if (pass.reversed) vote.weights.subarray(0, size).reverse();
      for (let i = 0; i < size; i++) blend.add(vote.heads[i]!, i, vote.weights[i]!);
    });
    if (passes.length > 1) blend.best(heads);
    else heads.set(votes[0]!.heads.subarray(0, size));
    for (let i = 0; i < size; i++) {
      const head = heads[i]!;
      support.fill(0);
      let label = -1;
      for (const vote of votes) {
        if (vote.heads[i] !== head) continue;
        const voted = vote.labels[i]!;
        support[voted]! += vote.weights[i]!;
        if (label < 0 || support[voted]! > support[label]!) label = voted;
      }
      if (label < 0) label = votes[0]!.labels[i]!;
      into.heads[first + i] = head === size ? -1 : first + head;
      into.relations[first + i] = relationOf[label]!;
      into.passive[first + i] = passiveOf[label]!;
      into.confidence[first + i] = Math.min(1, support[label]! / passes.length);
    }
  }

  function runPass({ transitions, temperature }: Pass, size: number, weights: Float32Array): void {
    state.start(size);
    while (!state.done) {
      const count = parserFeatures(sentence, state, features);
      transitions.score(features, count, scores);
      const best = bestTransition(state, scores, labels.length);
      if (best > 0) weights[state.stack[state.depth - 1]!] = softmaxOf(scores, best, temperature);
      applyTransition(state, best, labels.length);
    }
  }

  return { model, parse };
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

function softmaxOf(scores: Float32Array, best: number, temperature: number): number {
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += Math.exp((scores[c]! - scores[best]!) / temperature);
  return 1 / sum;
}
