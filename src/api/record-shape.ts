import { z } from "zod";
import { assertionShape } from "./assertion-shape.ts";
import { withheldShape } from "./explanation-shape.ts";
import { SCHEMA_VERSION } from "./schema-version.ts";
import { list, quotedSpanShape } from "./shape.ts";

const count = z.int().nonnegative();

/** What a list shows of a document. */
export const documentSummaryShape = z.object({
  id: z.string(),
  source: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  kind: z.string().nullable(),
});

/** A sentence that holds the words asked for, with what it asserts. */
export const hitShape = z.object({
  document: documentSummaryShape,
  reading: z.string(),
  sentence: quotedSpanShape,
  /** The words that matched, in offsets of the document. */
  hits: list(quotedSpanShape),
  score: z.number(),
  assertions: list(assertionShape),
});

/** What `search WORDS` prints. */
export const searchShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  hits: list(hitShape),
  /** Of this page, with `--min-confidence`. */
  withheld: withheldShape.optional(),
  /** Give it as the cursor to get the next page; null on the last. */
  next: z.string().nullable(),
});

export const foundAssertionShape = z.object({
  document: documentSummaryShape,
  reading: z.string(),
  /** The sentence that holds the trigger. */
  sentence: quotedSpanShape,
  assertion: assertionShape,
});

/** What `search` with conditions alone prints. */
export const assertionsShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  assertions: list(foundAssertionShape),
  /** Of all pages, with `--min-confidence`. */
  withheld: withheldShape.optional(),
  next: z.string().nullable(),
});

/** Who acted towards whom, and how often in each quad class. */
export const dyadShape = z.object({
  actors: list(z.string()),
  recipients: list(z.string()),
  total: count,
  quads: z.tuple([count, count, count, count]),
});

export const countsShape = z.object({
  documents: count,
  sentences: count,
  mentions: count,
  quotations: count,
  times: count,
  assertions: count,
  problems: count,
  superseded: count,
});

/** The record at a glance: what `show` prints. */
export const overviewShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  store: z.string(),
  counts: countsShape,
  /** The most frequent first. */
  dyads: list(dyadShape),
  /** By day of publication. */
  documents: list(documentSummaryShape),
});

export type WireDocumentSummary = z.infer<typeof documentSummaryShape>;
export type WireHit = z.infer<typeof hitShape>;
export type WireSearch = z.infer<typeof searchShape>;
export type WireFoundAssertion = z.infer<typeof foundAssertionShape>;
export type WireAssertions = z.infer<typeof assertionsShape>;
export type WireDyad = z.infer<typeof dyadShape>;
export type WireOverview = z.infer<typeof overviewShape>;
