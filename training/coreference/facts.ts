import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FEMALE_NAME, MALE_NAME, type NounFacts } from "../../src/language/en/coreference/noun-facts.ts";
import { hashString } from "../../src/language/learning/hash.ts";

/**
 * WordNet's category of nouns that its texts used at least once or that name persons, groups and places, and the sex
 * that given names have in the 1990 US census. What is missing in the folder is left out.
 */
export function readNounFacts(extra: string): NounFacts {
  const values = new Map<number, number>();
  const add = (word: string, bits: number) => {
    const key = hashString(word);
    values.set(key, (values.get(key) ?? 0) | bits);
  };
  const index = join(extra, "wordnet", "index.noun");
  if (existsSync(index)) {
    const data = readFileSync(join(extra, "wordnet", "data.noun"), "latin1");
    for (const line of readFileSync(index, "latin1").split("\n")) {
      const fields = line.trim().split(" ");
      if (!/^[a-z][a-z'-]+$/.test(fields[0]!)) continue;
      const at = fields.findIndex((field, i) => i > 3 && /^\d{8}$/.test(field));
      const offset = Number(fields[at]);
      const used = Number(fields[at - 1]);
      const category = Number(data.slice(offset + 9, offset + 11)) - 2;
      const matters = category === 16 || category === 12 || category === 13;
      if (used > 0 || matters) add(fields[0]!, Math.max(1, category));
    }
  }
  const male = sharesOf(join(extra, "names", "dist.male.first"));
  const female = sharesOf(join(extra, "names", "dist.female.first"));
  for (const name of new Set([...male.keys(), ...female.keys()])) {
    const [his, hers] = [male.get(name) ?? 0, female.get(name) ?? 0];
    // Every common name has a few bearers of the other sex, by mistake or not.
    if (his > hers / 10) add(name, MALE_NAME);
    if (hers > his / 10) add(name, FEMALE_NAME);
  }
  const pairs = [...values].sort((a, b) => a[0] - b[0]);
  return { keys: Uint32Array.from(pairs, (p) => p[0]), values: Uint8Array.from(pairs, (p) => p[1]) };
}

/** Percent of a sex that bears each given name, lower case. */
function sharesOf(path: string): Map<string, number> {
  const rows = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  return new Map(rows.map((row) => row.split(/\s+/)).map(([name, share]) => [name!.toLowerCase(), Number(share)]));
}
