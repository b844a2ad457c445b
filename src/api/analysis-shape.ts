import { z } from "zod";
import { SCHEMA_VERSION } from "./schema-version.ts";
import { list, scoreShape, spanShape } from "./shape.ts";

/** A Universal Dependencies word. */
export const wordShape = spanShape.extend({
  form: z.string(),
  lemma: z.string(),
  upos: z.string(),
  /** "Number=Sing|Tense=Past", "_" for none. */
  features: z.string(),
  /** The head's number in the sentence, from 1; 0 for the root. */
  head: z.int().nonnegative(),
  /** Universal relation, with `:pass` where it is a passive's. */
  relation: z.string(),
  /** IOB2: "O", "B-PER", "I-PER", "B-LOC", … */
  entity: z.string(),
  confidence: scoreShape,
});

/** One text analysed: what `analyze --format json` prints. */
export const analysisShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  text: z.string(),
  models: list(z.string()),
  sentences: list(spanShape.extend({ words: list(wordShape) })),
});

export type WireAnalysis = z.infer<typeof analysisShape>;
export type WireWord = z.infer<typeof wordShape>;
