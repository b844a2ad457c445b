import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources.ts";

const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
const foldersIn = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test("the map has a chapter for every room, and none for a room that is not there", () => {
  const chapters = [...page.matchAll(/^### `src\/([a-z-]+)\/`$/gm)].map(([, name]) => name!);
  expect(chapters.toSorted()).toEqual(foldersIn("src").toSorted());
});

test("the map names every part of the reading room", () => {
  expect(foldersIn("src/reading").filter((name) => !page.includes(`\`${name}/\``))).toEqual([]);
});

test("every file and folder that the map names is there", () => {
  const places = ["", "src", "src/reading", "src/cli", "tests"];
  const named = [...page.matchAll(/`([a-z-]+(?:\/[a-z-]+)*(?:\/|\.(?:ts|mjs|md|json)))`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !places.some((place) => existsSync(join(root, place, path))))).toEqual([]);
});

test("the map can be read in one sitting", () => {
  expect(page.split("\n").length).toBeLessThanOrEqual(250);
});
