import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Input } from "../src/rapporteur.ts";
import { root } from "./house/sources.ts";

const golden = join(root, "tests", "golden");
const examples = join(root, "examples");

/** One folder of `tests/golden/`: a document, what its giver knows of it, and how it is to be read. */
export interface GoldenCase {
  readonly name: string;
  readonly folder: string;
  readonly input: Input;
}

export function goldenCases(): readonly GoldenCase[] {
  return readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(golden, name);
      const file = readdirSync(folder).find((entry) => /^input\.(txt|md|html)$/.test(entry));
      if (!file) throw new Error(`${folder} has no input.txt, input.md or input.html`);
      const given = join(folder, "given.json");
      const told = existsSync(given) ? JSON.parse(readFileSync(given, "utf8")) : {};
      const source = `tests/golden/${name}/${file}`;
      return { name, folder, input: { ...told, source, bytes: readFileSync(join(folder, file)) } };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The texts of the demo corpus. */
export function exampleInputs(): readonly Input[] {
  return readdirSync(examples)
    .sort()
    .map((name) => ({ source: `examples/${name}`, bytes: readFileSync(join(examples, name)) }));
}
