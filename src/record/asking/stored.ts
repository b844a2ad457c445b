import { sha256 } from "../../base/content-id.ts";
import { RapporteurError } from "../../base/errors.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Document } from "../../text/document.ts";
import { hashOf, joined, type ReadingParts } from "../reading-parts.ts";

/** A document from its JSON, which must be what was written. */
export function storedDocument(body: string, hash: string): Document {
  if (sha256(body) !== hash) throw changed("a document");
  return JSON.parse(body) as Document;
}

/** A reading from its parts, which must be what was written. */
export function storedReading(parts: ReadingParts, hash: string): Reading {
  const reading = joined(parts);
  if (hashOf(parts) !== hash) throw changed(`the reading ${reading.id}`);
  return reading;
}

function changed(what: string): RapporteurError {
  return new RapporteurError(
    "store-corrupt",
    `In the store ${what} is no longer what was written: its hash differs. Nothing was changed. \`rapporteur store rebuild\` makes the database again from the originals and the journal.`,
  );
}
