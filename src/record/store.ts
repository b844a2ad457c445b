import type { Problem } from "../base/outcome.ts";
import type { Reading } from "../reading/reading.ts";
import type { Document } from "../text/document.ts";
import type { AssertionFilter, AssertionRecord, DocumentSummary, Page, PageRequest, SearchHit } from "./answers.ts";

/** One document with its original bytes and what was read from it. */
export interface Entry {
  readonly document: Document;
  /** The bytes as they came; `document.sha256` is their hash. */
  readonly original: Uint8Array;
  readonly reading: Reading;
  /** What went wrong on the way; kept with the reading. */
  readonly problems?: readonly Problem[];
}

export interface Added {
  readonly documentId: string;
  readonly readingId: string;
  /** `known`: the same bytes are there already. */
  readonly document: "added" | "known";
  /** `superseding`: the document had another reading, which is kept and marked. `known` changes nothing. */
  readonly reading: "added" | "known" | "superseding";
}

export interface StoredReading {
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  readonly added: Date;
  /** Id of the reading that took its place; null for the current one. */
  readonly supersededBy: string | null;
}

/** Counted over current readings, but for `documents` and `superseded`. */
export interface StoreCounts {
  readonly documents: number;
  readonly sentences: number;
  readonly mentions: number;
  readonly quotations: number;
  readonly times: number;
  readonly assertions: number;
  readonly problems: number;
  /** Readings that another one took the place of. */
  readonly superseded: number;
}

/** What `check` looked at, and what is wrong. Sound when `problems` is empty. */
export interface CheckReport {
  readonly documents: number;
  readonly readings: number;
  readonly spans: number;
  readonly originals: number;
  readonly problems: readonly Problem[];
}

/**
 * The record: documents with their originals and readings, append-only. The same on an embedded
 * database in a folder and on a PostgreSQL server. Every method may reject with a `RapporteurError`
 * of a `store-…` code.
 */
export interface Store {
  /** The folder, or the server's address without its password. */
  readonly target: string;

  /**
   * Adds a document and its reading; resolves when both are safe on disk. Idempotent: a known reading
   * changes nothing, a new reading of a known document supersedes the current one. Rejects with
   * `input-invalid` when a span's words are not the document's, or hash and bytes differ.
   */
  add(document: Document, original: Uint8Array, reading: Reading, problems?: readonly Problem[]): Promise<Added>;

  /**
   * Adds many, in batches; yields what became of each, in order, as soon as it is safe on disk.
   * Nothing is added until the result is iterated.
   */
  addAll(entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncIterable<Added>;

  /** Whether this very reading is there, so that it need not be made again. */
  has(readingId: string): Promise<boolean>;

  /** The document as its current reading saw it. */
  document(documentId: string): Promise<Document | undefined>;

  /** By publication day, unknown days last, then by id. */
  documents(page?: PageRequest): Promise<Page<DocumentSummary>>;

  /** The original bytes of a document. */
  originals(documentId: string): Promise<Uint8Array | undefined>;

  /** The current reading, exactly as it was added. */
  reading(documentId: string): Promise<Reading | undefined>;

  /** All readings of a document, oldest first. */
  readings(documentId: string): Promise<readonly StoredReading[]>;

  /** Problems kept with the current reading. */
  problems(documentId: string): Promise<readonly Problem[]>;

  /** Assertions of current readings, by first day of their time (unknown last), document and place in it. */
  assertions(filter?: AssertionFilter, page?: PageRequest): Promise<Page<AssertionRecord>>;

  /** How many assertions meet the conditions, and how many more would but for `minConfidence`. */
  count(filter?: AssertionFilter): Promise<{ readonly found: number; readonly below: number }>;

  /**
   * Sentences of current readings that hold the words, best first. `query` as in web search engines:
   * words are all wanted and match in all their English forms, `"a phrase"`, `or`, `-without`.
   */
  search(query: string, page?: PageRequest): Promise<Page<SearchHit>>;

  counts(): Promise<StoreCounts>;

  /** Compares everything stored with its hash, its span and its original. Reads the whole store. */
  check(): Promise<CheckReport>;

  close(): Promise<void>;
}
