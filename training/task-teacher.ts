import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/base/package-root.ts";
import { createKernels, type Kernels } from "../src/language/kernels/kernels.ts";
import { readNetworkData } from "./network/examples.ts";
import { changed } from "./network/settings.ts";
import type { TaskOptions } from "./task.ts";
import { readEncoder, readVocabulary } from "./teacher/encoder-files.ts";
import { TEACHER_SETTINGS } from "./teacher/settings.ts";
import { trainTeacher } from "./teacher/train-teacher.ts";

/** A pre-trained encoder fine-tuned on the treebanks, which annotates texts for the network to learn from. */
export async function teacherTask(options: TaskOptions): Promise<void> {
  const { data, work, seed, epochs, set, log } = options;
  const encoder = encoderFolder(options);
  const settings = changed(TEACHER_SETTINGS, epochs === undefined ? set : [...set, `epochs=${epochs}`]);
  const training = {
    kernels: await ownKernels(),
    settings,
    seed,
    checkpoint: join(work, `teacher-seed${seed}.checkpoint`),
    keepEvery: 100,
    log,
  };
  const { weights, dev } = trainTeacher(
    readNetworkData(data, [], 1),
    readEncoder(encoder),
    readVocabulary(encoder),
    training,
  );
  log(`dev ${JSON.stringify(dev)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  mkdirSync(work, { recursive: true });
  writeFileSync(teacherFile(work, seed), weights);
}

/** Where a teacher stands in the work folder. */
export function teacherFile(work: string, seed: number): string {
  return join(work, `teacher-seed${seed}.bin`);
}

export function encoderFolder({ encoder }: TaskOptions): string {
  if (encoder === undefined) throw new Error("Expected --encoder DIR, the folder of a pre-trained encoder.");
  return encoder;
}

export function ownKernels(): Promise<Kernels> {
  return createKernels(readFileSync(join(packageRoot(), "dist/src/language/kernels/kernels.wasm")));
}
