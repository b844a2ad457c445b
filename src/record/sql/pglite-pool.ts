import type { PostgresPool, PostgresPoolClient } from "kysely";
import { openThread } from "./pglite-thread.ts";

/**
 * The embedded database in the shape of a `pg` pool with one connection, so that Kysely's PostgreSQL
 * dialect speaks to it. Who asks for the connection waits until it is free.
 */
export async function openPGlitePool(folder: string): Promise<PostgresPool> {
  const thread = await openThread(folder);
  let free: Promise<void> = Promise.resolve();
  let release = () => {};
  // One object for all: Kysely prepares each connection it has not seen before.
  const client = {
    async query(sql: unknown, parameters: readonly unknown[] = []) {
      if (typeof sql !== "string") throw new TypeError("The embedded database has no cursors.");
      return thread.query(sql, parameters);
    },
    release: () => release(),
  } as PostgresPoolClient;
  return {
    async connect() {
      const before = free;
      let done = () => {};
      free = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      return client;
    },
    async end() {
      await free;
      await thread.close();
    },
  };
}
