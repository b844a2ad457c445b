import { readFileSync } from "node:fs";
import { sha256 } from "../base/content-id.ts";
import { RapporteurError } from "../base/errors.ts";
import { assemble } from "./assemble.ts";
import { indexNames } from "./name-index.ts";
import { fail, type ReadText, readPacks } from "./pack-files.ts";
import type { Situation } from "./situation.ts";
import { indexSources } from "./source-index.ts";
import { indexTenures } from "./tenures.ts";

export type { ReadText } from "./pack-files.ts";

/**
 * Loads and checks the pack `name` with the packs it extends.
 * `from` is the folder that holds the packs' folders, or a function that gives the text of `world/pack.yaml`.
 * Throws `situation-missing` when there is no such pack, `situation-invalid` with file, line, column and field
 * of everything that is wrong.
 */
export function loadSituation(name: string, from: URL | ReadText): Situation {
  const { pack, files, texts } = readPacks(name, typeof from === "function" ? from : folder(from));
  const { entities, tenures, offices, provisions, sources, events, wording, complaints } = assemble(files);
  if (complaints.length > 0) fail(complaints);
  const names = indexNames(entities.values());
  const held = indexTenures(tenures, offices);
  return {
    name: pack.name,
    version: `${pack.name}@${pack.version}+${sha256(texts.join("\u001f")).slice(0, 12)}`,
    entity: (id) => entities.get(id),
    entities: () => entities.values(),
    match: names.longest,
    lookup: names.exact,
    tenures: held.of,
    holder: held.holder,
    rules: provisions.filter(({ types }) => types.length > 0),
    provisions,
    sources,
    events,
    wording,
    source: indexSources(sources),
  };
}

function folder(url: URL): ReadText {
  const base = url.href.endsWith("/") ? url : new URL(`${url.href}/`);
  return (path) => {
    const file = new URL(path, base);
    // A pack's name may come from a command line: it must not lead out of the folder.
    if (!file.href.startsWith(base.href)) return undefined;
    try {
      return readFileSync(file, "utf8");
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "ENOENT" || code === "ENOTDIR") return undefined;
      throw new RapporteurError("situation-invalid", `cannot read ${path}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  };
}
