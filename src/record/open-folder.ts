import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { RapporteurError } from "../base/errors.ts";
import { syncFolder } from "./folder/durable.ts";
import { openFolderArchive } from "./folder/folder-archive.ts";
import { folderError } from "./folder/folder-error.ts";
import { corrupt, inspectFolder, type Layout, layoutOf, markFolder } from "./folder/layout.ts";
import { lockFolder } from "./folder/lock.ts";
import { createDatabase } from "./sql/create-database.ts";
import { openDatabase } from "./sql/database.ts";
import { damageOf, isFull } from "./sql/database-error.ts";
import { openPGlitePool } from "./sql/pglite-pool.ts";

import { tend } from "./sql/tend.ts";
import { type Foundation, sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

/** The store in a folder: `store.json`, `lock.<n>`, `originals/`, `journal.jsonl` and `database/`. */
export async function openFolderStore(folder: string, now: () => Date): Promise<Store> {
  const layout = layoutOf(folder);
  try {
    await inspectFolder(layout);
    const lock = await lockFolder(folder);
    try {
      await prepareFiles(layout);
      const opened = await openFiles(layout);
      return sqlStore({ ...opened, target: folder, now, tend, release: () => lock.release() });
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw explainFolder(layout, error);
  }
}

/** Makes what a new store lacks; refuses to make what an old one has lost. */
async function prepareFiles(layout: Layout): Promise<void> {
  // Asked again, now that nobody else can change it.
  const state = await inspectFolder(layout);
  if (state === "unmarked") throw corrupt(layout, "its store.json is missing or is not one.");
  if (state === "new") await markFolder(layout);
  await mkdir(layout.originals, { recursive: true });
  if (existsSync(layout.database)) return;
  if (await hasEntries(layout)) throw corrupt(layout, "its database is missing.");
  await installDatabase(layout, await makeDatabase(layout));
}

/**
 * Makes an empty database aside and says where. What earlier processes left half made was never a
 * store's, and is taken away; the name is a new one, since what makes such a database outlives for a
 * moment the process that wanted it.
 */
export async function makeDatabase(layout: Layout): Promise<string> {
  const prefix = `${layout.database}.new-`;
  for (const file of await readdir(layout.folder)) {
    const path = join(layout.folder, file);
    if (path.startsWith(prefix)) await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
  const made = `${prefix}${randomBytes(4).toString("hex")}`;
  await createDatabase(made);
  return made;
}

/** Puts a database that was made aside in its place in one step. */
export async function installDatabase(layout: Layout, made: string): Promise<void> {
  await rename(made, layout.database);
  await syncFolder(layout.folder);
}

async function openFiles(layout: Layout): Promise<Pick<Foundation, "db" | "archive" | "explain">> {
  const db = await openDatabase(await openPGlitePool(layout.database), layout.folder);
  try {
    const archive = await openFolderArchive(layout);
    return { db, archive, explain: (error) => explainFolder(layout, error) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

export function explainFolder(layout: Layout, error: unknown): unknown {
  if (error instanceof RapporteurError) return error;
  if (isFull(error)) return folderError(layout.folder, { code: "ENOSPC" });
  const damage = damageOf(error);
  if (damage === undefined) return folderError(layout.folder, error);
  const cause = systemCause(damage);
  return cause === undefined ? corrupt(layout, damage, error) : folderError(layout.folder, cause);
}

/** The engine reports the system's refusals in words alone. */
function systemCause(damage: string): { code: string } | undefined {
  if (/Permission denied|Read-only file system/.test(damage)) return { code: "EACCES" };
  return /No space left on device/.test(damage) ? { code: "ENOSPC" } : undefined;
}

async function hasEntries(layout: Layout): Promise<boolean> {
  return existsSync(layout.journal) && (await stat(layout.journal)).size > 0;
}
