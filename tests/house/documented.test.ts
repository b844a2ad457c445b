import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { ERRORS } from "../../src/base/errors.ts";
import { contextFor } from "../../src/cli/context.ts";
import { processIo } from "../../src/cli/io.ts";
import { programFor } from "../../src/cli/main.ts";
import { root, sources } from "./sources.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const manual = read("docs/cli.md");
const readme = read("README.md");
const problems = read("docs/problems.md");
const program = await programFor(contextFor(processIo), () => {});

describe("the command line", () => {
  test.each(commandsOf(program))("`$name` has its chapter, with every flag and variable", ({ name, command }) => {
    const chapter = chapterOf(manual, `rapporteur ${name}`);
    expect(chapter, `docs/cli.md has no chapter “rapporteur ${name}”`).toBeDefined();
    for (const { long, envVar } of command.options) {
      expect(chapter, `flag of ${name}`).toContain(`\`${long}`);
      if (envVar) expect(manual, `variable of ${name}`).toContain(`\`${envVar}\``);
    }
  });

  test("has no chapter, command, flag or variable in the documents that it does not know", () => {
    const names = commandsOf(program).map(({ name }) => name);
    const chapters = [...manual.matchAll(/^## `rapporteur ([a-z ]*[a-z])(?: \[.*)?`/gm)].map(([, name]) => name!);
    expect(chapters.filter((name) => !names.includes(name))).toEqual([]);

    const flags = new Set(commandsOf(program).flatMap(({ command }) => command.options.map((o) => o.long)));
    for (const known of ["--help", "--version"]) flags.add(known);
    const variables = new Set(commandsOf(program).flatMap(({ command }) => command.options.map((o) => o.envVar)));
    for (const known of ["RAPPORTEUR_DEBUG", "RAPPORTEUR_TEST_POSTGRES"]) variables.add(known);
    const used = `${manual}\n${readme.replace(/^.*npm .*$/gm, "")}`;
    expect([...used.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag).filter((f) => !flags.has(f))).toEqual(
      [],
    );
    expect([...used.matchAll(/RAPPORTEUR_[A-Z_]+/g)].map(([v]) => v).filter((v) => !variables.has(v))).toEqual([]);
    const called = [...`${manual}\n${readme}`.matchAll(/^(?:\$ )?(?:npx )?rapporteur ([a-z]+)/gm)].map(
      ([, name]) => name!,
    );
    expect(called.length).toBeGreaterThan(3);
    expect(called.filter((name) => !names.some((known) => known.split(" ")[0] === name))).toEqual([]);
  });
});

describe("codes", () => {
  const documented = new Set([...problems.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code!));
  const inUse = new Set<string>(Object.keys(ERRORS));
  for (const { text } of sources()) {
    for (const [, code] of text.matchAll(/\bcode: "([a-z]+(?:-[a-z]+)+)"/g)) inUse.add(code!);
    for (const [, code] of text.matchAll(/\b(?:found|problem|refuse)\(\s*"([a-z]+(?:-[a-z]+)+)"/g)) inUse.add(code!);
  }

  test("of errors and problems all stand in docs/problems.md", () => {
    expect([...inUse].filter((code) => !documented.has(code))).toEqual([]);
  });

  test("in docs/problems.md are all in use", () => {
    expect([...documented].filter((code) => !inUse.has(code))).toEqual([]);
  });
});

/** Commands with their full names, those of groups instead of the group. */
function commandsOf(command: Command, before = ""): { readonly name: string; readonly command: Command }[] {
  return command.commands.flatMap((inner) => {
    const name = `${before}${inner.name()}`;
    return inner.commands.length > 0 ? commandsOf(inner, `${name} `) : [{ name, command: inner }];
  });
}

function chapterOf(text: string, title: string): string | undefined {
  return text.split(/^## /m).find((chapter) => chapter.startsWith(`\`${title}`));
}
