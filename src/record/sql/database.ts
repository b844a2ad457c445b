import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool } from "kysely";
import { migrate } from "./migrate.ts";
import { SCHEMA } from "./migrations.ts";
import type { Tables } from "./schema.ts";

/** Kysely over connections of either kind, with the schema brought up to date. Ends the pool when it fails. */
export async function openDatabase(pool: PostgresPool, target: string): Promise<Kysely<Tables>> {
  const dialect = new PostgresDialect({
    pool,
    async onCreateConnection(connection) {
      await connection.executeQuery(CompiledQuery.raw(`set search_path to ${SCHEMA}`));
    },
  });
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db, target);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
