import type { Task } from "./task.ts";
import { confidenceTask } from "./task-confidence.ts";
import { entitiesTask } from "./task-entities.ts";
import { lemmasTask } from "./task-lemmas.ts";
import { networkTask } from "./task-network.ts";
import { parserTask } from "./task-parser.ts";
import { ploverTask } from "./task-plover.ts";
import { sentencesTask } from "./task-sentences.ts";
import { silverTask } from "./task-silver.ts";
import { taggerTask } from "./task-tagger.ts";
import { teacherTask } from "./task-teacher.ts";

/** Each trainer by the name it is called by. */
export const TASKS: Readonly<Record<string, Task>> = {
  sentences: sentencesTask,
  lemmas: lemmasTask,
  tagger: taggerTask,
  parser: parserTask,
  entities: entitiesTask,
  teacher: teacherTask,
  silver: silverTask,
  network: networkTask,
  plover: ploverTask,
  confidence: confidenceTask,
};
