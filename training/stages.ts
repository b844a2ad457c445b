import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ModelArray, readModelFile, writeModelFile } from "../src/language/learning/model-file.ts";
import type { TaskOptions } from "./task.ts";

/** What a stage leaves behind: numbers and settings, as a model file holds them. */
export interface StageResult {
  readonly settings: Record<string, unknown>;
  readonly arrays: Map<string, ModelArray>;
}

/**
 * Runs a stage of training once: its result is kept in the work folder under its name and seed, and a training run
 * that was stopped goes on from the last finished stage. Delete the work folder after changing data or code.
 */
export function stage(options: TaskOptions, name: string, run: () => StageResult): StageResult {
  const path = join(options.work, `${name}-seed${options.seed}.bin`);
  if (existsSync(path)) {
    options.log(`${name}: kept from before`);
    const { settings, arrays } = readModelFile(readFileSync(path));
    return { settings: { ...settings }, arrays: new Map(arrays) };
  }
  options.log(`${name} …`);
  const result = run();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, writeModelFile({ name, version: 1, ...result }));
  return result;
}
