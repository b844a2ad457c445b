import type { Known } from "../base/known.ts";
import type { Span } from "./span.ts";

export type DocumentKind = "news" | "statement" | "readout" | "resolution" | "transcript" | "report";

export type DocumentFormat = "txt" | "md" | "html";

/**
 * A run of text that no sentence crosses: a heading, a paragraph, a list item, a table cell, a quotation block. A
 * `dateline` is the "Pyongyang, October 22 (KCNA) --" that opens a wire story: no part of its first sentence.
  A `field` is a line
 * of the header ("Date: …") and its value: kept, not read.
 */
export interface Block extends Span {
  readonly kind: "heading" | "paragraph" | "list-item" | "cell" | "quotation" | "code" | "dateline" | "field";
}

/**
 * One text, immutable. Every offset in Rapporteur is a UTF-16 code unit offset into `text`.
 * `blocks` are in order, do not overlap, and cover everything but white space.
 */
export interface Document {
  /** `doc_` and the first 24 hex digits of `sha256`. */
  readonly id: string;
  /** Of the original bytes, which the store keeps. */
  readonly sha256: string;
  /** The path or address as it was given. */
  readonly source: string;
  readonly format: DocumentFormat;
  readonly encoding: string;
  readonly url: Known<string>;
  readonly title: Known<string>;
  readonly publisher: Known<string>;
  /** EDTF, a day or coarser; with a time zone's effect already taken out (the publisher's own day). */
  readonly published: Known<string>;
  /** ISO 639-1 (or 639-3 where there is no two-letter code). */
  readonly language: Known<string>;
  readonly kind: Known<DocumentKind>;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The blocks that hold what the text says: all but the fields of its header. */
export function spokenBlocks(document: Document): readonly Block[] {
  return document.blocks.filter((block) => block.kind !== "field");
}
