import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../src/base/package-root.ts";
import { loadSplitter, SPLITTER_NAME, SPLITTER_VERSION } from "../src/language/en/sentences.ts";
import { openSentences } from "./open-sentences.ts";
import type { TaskOptions } from "./task.ts";
import { encoderFolder, ownKernels, teacherFile } from "./task-teacher.ts";
import { readVocabulary } from "./teacher/encoder-files.ts";
import { labelSentences } from "./teacher/label-sentences.ts";
import { loadTeacher } from "./teacher/teacher-file.ts";

/** Sentences of the open texts, annotated by the teacher of this seed: what `network --silver` learns from. */
export async function silverTask(options: TaskOptions): Promise<void> {
  const { data, work, out, seed, words = WORDS, log } = options;
  const kernels = await ownKernels();
  const teacher = loadTeacher(kernels, readFileSync(teacherFile(work, seed)));
  const vocabulary = readVocabulary(encoderFolder(options));
  const model = join(packageRoot(), "models", `${SPLITTER_NAME}-v${SPLITTER_VERSION}`, "weights.bin");
  const sentences = openSentences(data, loadSplitter(readFileSync(model)).split, words, seed);
  log(`${sentences.length} sentences`);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(`${out}.part`, "");
  for (let first = 0; first < sentences.length; first += PORTION) {
    const labelled = labelSentences(kernels, teacher, vocabulary, sentences.slice(first, first + PORTION));
    appendFileSync(`${out}.part`, labelled.map((sentence) => `${sentence}\n\n`).join(""));
    log(`${first + labelled.length} sentences are annotated`);
  }
  renameSync(`${out}.part`, out);
}

const WORDS = 1_000_000;
/** Sentences that are annotated, sorted by length, and written together. */
const PORTION = 4000;
