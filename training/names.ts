import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { LONGEST_NAME, NAME, type NameLists, nameKeyOf } from "../src/language/network/name-lists.ts";
import { wordsOf } from "./corpus.ts";

/**
 * Names and what they may name, from facts free to use: the packs' own lists, GeoNames' cities (`cities.tsv`: name,
 * population), given and family names of the 1990 US census (`names/`), and the named persons, places and
 * organisations of WordNet (`wordnet/`). `extra` holds the last three; what is missing there is left out.
 */
export function readNames(packs: readonly string[], extra: string): NameLists {
  const bits = new Map<number, number>();
  const add = (name: string, kind: number) => {
    const words = wordsOf(name);
    if (words.length === 0 || words.length > LONGEST_NAME || !/^\p{L}.*\p{L}/u.test(name)) return;
    const key = nameKeyOf(words.join(" "));
    bits.set(key, (bits.get(key) ?? 0) | kind);
  };
  for (const pack of packs) addPack(pack, add);
  for (const line of linesOf(join(extra, "cities.tsv"))) add(line.split("\t")[0]!, NAME.city);
  for (const list of ["dist.male.first", "dist.female.first"]) {
    for (const line of linesOf(join(extra, "names", list))) add(line.split(" ")[0]!, NAME.given);
  }
  const families = linesOf(join(extra, "names", "dist.all.last"));
  for (const line of families.slice(0, FAMILIES)) add(line.split(" ")[0]!, NAME.surname);
  addWordNet(join(extra, "wordnet", "data.noun"), add);
  const sorted = [...bits].sort((a, b) => a[0] - b[0]);
  return { keys: Uint32Array.from(sorted, ([key]) => key), values: Uint16Array.from(sorted, ([, kinds]) => kinds) };
}

/** Of the census's 88,799 family names; further down stand everyday words and misspellings. */
const FAMILIES = 30000;

type Add = (name: string, kind: number) => void;

const LISTS: readonly (readonly [file: string, list: string, kind: number])[] = [
  ["states", "states", NAME.state],
  ["places", "places", NAME.place],
  ["organisations", "organisations", NAME.organisation],
  ["media", "media", NAME.organisation],
  ["leaders", "persons", NAME.person],
];

function addPack(folder: string, add: Add): void {
  for (const [file, list, kind] of LISTS) {
    const path = join(folder, `${file}.yaml`);
    const rows: unknown = existsSync(path) ? parse(readFileSync(path, "utf8"))[list] : [];
    for (const row of Array.isArray(rows) ? rows : []) {
      for (const key of ["name", "official", "alias", "acronym"]) for (const name of namesIn(row[key])) add(name, kind);
      for (const name of namesIn(row.surname)) add(name, NAME.surname);
      for (const name of namesIn(row.capital)) add(name, NAME.city);
      for (const key of ["adjective", "demonym"]) for (const name of namesIn(row[key])) add(name, NAME.adjective);
    }
  }
}

function namesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((name) => typeof name === "string");
}

/** Instances ("@i") among WordNet's nouns: lexicographer files 14 groups, 15 places, 18 persons. */
function addWordNet(path: string, add: Add): void {
  const kinds: Readonly<Record<string, number>> = {
    "14": NAME.organisation,
    "15": NAME.place,
    "18": NAME.person,
  };
  for (const line of linesOf(path)) {
    const kind = kinds[line.slice(9, 11)];
    if (kind === undefined || !line.includes(" @i ")) continue;
    const fields = line.split(" ");
    const count = Number.parseInt(fields[3]!, 16);
    for (let i = 0; i < count; i++) {
      const name = fields[4 + 2 * i]!.replaceAll("_", " ");
      if (!/^\p{Lu}/u.test(name)) continue;
      add(name, kind);
      if (kind === NAME.person) add(name.split(" ").at(-1)!, NAME.surname);
    }
  }
}

function linesOf(path: string): string[] {
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
}
