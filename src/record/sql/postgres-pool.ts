import type { PostgresPool } from "kysely";
import pg from "pg";

/** Connections to a PostgreSQL server. Rejects with the driver's error when it cannot be reached. */
export async function openPostgresPool(address: string): Promise<PostgresPool> {
  const pool = new pg.Pool({ connectionString: address, max: 4, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on("error", () => {});
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw error;
  }
  return pool as unknown as PostgresPool;
}

/** The address without its password, for messages. */
export function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    url.password = "";
    url.searchParams.delete("password");
    return url.toString();
  } catch {
    return address.replace(/:[^:@/]*@/, "@");
  }
}
