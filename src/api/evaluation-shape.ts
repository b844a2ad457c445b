import { z } from "zod";
import { SCHEMA_VERSION } from "./schema-version.ts";
import { list, quotedSpanShape, scoreShape } from "./shape.ts";

const count = z.int().nonnegative();

/** Of `read` and of `gold` assertions, so many are `right`. */
export const figureShape = z.object({
  right: count,
  read: count,
  gold: count,
  precision: scoreShape,
  recall: scoreShape,
  f1: scoreShape,
});

/** `rate` is null where there was nothing to judge. */
export const shareShape = z.object({ right: count, of: count, rate: scoreShape.nullable() });

const goldShape = z.object({
  trigger: z.string(),
  n: z.int(),
  type: z.string(),
  actors: list(z.string()),
  recipients: list(z.string()),
});

export const judgedCaseShape = z.object({
  id: z.string(),
  /** In the case and not read. */
  missed: list(goldShape.extend({ core: z.boolean() })),
  /** Read where the case has nothing. Spans are of the text as it was read. */
  extra: list(
    z.object({
      trigger: quotedSpanShape,
      type: z.string(),
      actors: list(z.string()),
      recipients: list(z.string()),
      confidence: scoreShape,
      by: z.string(),
    }),
  ),
  /** Found, with a field that is not as in the case. */
  wrong: list(z.object({ trigger: z.string(), n: z.int(), field: z.string(), gold: z.string(), read: z.string() })),
});

/** What `eval` prints. */
export const evaluationShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  cases: count,
  situation: z.string(),
  reader: z.string(),
  models: list(z.string()),
  /** Assertions below it were left out; null when all were judged. */
  minConfidence: scoreShape.nullable(),
  found: figureShape,
  typed: figureShape,
  whole: figureShape,
  core: shareShape,
  fields: z.record(z.string(), shareShape),
  quotations: z.object({ found: shareShape, speakers: shareShape }),
  /** With `--show`, case by case what is not right. */
  documents: list(judgedCaseShape).optional(),
});

export type WireEvaluation = z.infer<typeof evaluationShape>;
export type WireJudgedCase = z.infer<typeof judgedCaseShape>;
