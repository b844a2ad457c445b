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
      tags: new LinearModel(file, "tags"),
      readings: stringsOf(file, "readings"),
      readingsOfPair: file.settings["readingsOfPair"] as number[][],
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
  readonly tags: Scorer;
  /** Morphological feature strings by class. */
  readonly readings: readonly string[];
  /** The readings each pair was seen with; the commonest first. */
  readonly readingsOfPair: readonly (readonly number[])[];
  readonly morphology: Scorer;
}

export function taggerFrom(parts: TaggerParts, model: string): Tagger {
  const { words: table, tags, morphology, readings, readingsOfPair } = parts;
  const numbers = parts.pairs.map((pair) => parseTagPair(pair) ?? { upos: 16, xpos: 23 });
  const features = new Uint32Array(Math.max(TAGGER_FEATURES, MORPHOLOGY_FEATURES));
  const scores = new Float32Array(Math.max(tags.classes, morphology.classes));
  let types = new Uint32Array(256);
  let chosen = new Uint8Array(256);

  function tag(words: readonly string[], first: number, end: number, into: TagColumns): void {
    const size = end - first;
    if (size > types.length) {
      types = new Uint32Array(size * 2);
      chosen = new Uint8Array(size * 2);
    }
    table.trim();
    for (let i = 0; i < size; i++) types[i] = table.type(words[first + i]!);
    for (let i = 0; i < size; i++) {
      const count = taggerFeatures(table, types, size, i, chosen, features);
      tags.score(features, count, scores);
      const best = bestOf(scores, tags.classes);
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

/** The word facts a model file carries, as a table. */
export function wordTableOf(file: ModelFile): WordTable {
  const facts = (name: string) => ({
    keys: arrayOf(file, `${name}.keys`, Uint32Array),
    values: arrayOf(file, `${name}.values`, Uint16Array),
  });
  return new WordTable(facts("clusters"), facts("ambiguities"));
}

export function bestOf(scores: Float32Array, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
