import type { Outcome } from "../base/outcome.ts";
import type { Span } from "../text/span.ts";
import type { Analysis } from "./analysis.ts";
import type { Coreference } from "./coreference.ts";

/** The models of one language, loaded. Pure: the same text and models give the same analysis. */
export interface Language {
  /** ISO 639-1. */
  readonly iso: string;
  /** `name@version` of each model, in the order they take part. */
  readonly models: readonly string[];
  /**
   * Words, sentences, tags, lemmas, trees and named entities of a text. No sentence crosses a block, and text outside
   * the blocks is not read; without `blocks` they are found as in a plain text. Never throws on bad text.
   * Problems: `sentence-cut` (a sentence longer than `LONGEST_SENTENCE` words was cut).
   */
  analyze(text: string, blocks?: readonly Span[]): Outcome<Analysis>;
  /**
   * The same for sentences whose words are given (UD syntactic words). The analysis' text is the sentences' texts, one a
   * line: `texts[k]` where it is given and holds the words in order, else the words joined by spaces.
   */
  analyzeTokens(sentences: readonly (readonly string[])[], texts?: readonly (string | null | undefined)[]): Analysis;
  /**
   * Who is meant by the pronouns, names and descriptions of an analysis. What is not sure enough has no link. The model is
   * read when this is first called; `analyze` pays nothing for it.
   * @throws RapporteurError `model-missing`, `model-invalid` at the first call.
   */
  coreference(analysis: Analysis): Coreference;
}

/** Words a sentence may have; longer ones are cut there, so that a broken text cannot make one endless sentence. */
export const LONGEST_SENTENCE = 600;
