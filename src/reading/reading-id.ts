import { contentId } from "../base/content-id.ts";
import type { Document } from "../text/document.ts";
import { CONFIDENCE_MODEL } from "./confidence/chance.ts";

/** Version of the reading rules; part of every reading's id. */
export const READER = "rules-15";

/**
 * The id a document's reading will have, without reading it: what goes into a reading is the document with its
 * metadata, the models (`name@version` of each), the pack, the rules and the weights of confidence.
 */
export function readingId(document: Document, models: readonly string[], situation: string): string {
  const { title, published, publisher, url, kind } = document;
  const metadata = [title, published, publisher, url, kind].map((known) => known.value ?? "").join("\u001e");
  return contentId("read", document.id, metadata, READER, CONFIDENCE_MODEL, models.join("+"), situation);
}
