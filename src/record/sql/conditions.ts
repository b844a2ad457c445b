import { type RawBuilder, sql } from "kysely";
import { storable } from "./storable.ts";

/** One parameter for any number of values. */
export function isAnyOf(column: string, values: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${sql.val(values.map(storable))}::text[])`;
}

/** True for rows of the reading that a document has now. `column` holds a reading's key. */
export function isCurrent(column: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from supersessions where supersessions.reading_no = ${sql.ref(column)})`;
}
