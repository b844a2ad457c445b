import { z } from "zod";
import { assertionShape } from "./assertion-shape.ts";
import { documentShape } from "./document-shape.ts";
import { abstainedShape, withheldShape } from "./explanation-shape.ts";
import { SCHEMA_VERSION } from "./schema-version.ts";
import { list, problemShape, quotedSpanShape, scoreShape, spanShape } from "./shape.ts";

export const entityReferenceShape = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  code: z.string().nullable(),
});

export const mentionShape = quotedSpanShape.extend({
  id: z.string(),
  entity: entityReferenceShape.nullable(),
  /** What an ambiguous name may mean besides, best first. */
  candidates: list(entityReferenceShape),
  status: z.enum(["resolved", "ambiguous", "unknown"]),
  confidence: scoreShape,
  rule: z.string(),
});

export const speakerShape = z.object({
  start: z.int().nullable(),
  end: z.int().nullable(),
  text: z.string().nullable(),
  mention: z.string().nullable(),
  code: z.string().nullable(),
  person: z.string().nullable(),
});

/** Attributed content: direct and indirect speech, and thought. */
export const quotationShape = quotedSpanShape.extend({
  id: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  cue: quotedSpanShape.nullable(),
  speakers: list(speakerShape),
  /** The chance that this is an attribution; null where rules alone found it. */
  confidence: z.number().nullable(),
  rule: z.string(),
});

export const timeShape = quotedSpanShape.extend({
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  /** TIMEX3 value. */
  value: z.string(),
  edtf: z.string().nullable(),
  status: z.enum(["certain", "implied", "unknown"]),
  rule: z.string(),
});

export const personShape = z.object({
  name: z.string(),
  office: z.string().nullable(),
  state: z.string().nullable(),
  entity: z.string().nullable(),
  mentions: list(spanShape),
});

/** What made a reading: with the document, it decides the reading's id. */
export const provenanceShape = z.object({
  id: z.string(),
  reader: z.string(),
  models: list(z.string()),
  situation: z.string(),
});

/** One document read: what `read --format json` prints. */
export const readingShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  document: documentShape,
  reading: provenanceShape,
  sentences: list(z.tuple([z.int(), z.int()])),
  mentions: list(mentionShape),
  quotations: list(quotationShape),
  times: list(timeShape),
  assertions: list(assertionShape),
  agreements: list(quotedSpanShape.extend({ entity: z.string().nullable() })),
  resolutions: list(quotedSpanShape.extend({ symbol: z.string() })),
  persons: list(personShape),
  problems: list(problemShape),
  /** What was left unsaid and why, with `--explain`. */
  abstained: list(abstainedShape).optional(),
  /** What is left out with `--min-confidence`. */
  withheld: withheldShape.optional(),
});

export type WireReading = z.infer<typeof readingShape>;
export type WireMention = z.infer<typeof mentionShape>;
export type WireQuotation = z.infer<typeof quotationShape>;
