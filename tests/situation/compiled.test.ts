import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { compilePack, readCompiled, readWholePack } from "../../src/situation/compiled.ts";
import { readerOf } from "../../src/situation/load.ts";
import { folder } from "./packs.ts";

const scratch = mkdtempSync(join(tmpdir(), "rapporteur-pack-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const readText = readerOf(folder);
const file = join(scratch, "dprk-russia.json");
writeFileSync(file, compilePack("dprk-russia", readText));

test("a compiled pack says what its YAML says", () => {
  const { name, version, content } = readWholePack("dprk-russia", readText);
  expect(readCompiled(pathToFileURL(file), readText)).toMatchObject({ name, version, content });
});

test("a compiled pack is not used once one of its files has changed", () => {
  const changed = (path: string) => (path === "world/states.yaml" ? `${readText(path)}# new\n` : readText(path));
  const gone = (path: string) => (path === "world/states.yaml" ? undefined : readText(path));
  expect(readCompiled(pathToFileURL(file), changed)).toBeUndefined();
  expect(readCompiled(pathToFileURL(file), gone)).toBeUndefined();
  expect(readCompiled(pathToFileURL(join(scratch, "none.json")), readText)).toBeUndefined();
});
