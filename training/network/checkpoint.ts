import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Arena } from "../../src/language/kernels/arena.ts";
import { arrayOf, type ModelArray, readModelFile, writeModelFile } from "../../src/language/learning/model-file.ts";
import type { LearningState } from "./optimiser.ts";

/** How far a training has come. */
export interface Progress {
  /** Finished passes over the data. */
  readonly epochs: number;
  readonly steps: number;
}

/** What two trainings must have in common for one to go on with the other's checkpoint. */
export type Fingerprint = Readonly<Record<string, unknown>>;

const BLOCKS = ["values", "means", "squares", "averages"] as const;

/** Writes the state whole or not at all. */
export function writeCheckpoint(
  path: string,
  fingerprint: Fingerprint,
  progress: Progress,
  arena: Arena,
  state: LearningState,
  size: number,
): void {
  const arrays = new Map<string, ModelArray>(BLOCKS.map((name) => [name, arena.f32(state[name], size)]));
  const settings = { fingerprint: JSON.stringify(fingerprint), progress };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, writeModelFile({ name: "network-checkpoint", version: 1, settings, arrays }));
  renameSync(`${path}.part`, path);
}

/** Reads a state back, or returns null if there is none, or one of other settings or data. */
export function readCheckpoint(
  path: string,
  fingerprint: Fingerprint,
  arena: Arena,
  state: LearningState,
  size: number,
): Progress | null {
  if (!existsSync(path)) return null;
  const file = readModelFile(readFileSync(path));
  if (file.settings.fingerprint !== JSON.stringify(fingerprint)) return null;
  for (const name of BLOCKS) arena.f32(state[name], size).set(arrayOf(file, name, Float32Array));
  return file.settings.progress as Progress;
}
