import { LinearModel } from "../learning/linear-model.ts";
import { arrayOf, expectModel, type ModelFile, readModelFile, stringsOf } from "../learning/model-file.ts";
import { TAGGER_FEATURES, taggerFeatures } from "./tagger-features.ts";
import { MORPHOLOGY_FEATURES, morphologyFeatures } from "./tagger-morphology.ts";
import { parseTagPair, type TagColumns } from "./tagger-tags.ts";
import { WordTable } from "./tagger-words.ts";

/** Gives words their parts of speech and morphological features. */
export interface Tagger {
  /** `name@version`, for `Analysis.models`. */
  readonly model: string;
  /** Tags the sentence `words[first..end)` and writes at the same indices of `into`. */
  tag(words: readonly string[], first: number, end: number, into: TagColumns): void;
}

export const TAGGER_NAME = "english-tagger";
export const TAGGER_VERSION = 1;

/** @throws RapporteurError "model-invalid" if the bytes are not an English tagger of this version. */
export function loadTagger(bytes: Uint8Array): Tagger {
  const file = expectModel(readModelFile(bytes), TAGGER_NAME, TAGGER_VERSION);
  const words = wordTableOf(file);
  return taggerFrom(
    {
      words,
      pairs: stringsOf(file, "pairs"),
      passes: ["forward", "backward"].map((name) => new LinearModel(file, name)),
      temperature: Number(file.settings.temperature),
      readings: stringsOf(file, "readings"),
      readingsOfPair: file.settings.readingsOfPair as number[][],
      morphology: new LinearModel(file, "morphology"),
    },
    `${file.name}@${file.version}`,
  );
}

/** Something that scores classes from features; weights in training are one too. */
export interface Scorer {
  readonly classes: number;
  score(features: Uint32Array, count: number, scores: Float32Array): void;
}

export interface TaggerParts {
  readonly words: WordTable;
  /** "UPOS XPOS" by class. */
  readonly pairs: readonly string[];
  /** One greedy reading from the sentence's front and one from its end; their probabilities are added. */
  readonly passes: readonly Scorer[];
  /** Divides scores before the softmax. */
  readonly temperature: number;
  /** Morphological feature strings by class. */
  readonly readings: readonly string[];
  /** The readings each pair was seen with; the commonest first. */
  readonly readingsOfPair: readonly (readonly number[])[];
  readonly morphology: Scorer;
}

export function taggerFrom(parts: TaggerParts, model: string): Tagger {
  const { words: table, passes, temperature, morphology, readings, readingsOfPair } = parts;
  const numbers = parts.pairs.map((pair) => parseTagPair(pair) ?? { upos: 16, xpos: 23 });
  const classes = numbers.length;
  const features = new Uint32Array(Math.max(TAGGER_FEATURES, MORPHOLOGY_FEATURES));
  const scores = new Float32Array(Math.max(classes, morphology.classes));
  let types = new Uint32Array(256);
  let mirror = new Uint32Array(256);
  let chosen = new Uint8Array(256);
  let sums = new Float32Array(256 * classes);

  function tag(words: readonly string[], first: number, end: number, into: TagColumns): void {
    const size = end - first;
    if (size > types.length) {
      types = new Uint32Array(size * 2);
      mirror = new Uint32Array(size * 2);
      chosen = new Uint8Array(size * 2);
      sums = new Float32Array(size * 2 * classes);
    }
    table.trim();
    for (let i = 0; i < size; i++) types[i] = mirror[size - 1 - i] = table.type(words[first + i]!);
    sums.fill(0, 0, size * classes);
    passes.forEach((pass, number) => {
      const order = number === 0 ? types : mirror;
      for (let i = 0; i < size; i++) {
        const count = taggerFeatures(table, order, size, i, chosen, features);
        pass.score(features, count, scores);
        chosen[i] = bestOf(scores, 0, classes);
        addProbabilities(scores, chosen[i]!, classes, temperature, sums, (number === 0 ? i : size - 1 - i) * classes);
      }
    });
    for (let i = 0; i < size; i++) {
      const best = bestOf(sums, i * classes, classes);
      chosen[i] = best;
      into.upos[first + i] = numbers[best]!.upos;
      into.xpos[first + i] = numbers[best]!.xpos;
    }
    for (let i = 0; i < size; i++) {
      const candidates = readingsOfPair[chosen[i]!]!;
      let best = candidates[0] ?? -1;
      if (candidates.length > 1) {
        const count = morphologyFeatures(table, types, size, i, into, first, features);
        morphology.score(features, count, scores);
        for (const candidate of candidates) if (scores[candidate]! > scores[best]!) best = candidate;
      }
      into.features[first + i] = best < 0 ? "_" : readings[best]!;
    }
  }

  return { model, tag };
}

/** The word facts a model file carries, as a table; a model may do without some. */
export function wordTableOf(file: ModelFile): WordTable {
  const u16 = (name: string) => (file.arrays.has(name) ? arrayOf(file, name, Uint16Array) : new Uint16Array(0));
  const u32 = (name: string) => (file.arrays.has(name) ? arrayOf(file, name, Uint32Array) : new Uint32Array(0));
  const facts = (name: string) => ({ keys: u32(`${name}.keys`), values: u16(`${name}.values`) });
  return new WordTable(
    { ...facts("clusters"), mid: u16("clusters.mid"), top: u16("clusters.top") },
    facts("ambiguities"),
    { ...facts("lexicon"), senses: u16("lexicon.senses") },
  );
}

/** The class with the highest of `scores[from..from + classes)`. */
export function bestOf(scores: Float32Array, from: number, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (scores[from + c]! > scores[from + best]!) best = c;
  return best;
}

function addProbabilities(
  scores: Float32Array,
  best: number,
  classes: number,
  temperature: number,
  sums: Float32Array,
  at: number,
): void {
  const top = scores[best]!;
  let total = 0;
  for (let c = 0; c < classes; c++) {
    const p = Math.exp((scores[c]! - top) / temperature);
    scores[c] = p;
    total += p;
  }
  for (let c = 0; c < classes; c++) sums[at + c]! += scores[c]! / total;
}
