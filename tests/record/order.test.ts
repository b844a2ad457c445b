import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Archive } from "../../src/record/archive.ts";
import { openDatabase } from "../../src/record/sql/database.ts";
import { openPGlitePool } from "../../src/record/sql/pglite-pool.ts";
import { sqlStore } from "../../src/record/sql-store.ts";
import { entryOf } from "./fixtures.ts";
import { folderStores } from "./stores.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const stores = folderStores();
const ENTRY = entryOf({ lines: [{ text: "Tokyo protested.", type: "PROTEST", actor: "JPN" }] });

/** A store whose archive does what is given. */
async function storeWith(keep: Archive["keep"]) {
  const target = await stores.target();
  const db = await openDatabase(await openPGlitePool(join(target, "database")), target);
  const nothing = async () => {};
  const archive: Archive = { keep, original: async () => undefined, async *journal() {}, close: nothing };
  const explain = (error: unknown) => error;
  return sqlStore({ target, db, archive, now: () => new Date(0), tend: nothing, explain, release: nothing });
}

test("the database says nothing before originals and journal are safe", async () => {
  let isSafe = () => {};
  let asked = () => {};
  const isAsked = new Promise<void>((done) => {
    asked = done;
  });
  const safe = new Promise<void>((done) => {
    isSafe = done;
  });
  const kept: unknown[] = [];
  const store = await storeWith(async (originals, entries) => {
    kept.push(originals, entries);
    asked();
    await safe;
  });
  let isAcknowledged = false;
  const adding = store.add(ENTRY.document, ENTRY.original, ENTRY.reading).then(() => {
    isAcknowledged = true;
  });
  await isAsked;
  expect(await store.has(ENTRY.reading.id)).toBe(false);
  expect(isAcknowledged).toBe(false);
  isSafe();
  await adding;
  expect(await store.has(ENTRY.reading.id)).toBe(true);
  expect(kept).toMatchObject([
    [{ sha256: ENTRY.document.sha256, bytes: ENTRY.original }],
    [{ kind: "reading", body: { document: { id: ENTRY.document.id }, reading: { id: ENTRY.reading.id } } }],
  ]);
  await store.close();
});

test("what cannot be kept is not added, and the store goes on", async () => {
  let isFull = true;
  const store = await storeWith(async () => {
    if (isFull) throw new Error("no room");
  });
  await expect(store.add(ENTRY.document, ENTRY.original, ENTRY.reading)).rejects.toThrow("no room");
  expect(await store.counts()).toMatchObject({ documents: 0 });
  isFull = false;
  expect(await store.add(ENTRY.document, ENTRY.original, ENTRY.reading)).toMatchObject({ document: "added" });
  await store.close();
});
