import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { TEXT_EXTENSIONS } from "../text/format.ts";
import type { Io } from "./io.ts";
import { unreadable } from "./lines.ts";

export interface Source {
  readonly source: string;
  bytes(): Promise<Uint8Array>;
}

export async function inputsOf(paths: readonly string[], io: Io): Promise<readonly Source[]> {
  const found: Source[] = [];
  for (const path of paths) {
    if (path === "-") {
      found.push({ source: "-", bytes: () => buffer(io.stdin) });
      continue;
    }
    const info = await stat(path).catch(() => undefined);
    if (!info?.isDirectory()) {
      found.push({
        source: path,
        bytes: () => readFile(path).catch((error) => Promise.reject(unreadable(path, error))),
      });
      continue;
    }
    const names = (await readdir(path, { recursive: true })).sort();
    for (const name of names) {
      if (!TEXT_EXTENSIONS.includes(name.split(".").at(-1)!.toLowerCase())) continue;
      const file = join(path, name);
      found.push({ source: file, bytes: () => readFile(file) });
    }
  }
  return found;
}
