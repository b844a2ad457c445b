import type { Document } from "../../src/text/document.ts";
import { type Given, toDocument } from "../../src/text/to-document.ts";

/** A document from text or bytes; fails the test where nothing could be read. */
export function read(content: string | Uint8Array, given: Partial<Given> = {}): Document {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { value, problems } = toDocument(bytes, { source: "note.txt", ...given });
  if (!value) throw new Error(`nothing read: ${JSON.stringify(problems)}`);
  return value;
}

/** Codes of the problems met in reading. */
export function problemsOf(content: string | Uint8Array, given: Partial<Given> = {}): readonly string[] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return toDocument(bytes, { source: "note.txt", ...given }).problems.map(({ code }) => code);
}

/** Blocks as "kind: words", with line ends shown as " / ". */
export function outline(document: Document): readonly string[] {
  return document.blocks.map(
    ({ kind, start, end }) => `${kind}: ${document.text.slice(start, end).replaceAll("\n", " / ")}`,
  );
}
