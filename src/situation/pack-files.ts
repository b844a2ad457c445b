import type { z } from "zod";
import { RapporteurError } from "../base/errors.ts";
import { fileShape, type Pack, type PackFile, packShape } from "./pack-schema.ts";
import { type Path, parseYaml, type YamlFile } from "./yaml-file.ts";

/** Gives the text of `world/pack.yaml`, or undefined when there is no such file. */
export type ReadText = (path: string) => string | undefined;

export interface LoadedFile {
  readonly pack: string;
  readonly yaml: YamlFile;
  readonly content: PackFile;
}

export interface LoadedPacks {
  /** The pack asked for. */
  readonly pack: Pack;
  /** Files of the packs it extends first, its own last. */
  readonly files: readonly LoadedFile[];
  /** Everything that was read, in order. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/** Reads a pack and those it extends. Throws `situation-missing` or `situation-invalid`. */
export function readPacks(name: string, readText: ReadText): LoadedPacks {
  const files: LoadedFile[] = [];
  const texts: { path: string; text: string }[] = [];
  const done = new Set<string>();

  const read = (path: string, wantedBy: string): YamlFile => {
    const text = readText(path);
    if (text === undefined)
      throw new RapporteurError("situation-invalid", `${wantedBy} names ${path}, which does not exist`);
    texts.push({ path, text });
    return parseYaml(path, text);
  };
  const visit = (packName: string, wantedBy: readonly string[]): Pack => {
    if (wantedBy.includes(packName)) {
      throw new RapporteurError(
        "situation-invalid",
        `packs extend one another in a circle: ${[...wantedBy, packName].join(" → ")}`,
      );
    }
    const path = `${packName}/pack.yaml`;
    if (wantedBy.length === 0 && readText(path) === undefined) {
      throw new RapporteurError("situation-missing", `no situation "${packName}": ${path} does not exist`);
    }
    const yaml = read(path, `${wantedBy.at(-1)}/pack.yaml`);
    const pack = validated(yaml, packShape);
    if (pack.name !== packName)
      fail([complaint(yaml, ["name"], `expected the folder's name "${packName}", got "${pack.name}"`)]);
    for (const base of pack.extends) if (!done.has(base)) visit(base, [...wantedBy, packName]);
    for (const file of pack.files) {
      const loaded = read(`${packName}/${file}`, path);
      files.push({ pack: packName, yaml: loaded, content: validated(loaded, fileShape) });
    }
    done.add(packName);
    return pack;
  };
  return { pack: visit(name, []), files, texts };
}

/** `dprk-russia/offices.yaml:12:5 persons[3].tenures[0].from: expected …` */
export function complaint(yaml: YamlFile, path: Path, message: string): string {
  const { line, column } = yaml.place(path);
  return `${yaml.file}:${line}:${column} ${fieldName(path)}: ${message}`;
}

const SHOWN = 10;

export function fail(complaints: readonly string[]): never {
  const more = complaints.length > SHOWN ? `\n… and ${complaints.length - SHOWN} more` : "";
  throw new RapporteurError("situation-invalid", complaints.slice(0, SHOWN).join("\n") + more);
}

function validated<T>(yaml: YamlFile, shape: z.ZodType<T>): T {
  const result = shape.safeParse(yaml.value);
  if (result.success) return result.data;
  fail(
    result.error.issues.flatMap((issue) =>
      leaves(issue).map(({ path, message }) => complaint(yaml, path, `${message}${given(yaml.value, path)}`)),
    ),
  );
}

/** An unknown key is reported at the key itself. */
function leaves(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  const path = issue.path as (string | number)[];
  if (issue.code !== "unrecognized_keys") return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key], message: "unknown field" }));
}

function given(value: unknown, path: Path): string {
  let at = value;
  for (const step of path) at = (at as Record<string | number, unknown> | null | undefined)?.[step];
  if (at === undefined) return "";
  return typeof at === "object" ? "" : `, got "${at}"`;
}

function fieldName(path: Path): string {
  return (
    path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("") || "(file)"
  );
}
