import type { Kernels } from "../../src/language/kernels/kernels.ts";
import { mix2 } from "../../src/language/learning/hash.ts";
import type { NameLists } from "../../src/language/network/name-lists.ts";
import { writeNetwork } from "../../src/language/network/network-file.ts";
import type { WordVectors } from "../../src/language/network/vectors.ts";
import { type EncodedSentence, encoderOf, shuffledBatches } from "./batches.ts";
import { readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import type { Model } from "./encoder.ts";
import type { NetworkData } from "./examples.ts";
import { initialise } from "./initial-weights.ts";
import { networkConfig } from "./inventories.ts";
import { lossesOf } from "./losses.ts";
import { learn, learningState } from "./optimiser.ts";
import { parameterMemory, placesIn, takeBlock } from "./parameter-memory.ts";
import { type NetworkScores, scoreNetwork } from "./score-network.ts";
import type { NetworkSettings } from "./settings.ts";
import { Tape } from "./tape.ts";
import { typeKeysBy, wordTypes } from "./word-types.ts";

export interface NetworkTraining {
  readonly kernels: Kernels;
  readonly settings: NetworkSettings;
  readonly seed: number;
  /** The file that holds the state after each pass over the data, so that a stopped training goes on. */
  readonly checkpoint: string;
  readonly log: (line: string) => void;
}

export interface TrainedNetwork {
  readonly weights: Uint8Array;
  readonly dev: Readonly<Record<string, NetworkScores>>;
}

/** What a network is given beside sentences. */
export interface Knowledge {
  readonly vectors: WordVectors;
  readonly names: NameLists;
}

/** Trains a network. The same data, settings and seed give the same bytes, also if the training was stopped between. */
export function trainNetwork(data: NetworkData, knowledge: Knowledge, training: NetworkTraining): TrainedNetwork {
  const { vectors, names } = knowledge;
  const { kernels, settings, seed, checkpoint, log } = training;
  const { arena } = kernels;
  const config = networkConfig(settings, data.train, vectors.width);
  const keysOf = typeKeysBy(names);
  const types = wordTypes([...data.train, ...data.dev.ewt, ...data.dev.gum], config.tableSizes, vectors, keysOf);
  const encoded = encoderOf(config, types, keysOf);
  const train = data.train.map(encoded);
  const dev = { ewt: data.dev.ewt.map(encoded), gum: data.dev.gum.map(encoded) };

  const memory = parameterMemory(config);
  const state = learningState(kernels, memory);
  const gradients = takeBlock(kernels, memory);
  const shared = { config, types, vectors: arena.take(types.vectors.byteLength) };
  arena.f32(shared.vectors, types.vectors.length).set(types.vectors);
  const model: Model = { ...shared, places: placesIn(memory, state.values, gradients) };
  const averaged: Model = { ...shared, places: placesIn(memory, state.averages, 0) };
  const scores = () => ({
    ewt: scoreNetwork(kernels, averaged, dev.ewt),
    gum: scoreNetwork(kernels, averaged, dev.gum),
  });

  const fingerprint = { settings, seed, config, words: wordsOf(train) };
  const from = readCheckpoint(checkpoint, fingerprint, arena, { ...state }, memory.size);
  if (from === null) initialise(kernels, config, memory, state.values, seed);
  else log(`goes on after epoch ${from.epochs}`);
  log(`${(memory.size / 1e6).toFixed(2)} M numbers, ${train.length} sentences, ${wordsOf(train)} words`);

  let steps = from?.steps ?? 0;
  for (let epoch = from?.epochs ?? 0; epoch < settings.epochs; epoch++) {
    const batches = shuffledBatches(train, settings.batchWords, seed, epoch);
    const sums = { tags: 0, readings: 0, entities: 0, arcs: 0, relations: 0 };
    batches.forEach((batch, i) => {
      const mark = arena.mark();
      const noise = { dropout: settings.dropout, wordDropout: settings.wordDropout, seed: mix2(NOISE, seed, steps) };
      const losses = lossesOf(new Tape(kernels, true), model, batch, noise, settings.smoothing);
      arena.release(mark);
      steps++;
      const rate = rateAt(settings, steps, (epoch + i / batches.length) / settings.epochs);
      learn(kernels, memory.size, state, gradients, steps, { ...settings, rate });
      for (const name of LOSSES) sums[name] += losses[name] / batches.length;
    });
    writeCheckpoint(checkpoint, fingerprint, { epochs: epoch + 1, steps }, arena, { ...state }, memory.size);
    const means = LOSSES.map((name) => `${name} ${sums[name].toFixed(3)}`).join(", ");
    log(`epoch ${epoch + 1}: ${means}`);
    if ((epoch + 1) % SCORE_EVERY === 0 && epoch + 1 < settings.epochs) log(`dev ${JSON.stringify(scores())}`);
  }
  const weights = writeNetwork(config, knowledge, ({ name, rows, columns }) =>
    arena.f32(averaged.places(name).at, rows * columns),
  );
  return { weights, dev: scores() };
}

const LOSSES = ["tags", "readings", "entities", "arcs", "relations"] as const;
const NOISE = 4;
const SCORE_EVERY = 3;

/** Rises for `warmUp` steps, then falls in a line over the whole training, to a fiftieth. */
function rateAt({ rate, warmUp }: NetworkSettings, step: number, progress: number): number {
  return rate * Math.min(1, step / warmUp) * Math.max(0.02, 1 - progress);
}

function wordsOf(sentences: readonly EncodedSentence[]): number {
  return sentences.reduce((sum, { types }) => sum + types.length, 0);
}
