import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Arena } from "../../src/language/kernels/arena.ts";
import { arrayOf, type ModelArray, readModelFile, writeModelFile } from "../../src/language/learning/model-file.ts";

/** How far a training has come. */
export interface Progress {
  /** Finished passes over the data. */
  readonly epochs: number;
  readonly steps: number;
  /** Batches learnt of the pass that is not finished; without it none. */
  readonly batches?: number;
}

/** What two trainings must have in common for one to go on with the other's checkpoint. */
export type Fingerprint = Readonly<Record<string, unknown>>;

/** Addresses of what must be kept, f32[size] each. */
export type Blocks = Readonly<Record<string, number>>;

/** Writes the state whole or not at all. */
export function writeCheckpoint(
  path: string,
  fingerprint: Fingerprint,
  progress: Progress,
  arena: Arena,
  blocks: Blocks,
  size: number,
): void {
  const arrays = new Map<string, ModelArray>();
  for (const [name, at] of Object.entries(blocks)) arrays.set(name, arena.f32(at, size));
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
  blocks: Blocks,
  size: number,
): Progress | null {
  if (!existsSync(path)) return null;
  const file = readModelFile(readFileSync(path));
  if (file.settings.fingerprint !== JSON.stringify(fingerprint)) return null;
  for (const [name, at] of Object.entries(blocks)) arena.f32(at, size).set(arrayOf(file, name, Float32Array));
  return file.settings.progress as Progress;
}
