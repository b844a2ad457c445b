import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./sources.ts";

const path = join(root, "docs/language.md");
const manual = readFileSync(path, "utf8");
/** A program, and under it what it prints. */
const EXAMPLE = /```ts\n([\s\S]*?)```\n\n```\n([\s\S]*?)```/g;
const examples = [...manual.matchAll(EXAMPLE)].map(([, code, output]) => ({ code: code!, output: output! }));

/** `UPDATE_GOLDEN=1` puts in what the programs print now. */
describe("docs/language.md", () => {
  test.each(examples.map(({ code, output }, i) => ({ number: i + 1, code, output })))(
    "example $number prints what stands under it",
    ({ code, output }) => {
      const now = outputOf(code);
      if (process.env.UPDATE_GOLDEN) {
        const document = readFileSync(path, "utf8");
        writeFileSync(
          path,
          document.replace(`${code}\`\`\`\n\n\`\`\`\n${output}`, () => `${code}\`\`\`\n\n\`\`\`\n${now}`),
        );
        return;
      }
      expect(now).toBe(output);
      expect(now).not.toBe("");
    },
  );

  test("has no program that is not run", () => {
    expect(examples.length).toBe([...manual.matchAll(/^```ts$/gm)].length);
  });

  test("names everything that `rapporteur/language` exports", () => {
    const index = readFileSync(join(root, "src/language/index.ts"), "utf8");
    const names = [...index.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list]) =>
      list!
        .split(",")
        .map((name) => name.replace(/^\s*type /, "").trim())
        .filter(Boolean),
    );
    expect(names.length).toBeGreaterThan(20);
    const named = new Set([...manual.matchAll(/`[^`\n]*`/g)].flatMap(([code]) => code.match(/\w+/g) ?? []));
    expect(names.filter((name) => !named.has(name))).toEqual([]);
  });

  test("is led to from the README", () => {
    expect(readFileSync(join(root, "README.md"), "utf8")).toContain("(docs/language.md)");
  });
});

/** Examples are TypeScript that is JavaScript as well: they run as they stand, against the package as it is built. */
function outputOf(code: string): string {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: root, encoding: "utf8" });
}
