import { WORD_FEATURES } from "../../src/language/network/word-features.ts";

/** What may be chosen of a network and its training. */
export interface NetworkSettings {
  readonly embedding: number;
  readonly wordWidth: number;
  readonly units: number;
  readonly layers: number;
  readonly arcWidth: number;
  readonly labelWidth: number;
  readonly reach: number;
  /** How many of the commonest words keep their static vector. */
  readonly vectors: number;
  readonly epochs: number;
  /** Words of a batch, about. */
  readonly batchWords: number;
  /** The greatest learning rate, after `warmUp` steps. From there it falls in a line. */
  readonly rate: number;
  readonly warmUp: number;
  /** Chance that a unit between layers is left out, for a whole sentence. */
  readonly dropout: number;
  /** Chance that a word's form is left out, and, by itself, its static vector. */
  readonly wordDropout: number;
  /** Share of a tag's probability that training spreads over all tags. */
  readonly smoothing: number;
  /** Gradients longer than this are shortened to it. */
  readonly clip: number;
  /** How much of the running average of weights stays in each step. */
  readonly average: number;
  /** How much a sentence of `--silver` counts beside one of the treebanks. */
  readonly silverWeight: number;
}

export const DEFAULT_SETTINGS: NetworkSettings = {
  embedding: 128,
  wordWidth: 128,
  units: 128,
  layers: 3,
  arcWidth: 64,
  labelWidth: 64,
  reach: 31,
  vectors: 100_000,
  epochs: 12,
  batchWords: 1200,
  rate: 0.003,
  warmUp: 200,
  dropout: 0.2,
  wordDropout: 0.15,
  smoothing: 0.03,
  clip: 5,
  average: 0.999,
  silverWeight: 1,
};

const TABLE_SIZES: Readonly<Record<(typeof WORD_FEATURES)[number], number>> = {
  form: 16384,
  "prefix 1": 256,
  "prefix 3": 4096,
  "prefix 4": 8192,
  "suffix 1": 256,
  "suffix 2": 1024,
  "suffix 3": 4096,
  "suffix 4": 8192,
  shape: 2048,
  "case and suffix": 2048,
  "case and form": 16384,
  name: 256,
  "longer name": 1024,
};

/** Rows of the features' tables: about as many as there are values in the treebanks, halved where values are rare. */
export const tableSizes: readonly number[] = WORD_FEATURES.map((name) => TABLE_SIZES[name]);

/** The network's defaults with changes as "name=number". @throws RangeError as `changed` does */
export function settingsWith(changes: readonly string[]): NetworkSettings {
  return changed(DEFAULT_SETTINGS, changes);
}

/**
 * Settings, all of them numbers, with changes as "name=number".
 * @throws RangeError if a name is unknown or what follows it is no number
 */
export function changed<T extends object>(defaults: T, changes: readonly string[]): T {
  const settings = { ...defaults } as Record<string, unknown>;
  for (const change of changes) {
    const [name = "", value = ""] = change.split("=");
    if (!(name in settings) || value === "" || Number.isNaN(Number(value))) {
      throw new RangeError(`Expected NAME=NUMBER with one of ${Object.keys(settings).join(", ")}; got "${change}".`);
    }
    settings[name] = Number(value);
  }
  return settings as T;
}
