import { type RawBuilder, sql } from "kysely";
import type { Tables } from "./schema.ts";
import { storable } from "./storable.ts";

export type ColumnType = "integer" | "smallint" | "real" | "boolean" | "text" | "date" | "timestamptz" | "text[]";

/** Rows to insert, column by column; every list has the same length. */
export type Columns = Readonly<Record<string, { readonly type: ColumnType; readonly values: readonly unknown[] }>>;

/**
 * `insert into table (…) select … from unnest(…)`: one statement and one parameter a column, however many
 * rows. COPY would be a third faster on PGlite, but is read from a file there and from a stream on a
 * server: two ways, for a step that is not what ingestion waits for. Rows keep their order, so identity
 * keys grow with it.
 */
export function insertColumns(table: keyof Tables, columns: Columns): RawBuilder<unknown> {
  const names = Object.keys(columns);
  const lists = Object.values(columns).map(({ type, values }) => listOf(type, values));
  const picked = Object.values(columns).map(({ type }, at) => {
    const column = sql.ref(`rows.c${at}`);
    return type === "text[]" ? sql`${column}::text[]` : column;
  });
  const aliases = names.map((_, at) => sql.ref(`c${at}`));
  return sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(picked)}
    from unnest(${sql.join(lists)}) with ordinality as rows(${sql.join(aliases)}, place)
    order by place`;
}

function listOf(type: ColumnType, values: readonly unknown[]): RawBuilder<unknown> {
  // Lists of unequal length cannot be one array: they travel as array literals.
  if (type === "text[]") return sql`${sql.val(values.map((list) => literalOf(list as readonly string[])))}::text[]`;
  const sent = type === "text" ? values.map((text) => (typeof text === "string" ? storable(text) : text)) : values;
  return sql`${sql.val(sent)}::${sql.raw(type)}[]`;
}

function literalOf(list: readonly string[]): string {
  return `{${list.map((text) => `"${storable(text).replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
