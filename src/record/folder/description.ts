import type { Document } from "../../text/document.ts";

/**
 * What is said of a document beside its bytes: given by the caller or found when it was taken in. It
 * cannot be made again from the original, so the journal keeps it.
 */
export type DocumentDescription = Omit<Document, "text" | "blocks">;

export function describe(document: Document): DocumentDescription {
  const { text: _text, blocks: _blocks, ...description } = document;
  return description;
}
