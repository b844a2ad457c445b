import { readFileSync } from "node:fs";
import { sha256 } from "../base/content-id.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { type ReadText, readPacks } from "./pack-files.ts";

/** A pack put together with those it extends. */
export interface WholePack {
  readonly name: string;
  readonly version: string;
  readonly content: Assembled;
}

/** What a build keeps of a pack, so that a start need not parse and check YAML again (a fifth of a second). */
interface Compiled extends WholePack {
  readonly format: typeof FORMAT;
  /** The files it was made from, in order, and the digest of their texts. */
  readonly paths: readonly string[];
  readonly digest: string;
}

/** Reads, checks and puts together. Throws `situation-missing` or `situation-invalid`. */
export function readWholePack(name: string, readText: ReadText): WholePack {
  return compile(name, readText);
}

/** The text of a compiled pack. */
export function compilePack(name: string, readText: ReadText): string {
  return JSON.stringify(compile(name, readText));
}

/** A compiled pack, if there is one at `file` and the YAML files it was made from are still the same. */
export function readCompiled(file: URL, readText: ReadText): WholePack | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  const compiled = JSON.parse(text) as Compiled;
  if (compiled.format !== FORMAT) return undefined;
  const texts = compiled.paths.map(readText);
  return texts.every((one) => one !== undefined) && digest(texts) === compiled.digest ? compiled : undefined;
}

/** Raised when the shape of `Assembled` changes. */
const FORMAT = 1;

function compile(name: string, readText: ReadText): Compiled {
  const { pack, files, texts } = readPacks(name, readText);
  const paths = texts.map(({ path }) => path);
  const made = digest(texts.map(({ text }) => text));
  const version = `${pack.name}@${pack.version}+${made.slice(0, 12)}`;
  return { format: FORMAT, name: pack.name, version, paths, digest: made, content: assemble(files) };
}

function digest(texts: readonly string[]): string {
  return sha256(texts.join("\u001f"));
}
