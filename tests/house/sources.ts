import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A source file of `src/`, with what it imports from `src/`. Paths are from `src/`, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly path: string;
  /** Whether types alone are taken: then nothing is loaded when the program runs. */
  readonly typeOnly: boolean;
}

export function sources(): readonly Source[] {
  const folder = join(root, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), "utf8");
      return { path, text, imports: importsOf(text, path) };
    });
}

/**
 * Relative imports and re-exports, static and dynamic, of a file whose imports are written as the formatter
 * writes them. Comments are taken out first.
 */
export function importsOf(text: string, path: string): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'])\/\/.*$/gm, "$1");
  const found: Import[] = [];
  for (const [, , clause, target] of code.matchAll(
    /^\s*(import|export)\s+([\w*\s{},$]*?from\s+)?["'](\.[^"']+)["']/gm,
  )) {
    found.push({ path: resolveFrom(path, target!), typeOnly: isTypeOnly(clause ?? "") });
  }
  for (const [, target] of code.matchAll(/\bimport\(\s*["'](\.[^"']+)["']\s*\)/g)) {
    found.push({ path: resolveFrom(path, target!), typeOnly: false });
  }
  return found;
}

function isTypeOnly(clause: string): boolean {
  if (/^type\b/.test(clause)) return true;
  const named = /^\{([\s\S]*)\}\s*from/.exec(clause.trim())?.[1];
  return named?.split(",").every((name) => name.trim() === "" || /^type\s/.test(name.trim())) ?? false;
}

function resolveFrom(path: string, target: string): string {
  return relative(root, join(root, dirname(path), target)).replaceAll("\\", "/");
}
