import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources.ts";

const path = join(root, "README.md");
const readme = readFileSync(path, "utf8");
const TRANSCRIPT = /```console\n\$ (.*)\n([\s\S]*?)```/g;

/** `UPDATE_GOLDEN=1` puts in what the program says now. */
test("the transcripts in the README are what the program says", () => {
  const now = readme.replace(TRANSCRIPT, (_, command) => `\`\`\`console\n$ ${command}\n${outputOf(command)}\`\`\``);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, now);
  expect([...readme.matchAll(TRANSCRIPT)].length).toBeGreaterThan(0);
  expect(now).toBe(process.env.UPDATE_GOLDEN ? now : readme);
});

test("the example of the library runs, and finds what it is to show", () => {
  const [, code] = /```js\n([\s\S]*?)```/.exec(readme)!;
  const out = execFileSync(process.execPath, ["--input-type=module", "--eval", code!], { cwd: root, encoding: "utf8" });
  expect(out).toBe("ACCUSE NOR TCD 2025-03-03 strongly condemned\n");
});

function outputOf(command: string): string {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, COLUMNS: "100" };
  const program = `"${process.execPath}" "${join(root, "bin", "rapporteur.js")}"`;
  return execFileSync("bash", ["-c", `rapporteur() { ${program} "$@"; }; ${command}`], {
    cwd: root,
    encoding: "utf8",
    env,
  });
}
