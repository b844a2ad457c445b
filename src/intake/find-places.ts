import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { RapporteurError } from "../base/errors.ts";
import { TEXT_EXTENSIONS } from "../text/format.ts";
import { type FolderIndex, readFolderIndex } from "./folder-index.ts";
import type { Told } from "./input.ts";
import { unreadable } from "./limited-bytes.ts";

/** Where a text or a number of texts is to be had from. */
export type Place =
  | { readonly kind: "stdin"; readonly source: string }
  | { readonly kind: "file"; readonly source: string; readonly told: Told }
  | { readonly kind: "records"; readonly source: string }
  | { readonly kind: "failure"; readonly source: string; readonly error: RapporteurError };

/** The places one path stands for, in order; a path that leads nowhere is a failure. */
export async function findPlaces(path: string): Promise<readonly Place[]> {
  if (path === "-") return [{ kind: "stdin", source: path }];
  if (/^[a-z][a-z\d+.-]{1,20}:\/\//i.test(path)) return [failure(path, "input-unreadable", fromNetwork(path))];
  try {
    if ((await stat(path)).isDirectory()) return await inFolder(path);
  } catch (error) {
    return [{ kind: "failure", source: path, error: unreadable(path, error) }];
  }
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return [{ kind: "records", source: path }];
  const { index, failures } = await readFolderIndex(dirname(path));
  return [...failures, { kind: "file", source: path, told: index?.told(basename(path)) ?? {} }];
}

async function inFolder(path: string): Promise<readonly Place[]> {
  const places: Place[] = [];
  await collect(path, [], new Set(), places);
  if (places.length > 0) return places;
  const kinds = TEXT_EXTENSIONS.join(", ");
  return [failure(path, "input-empty", `The folder ${path} holds no texts (files that end in ${kinds}).`)];
}

interface IndexedFolder {
  readonly index: FolderIndex;
  /** From the index's folder down to the folder at hand. */
  readonly below: string;
}

/** Adds the texts of a folder and of those below it. `indexes` are those of the folders above, nearest first. */
async function collect(
  folder: string,
  indexes: readonly IndexedFolder[],
  seen: Set<string>,
  places: Place[],
): Promise<void> {
  const real = await realpath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  const { index, failures } = await readFolderIndex(folder);
  places.push(...failures);
  const here = index ? [{ index, below: "" }, ...indexes] : indexes;
  for (const name of (await readdir(folder)).sort(byCodeUnits)) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    try {
      if ((await stat(path)).isDirectory()) {
        const deeper = here.map(({ index, below }) => ({ index, below: `${below}${name}/` }));
        await collect(path, deeper, seen, places);
      } else if (TEXT_EXTENSIONS.includes(name.split(".").at(-1)!.toLowerCase()) && name.includes(".")) {
        places.push({ kind: "file", source: path, told: describedBy(here, name) });
      }
    } catch (error) {
      places.push({ kind: "failure", source: path, error: unreadable(path, error) });
    }
  }
}

/** What the nearest index that knows the file says of it. */
function describedBy(indexes: readonly IndexedFolder[], name: string): Told {
  for (const { index, below } of indexes) {
    const told = index.told(`${below}${name}`);
    if (told) return told;
  }
  return {};
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fromNetwork(address: string): string {
  return `${address} is an address: reading from the network is not built yet; save the page and give the file, with --url if you like.`;
}

function failure(source: string, code: "input-unreadable" | "input-empty", message: string): Place {
  return { kind: "failure", source, error: new RapporteurError(code, message) };
}
