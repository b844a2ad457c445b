import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { RapporteurError } from "../../base/errors.ts";
import { syncFolder, writeDurablyNamed } from "./durable.ts";

/** Where things stand in a store's folder. */
export interface Layout {
  readonly folder: string;
  /** Says that the folder is a store, and of which version. */
  readonly marker: string;
  readonly journal: string;
  readonly originals: string;
  readonly database: string;
}

/** Of the folder as a whole; the database's tables have migrations of their own. */
const VERSION = 1;
const FORMAT = "rapporteur-store";

export function layoutOf(folder: string): Layout {
  return {
    folder,
    marker: join(folder, "store.json"),
    journal: join(folder, "journal.jsonl"),
    originals: join(folder, "originals"),
    database: join(folder, "database"),
  };
}

export const REBUILD = "`rapporteur store rebuild` makes the database again from the originals and the journal";

/** `unmarked`: ours by all its files, but without a store.json that can be read. */
export type FolderState = "new" | "store" | "unmarked";

/**
 * Makes the folder where there is none, and looks, before anything is written into it, whether it is a
 * store, or empty and may become one. Throws when it is neither, or a newer program's.
 */
export async function inspectFolder(layout: Layout): Promise<FolderState> {
  await makeFolder(layout.folder);
  const files = await readdir(layout.folder);
  if (files.includes("store.json")) return (await hasMarker(layout)) ? "store" : "unmarked";
  const foreign = files.filter((file) => !isOurs(file));
  if (foreign.length > 0) throw notAStore(layout, foreign);
  return files.every((file) => /^lock\.|\.draft$/.test(file)) ? "new" : "unmarked";
}

/** As `mkdir -p`; Node's own never ends where the system has no such place to offer (under /proc). */
async function makeFolder(path: string): Promise<void> {
  const missing = await mkdir(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      if (error.code === "ENOENT" && dirname(path) !== path) return true;
      throw error;
    },
  );
  if (!missing) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT")
      throw new RapporteurError("store-read-only", `No folder can be made at ${path}: the system refuses it there.`);
    if (error.code !== "EEXIST") throw error;
  });
}

/** Says that the folder is a store, before anything else is put into it. To be called by the owner of the lock. */
export async function markFolder(layout: Layout): Promise<void> {
  await writeDurablyNamed(layout.marker, `${JSON.stringify({ format: FORMAT, version: VERSION })}\n`);
}

/** Renames what stands at `path` to the first free `<path>.<word>-<n>` and says which; nothing is ever deleted. */
export async function setAside(layout: Layout, path: string, word: string): Promise<string | null> {
  const files = new Set(await readdir(layout.folder));
  const name = path.slice(layout.folder.length + 1);
  if (!files.has(name)) return null;
  let number = 1;
  while (files.has(`${name}.${word}-${number}`)) number += 1;
  const aside = `${path}.${word}-${number}`;
  await rename(path, aside);
  await syncFolder(layout.folder);
  return aside;
}

export function corrupt(layout: Layout, what: string, cause?: unknown): RapporteurError {
  return new RapporteurError(
    "store-corrupt",
    `The store ${layout.folder} is damaged: ${what} Nothing was deleted. ${REBUILD}: rapporteur store rebuild --store ${layout.folder}`,
    { cause },
  );
}

async function hasMarker(layout: Layout): Promise<boolean> {
  const version = versionOf(await readFile(layout.marker, "utf8"));
  if (version !== undefined && version > VERSION) {
    throw new RapporteurError(
      "store-version",
      `The store ${layout.folder} has version ${version}; this program knows versions up to ${VERSION}. Use a newer rapporteur.`,
    );
  }
  return version !== undefined;
}

function versionOf(marker: string): number | undefined {
  try {
    const { format, version } = JSON.parse(marker) as { format?: unknown; version?: unknown };
    return format === FORMAT && typeof version === "number" ? version : undefined;
  } catch {
    return undefined;
  }
}

function isOurs(file: string): boolean {
  return /^(?:lock\.|store\.json|journal\.jsonl|originals$|database(?:\.|$))/.test(file);
}

function notAStore(layout: Layout, foreign: readonly string[]): RapporteurError {
  const some = foreign.slice(0, 3).join(", ") + (foreign.length > 3 ? ", …" : "");
  return new RapporteurError(
    "store-corrupt",
    `${layout.folder} is not a store: it has no store.json and holds other files (${some}). Nothing was changed. Give a new or empty folder with --store. If this was a store, put its originals and journal.jsonl into a folder of their own; ${REBUILD}.`,
  );
}
