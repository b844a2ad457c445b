import { openDatabase } from "./sql/database.ts";
import { serverError } from "./sql/database-error.ts";
import { openPostgresPool, withoutPassword } from "./sql/postgres-pool.ts";
import { tableArchive } from "./sql/table-archive.ts";
import { sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

/** The store on a PostgreSQL server. Many processes may have it open. */
export async function openServerStore(address: string, now: () => Date): Promise<Store> {
  const target = withoutPassword(address);
  const explain = (error: unknown) => serverError(target, error);
  try {
    const db = await openDatabase(await openPostgresPool(address), target);
    const nothing = async () => {};
    return sqlStore({ target, db, archive: tableArchive(db), now, explain, tend: nothing, release: nothing });
  } catch (error) {
    throw explain(error);
  }
}
