import { type Kysely, type MigrationProvider, Migrator, sql } from "kysely";
import { RapporteurError } from "../../base/errors.ts";
import { MIGRATIONS, SCHEMA } from "./migrations.ts";
import type { Tables } from "./schema.ts";

/** Brings the database to this program's schema. Refuses one that a newer program made. */
export async function migrate(db: Kysely<Tables>, target: string): Promise<void> {
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((name) => MIGRATIONS[name] === undefined);
  if (unknown.length > 0) {
    throw new RapporteurError(
      "store-version",
      `The store ${target} was made by a newer rapporteur (schema ${unknown.join(", ")}); this one knows schemas up to ${Object.keys(MIGRATIONS).at(-1)}. Use the newer program.`,
    );
  }
  // Kysely's look at the whole catalogue is needed only where something is to be changed.
  if (applied.length === Object.keys(MIGRATIONS).length) return;
  const { error } = await new Migrator({ db, provider: PROVIDER, migrationTableSchema: SCHEMA }).migrateToLatest();
  if (error !== undefined) throw error;
}

async function appliedMigrations(db: Kysely<Tables>): Promise<readonly string[]> {
  const table = sql.table(`${SCHEMA}.kysely_migration`);
  const there = await sql<{
    there: boolean;
  }>`select to_regclass(${`${SCHEMA}.kysely_migration`}) is not null as there`.execute(db);
  if (there.rows[0]?.there !== true) return [];
  const names = await sql<{ name: string }>`select name from ${table} order by name`.execute(db);
  return names.rows.map(({ name }) => name);
}

const PROVIDER: MigrationProvider = {
  async getMigrations() {
    const steps = Object.entries(MIGRATIONS).map(([name, statements]) => {
      const up = async (db: Kysely<unknown>) => {
        for (const statement of statements) await sql.raw(statement).execute(db);
      };
      return [name, { up }] as const;
    });
    return Object.fromEntries(steps);
  },
};
