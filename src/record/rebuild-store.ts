import { mkdir, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { sha256 } from "../base/content-id.ts";
import { RapporteurError } from "../base/errors.ts";
import type { Problem } from "../base/outcome.ts";
import type { Archive } from "./archive.ts";
import type { DocumentDescription } from "./folder/description.ts";
import { openFolderArchive } from "./folder/folder-archive.ts";
import type { ReadingEntry } from "./folder/journal-entry.ts";
import { inspectFolder, type Layout, layoutOf, markFolder, setAside } from "./folder/layout.ts";
import { lockFolder } from "./folder/lock.ts";
import { explainFolder, installDatabase, makeDatabase } from "./open-folder.ts";
import { openDatabase } from "./sql/database.ts";
import { openPGlitePool } from "./sql/pglite-pool.ts";
import { tend } from "./sql/tend.ts";
import type { Entry } from "./store.ts";
import { addBatches } from "./writing/add.ts";
import { validate } from "./writing/validate.ts";
import type { DatedEntry } from "./writing/write.ts";

/** Makes a document again from its bytes and its description, and reads it. */
export type Reread = (
  description: DocumentDescription,
  original: Uint8Array,
) => Omit<Entry, "original"> | Promise<Omit<Entry, "original">>;

export interface RebuildReport {
  readonly documents: number;
  readonly readings: number;
  /** Readings that have another id than the journal says, because rules, models or pack have changed. */
  readonly changed: number;
  /** What could not be made again, and why. */
  readonly problems: readonly Problem[];
  /** Where the database stands now that was there before; null when there was none. */
  readonly replaced: string | null;
}

export interface RebuildOptions {
  readonly now?: () => Date;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Makes a folder's database again from `originals/` and `journal.jsonl`. With the rules, models and pack
 * that the store was made with, every id comes out the same. The old database is kept beside the new one,
 * which takes its place in one step when it is complete: a rebuild that is broken off changes nothing.
 */
export async function rebuildStore(
  target: string,
  reread: Reread,
  options: RebuildOptions = {},
): Promise<RebuildReport> {
  const layout = layoutOf(resolve(target));
  try {
    if ((await inspectFolder(layout)) === "new") {
      throw new RapporteurError("not-found", `${layout.folder} is empty: there is nothing to rebuild a store from.`);
    }
    const lock = await lockFolder(layout.folder);
    try {
      return await rebuild(layout, reread, options);
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw explainFolder(layout, error);
  }
}

async function rebuild(layout: Layout, reread: Reread, options: RebuildOptions): Promise<RebuildReport> {
  await mkdir(layout.originals, { recursive: true });
  const archive = await openFolderArchive(layout);
  try {
    const problems: Problem[] = [];
    const plan = await planOf(layout, archive, problems);
    const made = await makeDatabase(layout);
    const done = await fill(made, archive, plan, reread, options, problems);
    const replaced = await setAside(layout, layout.database, "replaced");
    await installDatabase(layout, made);
    if ((await inspectFolder(layout)) === "unmarked") {
      await setAside(layout, layout.marker, "replaced");
      await markFolder(layout);
    }
    return { ...done, problems, replaced };
  } finally {
    await archive.close();
  }
}

interface Plan {
  /** The last entry of each description, in the order of the journal. */
  readonly entries: readonly ReadingEntry[];
  /** Ids of all readings that the journal names. */
  readonly named: ReadonlySet<string>;
}

/**
 * A description that was read several times is read once, at its last place: so the reading that is
 * current in the end is the one that was added last.
 */
async function planOf(layout: Layout, archive: Archive, problems: Problem[]): Promise<Plan> {
  const last = new Map<string, ReadingEntry>();
  const named = new Set<string>();
  const unnamed = new Set((await readdir(layout.originals)).filter((file) => /^[0-9a-f]{64}$/.test(file)));
  for await (const { entry, problem } of archive.journal()) {
    if (problem !== undefined) problems.push({ code: "journal-damaged", message: problem });
    if (entry?.kind !== "reading") continue;
    const { document, reading } = entry.body;
    const key = JSON.stringify(document);
    last.delete(key);
    last.set(key, entry);
    named.add(reading.id);
    unnamed.delete(document.sha256);
  }
  for (const file of unnamed) {
    const message = `No line of the journal names the original ${file}: read it again to have it in the record.`;
    problems.push({ code: "original-unnamed", message });
  }
  return { entries: [...last.values()], named };
}

async function fill(
  database: string,
  archive: Archive,
  plan: Plan,
  reread: Reread,
  { now = () => new Date(), onProgress = () => {} }: RebuildOptions,
  problems: Problem[],
): Promise<Pick<RebuildReport, "documents" | "readings" | "changed">> {
  const db = await openDatabase(await openPGlitePool(database), database);
  try {
    const adder = { db, archive: onlyNews(archive, plan), now, tend, inTurn: <T>(work: () => Promise<T>) => work() };
    let [documents, readings, changed] = [0, 0, 0];
    for await (const added of addBatches(adder, rereadAll(archive, plan, reread, onProgress, problems))) {
      if (added.document === "added") documents += 1;
      if (added.reading === "known") continue;
      readings += 1;
      if (!plan.named.has(added.readingId)) changed += 1;
    }
    return { documents, readings, changed };
  } finally {
    await db.destroy();
  }
}

/** Originals are there, and so are the journal's lines but for readings that came out with another id. */
function onlyNews(archive: Archive, { named }: Plan): Archive {
  return {
    ...archive,
    keep: (_originals, entries) =>
      archive.keep(
        [],
        entries.filter(({ body }) => !named.has(body.reading.id)),
      ),
  };
}

async function* rereadAll(
  archive: Archive,
  { entries }: Plan,
  reread: Reread,
  onProgress: (done: number, total: number) => void,
  problems: Problem[],
): AsyncIterable<DatedEntry> {
  for (const [at, entry] of entries.entries()) {
    onProgress(at, entries.length);
    const { document: description } = entry.body;
    try {
      const original = await wholeOriginal(archive, description);
      const again = { ...(await reread(description, original)), original, at: new Date(entry.at) };
      validate(again);
      yield again;
    } catch (error) {
      problems.push({ code: "rebuild-failed", message: `${description.source}: ${(error as Error).message}` });
    }
  }
  onProgress(entries.length, entries.length);
}

async function wholeOriginal(archive: Archive, { id, sha256: hash }: DocumentDescription): Promise<Uint8Array> {
  const bytes = await archive.original(hash);
  if (bytes === undefined) throw new Error(`the original of ${id} (${hash}) is not there`);
  if (sha256(bytes) !== hash) throw new Error(`the original of ${id} no longer has the hash ${hash}`);
  return bytes;
}
