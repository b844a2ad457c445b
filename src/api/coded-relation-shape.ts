import { z } from "zod";
import { list, quotedSpanShape, scoreShape } from "./shape.ts";

/** The type of one relation: what `code` prints for a line. Null where there is nothing to say. */
export const codedRelationShape = z.object({
  type: z.string().nullable(),
  mode: z.string().nullable(),
  quad: z.int().min(1).max(4).nullable(),
  confidence: scoreShape,
  /** The words that join the two parties, as spans of the text that was given. */
  evidence: list(quotedSpanShape),
  by: z.string(),
});

export type WireCodedRelation = z.infer<typeof codedRelationShape>;
