import type { Kernels } from "../../src/language/kernels/kernels.ts";
import { type Batch, type EncodedSentence, inOrder } from "../network/batches.ts";
import { type Guesses, headGuesses } from "../network/decode.ts";
import { type NetworkScores, scoresOf } from "../network/score-network.ts";
import { Tape } from "../network/tape.ts";
import { bendWith, readWords, type Teacher } from "./teacher.ts";

/** What a teacher says of the words of a batch; heads make a tree in each sentence. */
export function guessWords(kernels: Kernels, teacher: Teacher, batch: Batch): Guesses {
  const mark = kernels.arena.mark();
  const tape = new Tape(kernels, false);
  const guesses = headGuesses(tape, teacher, readWords(tape, teacher, batch, null), batch, bendWith(null), true);
  kernels.arena.release(mark);
  return guesses;
}

/** Scores of a teacher; subtypes of relations do not count. */
export function scoreTeacher(kernels: Kernels, teacher: Teacher, sentences: readonly EncodedSentence[]): NetworkScores {
  const sorted = [...sentences].sort((a, b) => a.types.length - b.types.length);
  return scoresOf(teacher.config, inOrder(sorted, BATCH_WORDS), (batch) => guessWords(kernels, teacher, batch));
}

/** Words that are read at once, about. */
export const BATCH_WORDS = 600;
