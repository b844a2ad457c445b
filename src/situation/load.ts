import { readFileSync } from "node:fs";
import { RapporteurError } from "../base/errors.ts";
import { readCompiled, readWholePack, type WholePack } from "./compiled.ts";
import { indexNames } from "./name-index.ts";
import type { ReadText } from "./pack-files.ts";
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
  if (typeof from === "function") return situationOf(readWholePack(name, from));
  const readText = readerOf(from);
  return situationOf(readCompiled(builtFile(name), readText) ?? readWholePack(name, readText));
}

/** Where the build puts compiled packs; beside the sources there are none, and the YAML is read. */
function builtFile(name: string): URL {
  return new URL(`../../situations/${encodeURIComponent(name)}.json`, import.meta.url);
}

function situationOf({ name, version, content }: WholePack): Situation {
  const { entities, provisions, sources } = content;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const names = indexNames(entities);
  const held = indexTenures(content.tenures, content.offices);
  return {
    name,
    version,
    entity: (id) => byId.get(id),
    entities: () => entities,
    match: names.longest,
    lookup: names.exact,
    tenures: held.of,
    holder: held.holder,
    rules: provisions.filter(({ types }) => types.length > 0),
    provisions,
    sources,
    events: content.events,
    wording: content.wording,
    source: indexSources(sources),
  };
}

/** Reads texts below a folder. */
export function readerOf(url: URL): ReadText {
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
