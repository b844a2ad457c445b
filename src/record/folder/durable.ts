import { randomBytes } from "node:crypto";
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file so that after a power cut it is there whole or not at all. The name itself is safe only
 * when the folder is synced too: `syncFolder`, once for many files.
 */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.draft`;
  const file = await open(draft, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** Makes the names in a folder safe. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folder as a file, and its file systems keep names safe by themselves.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** `writeDurably` and the name with it. */
export async function writeDurablyNamed(path: string, bytes: Uint8Array | string): Promise<void> {
  await writeDurably(path, bytes);
  await syncFolder(dirname(path));
}
