import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What every trainer is given. */
export interface TaskOptions {
  /** The data folder, with `syntax/`, `entities/` and `texts/`. */
  readonly data: string;
  /** The folder of word lists that are not in the data folder: `wordnet/` (a WordNet database) and lists of names. */
  readonly extra: string | undefined;
  /** The folder where finished stages are kept. */
  readonly work: string;
  /** The folder of models to write into; for silver the file. */
  readonly out: string;
  readonly seed: number;
  /** Undefined: the task's own number. */
  readonly epochs: number | undefined;
  /** Weights smaller than this are dropped. Undefined: the task's own. */
  readonly threshold: number | undefined;
  /** The file of static word vectors (network). */
  readonly vectors: string | undefined;
  /** CoNLL-U files that a program has annotated, learnt from beside the treebanks (network). */
  readonly silver: readonly string[];
  /** Changes of a task's settings, "name=number" (network, teacher). */
  readonly set: readonly string[];
  /** The folder of a pre-trained encoder (teacher, silver). */
  readonly encoder: string | undefined;
  /** How many words are annotated (silver). */
  readonly words: number | undefined;
  readonly log: (line: string) => void;
}

export type Task = (options: TaskOptions) => void | Promise<void>;

/** Writes `weights.bin` and `config.json` of a model. */
export function writeModel(out: string, name: string, weights: Uint8Array, config: Record<string, unknown>): void {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "weights.bin"), weights);
  writeFileSync(join(folder, "config.json"), `${JSON.stringify(config, null, 2)}\n`);
}
