import { ENTITY_TAGS } from "../../src/language/analysis.ts";
import type { Kernels } from "../../src/language/kernels/kernels.ts";
import { type Batch, encoderOf, inOrder } from "../network/batches.ts";
import type { Guesses } from "../network/decode.ts";
import { BATCH_WORDS, guessWords } from "./guess-words.ts";
import type { Teacher, TeacherConfig } from "./teacher.ts";
import { teacherWords } from "./teacher-words.ts";
import type { WordPieces } from "./word-pieces.ts";

/** Sentences as CoNLL-U, in their order: tags, features, tree and, in MISC, names ("NE=B-PER") as a teacher gives them. */
export function labelSentences(
  kernels: Kernels,
  teacher: Omit<Teacher, "words">,
  vocabulary: WordPieces,
  sentences: readonly (readonly string[])[],
): string[] {
  const examples = sentences.map((words) => ({ words, tree: null, entities: null, weight: 1 }));
  const words = teacherWords(examples, vocabulary, teacher.config.endings);
  const encoded = examples.map(encoderOf(teacher.config, words, (own) => [...own]));
  const order = sentences.map((_, i) => i).sort((a, b) => sentences[a]!.length - sentences[b]!.length);
  const out: string[] = [];
  let next = 0;
  for (const batch of inOrder(
    order.map((i) => encoded[i]!),
    BATCH_WORDS,
  )) {
    const guesses = guessWords(kernels, { ...teacher, words }, batch);
    for (let k = 0; k + 1 < batch.offsets.length; k++) {
      const at = order[next++]!;
      out[at] = conlluOf(teacher.config, sentences[at]!, guesses, batch, k);
    }
  }
  return out;
}

function conlluOf(
  config: TeacherConfig,
  words: readonly string[],
  guesses: Guesses,
  { offsets }: Batch,
  sentence: number,
): string {
  const readings = config.readings.flat();
  return words
    .map((word, i) => {
      const at = offsets[sentence]! + i;
      const [upos, xpos] = config.tags[guesses.tags[at]!]!.split(" ");
      const features = readings[guesses.readings[at]!];
      const relation = config.relations[guesses.relations[at]!];
      const name = ENTITY_TAGS[guesses.entities[at]!];
      return [i + 1, word, "_", upos, xpos, features, guesses.heads[at], relation, "_", `NE=${name}`].join("\t");
    })
    .join("\n");
}
