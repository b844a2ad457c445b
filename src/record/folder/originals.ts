import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder, writeDurably } from "./durable.ts";

/** The bytes of a document under the hash that names them. */
export interface Original {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Writes what is not there yet; resolves when all of it is safe on the disk. */
export async function keepOriginals(folder: string, originals: readonly Original[]): Promise<void> {
  const missing: Original[] = [];
  for (const original of originals) if (!(await isWhole(folder, original))) missing.push(original);
  if (missing.length === 0) return;
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const some = missing.slice(at, at + AT_ONCE);
    await Promise.all(some.map(({ sha256, bytes }) => writeDurably(join(folder, sha256), bytes)));
  }
  await syncFolder(folder);
}

export async function originalBytes(folder: string, sha256: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, sha256));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Node does file work on four threads. */
const AT_ONCE = 4;

/** A file of this name was renamed into place whole; a shorter one was damaged later and is written again. */
async function isWhole(folder: string, { sha256, bytes }: Original): Promise<boolean> {
  try {
    return (await stat(join(folder, sha256))).size === bytes.length;
  } catch {
    return false;
  }
}
