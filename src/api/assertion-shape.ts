import { z } from "zod";
import { explanationShape } from "./explanation-shape.ts";
import { list, quotedSpanShape, scoreShape } from "./shape.ts";

export const participantShape = quotedSpanShape.extend({
  mention: z.string().nullable(),
  /** ISO 3166-1 alpha-3 or the pack's code; `WORLD`; `UNKNOWN` for a party the text leaves unnamed. */
  code: z.string(),
  entity: z.string().nullable(),
  persons: list(z.string()),
});

export const attributionShape = z.object({
  speakers: list(z.string()),
  persons: list(z.string()),
  cue: quotedSpanShape.nullable(),
  kind: z.enum(["direct", "indirect", "mixed", "own-voice"]),
});

export const assertionTimeShape = z.object({
  edtf: z.string(),
  status: z.enum(["certain", "implied", "unknown"]),
  /** Where it was read; null when it is the document's own day. */
  span: quotedSpanShape.nullable(),
  rule: z.string(),
});

export const breachShape = quotedSpanShape.extend({
  provision: z.string(),
  /** Said by the text, or derived by a rule of the pack. */
  basis: z.enum(["stated", "derived"]),
  rule: z.string(),
});

export const assertionShape = z.object({
  id: z.string(),
  /** PLOVER event type, with its mode, contexts and quad class. */
  type: z.string(),
  mode: z.string().nullable(),
  quad: z.int().min(1).max(4),
  contexts: list(z.string()),
  trigger: quotedSpanShape,
  evidence: list(quotedSpanShape),
  actors: list(participantShape),
  recipients: list(participantShape),
  /** Codes of the innermost source; empty for the document's own voice. */
  speakers: list(z.string()),
  /** From the innermost speaker outwards. */
  attribution: list(attributionShape),
  polarity: z.enum(["+", "-"]),
  modality: z.enum(["actual", "planned", "possible", "conditional", "demanded"]),
  hedges: list(quotedSpanShape),
  quoted: z.boolean(),
  time: assertionTimeShape.nullable(),
  place: quotedSpanShape.extend({ entity: z.string().nullable() }).nullable(),
  breaches: list(breachShape),
  confidence: scoreShape,
  /** `rule@version` or `model@version`. */
  by: z.string(),
  /** How it came about, with `--explain`. */
  explanation: explanationShape.optional(),
});

export type WireAssertion = z.infer<typeof assertionShape>;
export type WireParticipant = z.infer<typeof participantShape>;
