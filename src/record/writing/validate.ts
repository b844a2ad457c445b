import { sha256 } from "../../base/content-id.ts";
import { RapporteurError } from "../../base/errors.ts";
import { brokenSpans } from "../broken-spans.ts";
import type { Entry } from "../store.ts";

/** Throws `input-invalid` when an entry is not one document, its bytes and its reading, span by span. */
export function validate({ document, original, reading }: Entry): void {
  const hash = sha256(original);
  if (document.sha256 !== hash) {
    throw invalid(document.source, `its bytes have the SHA-256 ${hash}, the document says ${document.sha256}`);
  }
  if (reading.documentId !== document.id) {
    throw invalid(document.source, `the reading is of ${reading.documentId}, the document is ${document.id}`);
  }
  const { first } = brokenSpans(reading, document.text);
  if (first !== undefined) throw invalid(document.source, first);
}

function invalid(source: string, why: string): RapporteurError {
  return new RapporteurError("input-invalid", `${source} was not stored: ${why}.`);
}
