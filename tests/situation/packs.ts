import { loadSituation } from "../../src/situation/load.ts";

export const folder = new URL("../../situations/", import.meta.url);
export const world = loadSituation("world", folder);
export const dprkRussia = loadSituation("dprk-russia", folder);

/** A pack made of texts: `{"pack.yaml": …, "a.yaml": …}` under its name. */
export function packOf(packs: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return (path: string): string | undefined => {
    const [pack, file] = path.split("/") as [string, string];
    return packs[pack]?.[file];
  };
}

/** The least that a pack.yaml must say. */
export function head(name: string, files: readonly string[], bases: readonly string[] = []): string {
  return `name: ${name}\nversion: 1.0.0\ntitle: A pack\ndate: 2024-06-30\nextends: [${bases.join(", ")}]\nfiles: [${files.join(", ")}]\n`;
}
