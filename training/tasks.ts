import { coreferenceTask } from "./coreference/task.ts";
import type { Task } from "./task.ts";
import { attributionTask } from "./task-attribution.ts";
import { confidenceTask } from "./task-confidence.ts";
import { lemmasTask } from "./task-lemmas.ts";
import { networkTask } from "./task-network.ts";
import { ploverTask } from "./task-plover.ts";
import { sentencesTask } from "./task-sentences.ts";
import { silverTask } from "./task-silver.ts";
import { teacherTask } from "./task-teacher.ts";

/** Each trainer by the name it is called by. */
export const TASKS: Readonly<Record<string, Task>> = {
  sentences: sentencesTask,
  lemmas: lemmasTask,
  teacher: teacherTask,
  silver: silverTask,
  network: networkTask,
  coreference: coreferenceTask,
  plover: ploverTask,
  confidence: confidenceTask,
  attribution: attributionTask,
};
