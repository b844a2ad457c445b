import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources.ts";

/** Places and hosts outside the repository that its files must not name; cut in two so that this file does not. */
const FOREIGN = [
  ["../", "shared"],
  ["/work", "/"],
  ["/farm", "/"],
  ["/root", "/"],
  ["/home", "/"],
  [".lib", "rary"],
  ["verd", "accio"],
  ["artif", "actory"],
  ["host.docker", ".internal"],
].map(([a, b]) => `${a}${b}`);

const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((path) => /\.(ts|mjs|js|json|md|ya?ml|txt|html|sh|sql)$|^\.ci\//.test(path));

test("the repository speaks of the product alone", () => {
  const found: string[] = [];
  for (const path of tracked) {
    const text = readOrNothing(path);
    for (const word of FOREIGN) if (text.includes(word)) found.push(`${path}: ${word}`);
  }
  expect(tracked.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test("packages come from wherever the person's npm is set to", () => {
  expect(readOrNothing("package-lock.json")).not.toMatch(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/);
});

/** A file that is deleted but not yet committed says nothing. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return "";
  }
}
