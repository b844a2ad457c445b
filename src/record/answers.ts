import type { Assertion } from "../reading/reading.ts";
import type { QuotedSpan, Span } from "../text/span.ts";

export interface PageRequest {
  /** 1 to 1,000; 50 when not given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
}

export type OneOrMore<T = string> = T | readonly T[];

/** Conditions that must all hold; within one, any of its values. */
export interface AssertionFilter {
  /** Code ("PRK") or entity id ("state:PRK", "person:…") of any of the actors. */
  readonly actor?: OneOrMore;
  readonly recipient?: OneOrMore;
  /** Code of the innermost explicit source. */
  readonly speaker?: OneOrMore;
  readonly type?: OneOrMore;
  readonly modality?: OneOrMore;
  readonly polarity?: OneOrMore;
  readonly document?: OneOrMore;
  /** At least this confidence, 0 to 1. */
  readonly minConfidence?: number;
  /**
   * First and last day (EDTF; a month or year means its first or last day) that the assertion's own
   * time must touch. An assertion without a time, or of an unknown year, is in no range.
   */
  readonly from?: string;
  readonly to?: string;
  /** The same for the day of publication. */
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
}

/** What a list shows of a document: stated or implied metadata, null where it is not known. */
export interface DocumentSummary {
  readonly id: string;
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly language: string | null;
  readonly kind: string | null;
}

export interface AssertionRecord {
  readonly assertion: Assertion;
  readonly readingId: string;
  readonly document: DocumentSummary;
}

export interface SearchHit {
  readonly document: DocumentSummary;
  readonly readingId: string;
  /** The whole sentence. */
  readonly sentence: Span;
  /** The sentence, or the part of a long one that holds the first hits. */
  readonly snippet: QuotedSpan;
  /** The words that matched, within the whole sentence, in document offsets. */
  readonly hits: readonly QuotedSpan[];
  readonly score: number;
}
