import { type Kysely, sql } from "kysely";
import { isCurrent } from "../sql/conditions.ts";
import type { Tables } from "../sql/schema.ts";
import type { StoreCounts } from "../store.ts";

export async function countAll(db: Kysely<Tables>): Promise<StoreCounts> {
  const rows = (table: keyof Tables) =>
    sql<number>`(select count(*)::integer from ${sql.table(table)} as rows where ${isCurrent("rows.reading_no")})`;
  const all = (table: keyof Tables) => sql<number>`(select count(*)::integer from ${sql.table(table)})`;
  const { rows: counted } = await sql<StoreCounts>`select
    ${all("documents")} as documents,
    ${rows("sentences")} as sentences,
    ${rows("mentions")} as mentions,
    ${rows("quotations")} as quotations,
    ${rows("times")} as times,
    ${rows("assertions")} as assertions,
    ${rows("problems")} as problems,
    ${all("supersessions")} as superseded`.execute(db);
  return counted[0]!;
}
