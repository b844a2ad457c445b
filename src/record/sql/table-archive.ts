import type { Kysely } from "kysely";
import type { Archive } from "../archive.ts";
import type { JournalEntry } from "../folder/journal-entry.ts";
import { insertColumns } from "./insert.ts";
import type { Tables } from "./schema.ts";

/** Originals and journal on a server, whose own log makes them safe when the transaction ends. */
export function tableArchive(db: Kysely<Tables>): Archive {
  return {
    async keep(originals, entries) {
      await db.transaction().execute(async (transaction) => {
        for (const { sha256, bytes } of originals) {
          await transaction
            .insertInto("originals")
            .values({ sha256, bytes: Buffer.from(bytes) })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        const columns = {
          at: { type: "timestamptz" as const, values: entries.map(({ at }) => at) },
          kind: { type: "text" as const, values: entries.map(({ kind }) => kind) },
          body: { type: "text" as const, values: entries.map(({ body }) => JSON.stringify(body)) },
        };
        if (entries.length > 0) await insertColumns("journal", columns).execute(transaction);
      });
    },
    async original(sha256) {
      const row = await db.selectFrom("originals").select("bytes").where("sha256", "=", sha256).executeTakeFirst();
      return row?.bytes;
    },
    async *journal() {
      for (let seq = 0; ; ) {
        const rows = await db
          .selectFrom("journal")
          .selectAll()
          .where("seq", ">", seq)
          .orderBy("seq")
          .limit(ROWS_AT_ONCE)
          .execute();
        for (const { seq: line, at, kind, body } of rows) {
          yield { line, entry: { at: at.toISOString(), kind, body: JSON.parse(body) } as JournalEntry };
        }
        if (rows.length < ROWS_AT_ONCE) return;
        seq = rows.at(-1)!.seq;
      }
    },
    // The connection is the store's.
    close: async () => {},
  };
}

const ROWS_AT_ONCE = 1000;
