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
 *
 * Each list travels as one array literal, written here: the drivers' own way of writing arrays takes
 * longer than the insertion.
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
  // Lists of unequal length cannot be one array: each travels as a text that is a literal itself.
  const [sent, items] =
    type === "text[]" ? ["text", values.map((list) => arrayLiteral(list as readonly string[]))] : [type, values];
  return sql`${storable(arrayLiteral(items))}::text::${sql.raw(sent)}[]`;
}

/** PostgreSQL's way of writing an array: text in quotes, numbers and truth values bare. */
function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map(itemLiteral).join(",")}}`;
}

function itemLiteral(value: unknown): string {
  if (value === null) return "NULL";
  if (typeof value !== "string") return String(value);
  return `"${QUOTED.test(value) ? value.replace(/["\\]/g, "\\$&") : value}"`;
}

const QUOTED = /["\\]/;
