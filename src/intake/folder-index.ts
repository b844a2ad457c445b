import { readFile } from "node:fs/promises";
import { basename, extname, join, posix } from "node:path";
import { RapporteurError } from "../base/errors.ts";
import { readFields } from "../text/fields.ts";
import { type Told, toldBy } from "./input.ts";

/** What an `index.json` says of the texts in and below its folder. */
export interface FolderIndex {
  /** Of the file at this path from the index's folder, with `/`; undefined when the index has no entry for it. */
  told(path: string): Told | undefined;
}

export interface FoundIndex {
  readonly index: FolderIndex | null;
  /** A broken index, as a place that failed: its texts are read without it. */
  readonly failures: readonly { readonly kind: "failure"; readonly source: string; readonly error: RapporteurError }[];
}

/**
 * Reads `index.json` of a folder: a list of entries, each with the `path` of a text from that folder, or the `id`
 * that is its file name without extension, and any of the fields that `readFields` knows (title, date, url, publisher,
 * source, language, kind). Another kind of JSON under that name is no index and is passed over.
 */
export async function readFolderIndex(folder: string): Promise<FoundIndex> {
  const path = join(folder, "index.json");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    return { index: null, failures: [] };
  }
  try {
    return { index: indexOf(JSON.parse(text)), failures: [] };
  } catch (error) {
    const message = `${path} is no valid JSON, so the texts beside it are read without it: ${(error as Error).message}.`;
    return {
      index: null,
      failures: [{ kind: "failure", source: path, error: new RapporteurError("input-invalid", message) }],
    };
  }
}

function indexOf(content: unknown): FolderIndex | null {
  if (!Array.isArray(content)) return null;
  const byPath = new Map<string, Told>();
  const byId = new Map<string, Told>();
  for (const entry of content as readonly unknown[]) {
    if (typeof entry !== "object" || entry === null) continue;
    const { path, id } = entry as { path?: unknown; id?: unknown };
    const told = toldBy(readFields(entry as Record<string, unknown>));
    if (typeof path === "string") byPath.set(posix.normalize(path.replaceAll("\\", "/")), told);
    else if (typeof id === "string") byId.set(id, told);
  }
  if (byPath.size + byId.size === 0) return null;
  return { told: (path) => byPath.get(path) ?? byId.get(basename(path, extname(path))) };
}
