import { type Kysely, sql } from "kysely";
import type { Tables } from "./schema.ts";

/**
 * What autovacuum does on a server, PGlite leaves to us: without statistics the planner takes every table
 * for empty. Done each time the record has doubled, so that it stays a small part of what adding takes.
 */
export async function tend(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ readings: number | null; known: number }>`
    select (select max(no) from readings) as readings,
      (select reltuples from pg_class where oid = 'readings'::regclass) as known`.execute(db);
  const { readings, known } = rows[0]!;
  if (readings !== null && readings >= FIRST && readings >= 2 * known) await sql`vacuum (analyze)`.execute(db);
}

/** Below this any plan is quick. */
const FIRST = 50;
