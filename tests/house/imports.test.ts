import { describe, expect, test } from "vitest";
import { importsOf, type Source, sources } from "./sources.ts";

/** For each room of the house, the rooms it may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  text: ["base"],
  language: ["base", "text"],
  situation: ["base"],
  reading: ["base", "text", "language", "situation"],
  record: ["base", "text", "reading"],
  intake: ["base", "text"],
  evaluation: ["base", "text", "reading"],
  "rapporteur.ts": ["base", "text", "language", "situation", "reading", "record", "intake"],
  api: ["base", "language"],
  cli: ["base", "text", "language", "intake", "evaluation", "api", "rapporteur.ts"],
};

/** Rooms whose types alone may be named: the shapes that leave the process are made from these. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  api: ["text", "reading", "record", "situation", "evaluation"],
  cli: ["reading", "record", "situation"],
};

const all = sources();

describe("imports", () => {
  test("are found in every form they are written in", () => {
    const code = `
      import { a } from "./a.ts"; // import "./no.ts"
      import type { B } from "../text/b.ts";
      import {
        type C,
        type D,
      } from "./c.ts";
      import { type E, f } from "./e.ts";
      export * from "./g.ts";
      /* import "./nor.ts"; */
      const h = await import("./h.ts");
      import "node:fs";
    `.replace(/^ {6}/gm, "");
    expect(importsOf(code, "base/x.ts")).toEqual([
      { path: "base/a.ts", typeOnly: false },
      { path: "text/b.ts", typeOnly: true },
      { path: "base/c.ts", typeOnly: true },
      { path: "base/e.ts", typeOnly: false },
      { path: "base/g.ts", typeOnly: false },
      { path: "base/h.ts", typeOnly: false },
    ]);
  });

  test("go one way", () => {
    const wrong = all.flatMap(({ path, imports }) =>
      imports
        .filter(({ path: target, typeOnly }) => !allowed(path, target, typeOnly))
        .map(({ path: target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("make no circle", () => {
    expect(circles(all)).toEqual([]);
  });

  test("name files that exist, with their ending", () => {
    const paths = new Set(all.map(({ path }) => path));
    const missing = all.flatMap(({ path, imports }) =>
      imports.filter((i) => !paths.has(i.path)).map((i) => `${path} imports ${i.path}`),
    );
    expect(missing).toEqual([]);
  });
});

function allowed(from: string, to: string, typeOnly: boolean): boolean {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === there || MAY_IMPORT[here]?.includes(there)) return true;
  return typeOnly && (MAY_NAME[here]?.includes(there) ?? false);
}

function roomOf(path: string): string {
  return path.split("/")[0]!;
}

/** Files that reach themselves, one line for each circle as it is first met. */
function circles(files: readonly Source[]): readonly string[] {
  const imports = new Map(files.map(({ path, imports }) => [path, imports.map((i) => i.path)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const target of imports.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}
