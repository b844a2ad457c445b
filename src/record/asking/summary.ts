import { type RawBuilder, sql } from "kysely";
import type { DocumentSummary } from "../answers.ts";

/** Columns of a summary, from `editions as e`. */
export const SUMMARY_COLUMNS = [
  "e.document_id",
  "e.source",
  "e.url",
  "e.title",
  "e.publisher",
  "e.published",
  "e.language",
  "e.kind",
] as const;

export interface SummaryRow extends Omit<DocumentSummary, "id"> {
  readonly document_id: string;
}

export function summaryOf({
  document_id,
  source,
  url,
  title,
  publisher,
  published,
  language,
  kind,
}: SummaryRow): DocumentSummary {
  return { id: document_id, source, url, title, publisher, published, language, kind };
}

/** A date column in the words in which it can be asked for again. */
export function dayText(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)}::text`;
}
