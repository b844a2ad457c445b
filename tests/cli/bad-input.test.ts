import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readingShape } from "../../src/api/reading-shape.ts";
import { freshFolder } from "./folder.ts";
import { run } from "./run.ts";
import { runBuilt, start } from "./spawn.ts";

const GOOD = "Norway strongly condemned Chad on 4 March 2025.\n";

let folder: string;
beforeEach(() => {
  folder = freshFolder();
});
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe("an input that cannot be read", () => {
  test.each([
    ["a missing file", () => join(folder, "none.txt"), "input-missing", "There is no file"],
    ["a binary file", () => write("a.txt", Buffer.from("%PDF-1.7\n%âãÏÓ\n\0\0")), "input-binary", "PDF"],
    ["an empty file", () => write("a.txt", ""), "input-empty", "holds no text"],
    ["a file of white space", () => write("a.txt", " \n\t \r\n"), "input-empty", "holds no text"],
    ["a line of 50 MB", () => write("a.txt", "x".repeat(50_000_000)), "input-too-large", "at most"],
    ["an empty folder", () => folder, "input-empty", "holds no texts"],
    ["an address", () => "https://example.org/a.html", "input-unreadable", "not built yet"],
  ])("%s fails with a code and a sentence, and prints nothing", async (_, make, code, words) => {
    const path = make();
    const plain = await run(["read", path, "--no-store"]);
    expect({ code: plain.code, out: plain.out }).toEqual({ code: 1, out: "" });
    expect(plain.err).toContain(words);
    expect(plain.err.trimEnd()).toMatch(new RegExp(`\\(${code}\\)$`));
    const json = await run(["read", path, "--no-store", "--format", "jsonl"]);
    expect(JSON.parse(json.err)).toMatchObject({ error: { code, details: { source: path } } });
  });

  test("leaves the others to be read: exit code 3, and each failure named", async () => {
    const [good, bad] = [write("good.txt", GOOD), write("bad.txt", "")];
    const { code, out, err } = await run(["read", good, bad, join(folder, "none"), "--no-store", "--format", "jsonl"]);
    expect(code).toBe(3);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(readingShape.parse(JSON.parse(out)).document.source).toBe(good);
    expect(
      err
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).error.code),
    ).toEqual(["input-empty", "input-missing"]);
  });

  test("that is not valid UTF-8 is read all the same, with the places that were lost", async () => {
    const bytes = Buffer.concat([
      Buffer.from("Norway condemned Ch"),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from("ad. “Peru”\n"),
    ]);
    const { code, out } = await run(["read", write("a.txt", bytes), "--no-store", "--format", "jsonl"]);
    expect(code).toBe(0);
    const { document, problems } = readingShape.parse(JSON.parse(out));
    expect(document.text).toContain("Norway condemned Ch");
    expect(problems.map((problem) => problem.code).filter((c) => c.startsWith("encoding-"))).not.toEqual([]);
  });
});

describe("a store that cannot be had", () => {
  const pathOf = () => join(folder, "store");

  test("because another process owns it, is refused in words, and loses nothing", async () => {
    const text = write("good.txt", GOOD);
    // The owner waits for its standard input, with the store in its hands.
    const owner = start(["read", text, "-", "--store", pathOf(), "--format", "jsonl"]);
    await new Promise((resolve) => owner.stdout!.once("data", resolve));
    const refused = await runBuilt(["read", write("two.txt", "Peru praised Chile."), "--store", pathOf()]);
    expect(refused).toMatchObject({ code: 1, out: "", err: expect.stringContaining("(store-in-use)") });
    owner.stdin!.end("Chad thanked Norway.\n");
    expect(await new Promise((resolve) => owner.on("close", resolve))).toBe(0);
    const after = await runBuilt(["show", "--store", pathOf(), "--format", "json"]);
    expect(JSON.parse(after.out).counts.documents).toBe(2);
  });

  test("because its database is broken, is refused, says how to mend it, and is mended", async () => {
    const text = write("good.txt", GOOD);
    expect(await runBuilt(["read", text, "--store", pathOf(), "-q"])).toMatchObject({ code: 0 });
    writeFileSync(join(pathOf(), "database", "global", "pg_control"), "no database at all");
    const broken = await runBuilt(["show", "--store", pathOf()]);
    expect(broken).toMatchObject({ code: 1, out: "", err: expect.stringContaining("(store-corrupt)") });
    expect(broken.err).toContain("rapporteur store rebuild");
    expect(readdirSync(join(pathOf(), "originals"))).toHaveLength(1);
    expect(await runBuilt(["store", "rebuild", "--store", pathOf()])).toMatchObject({ code: 0 });
    const { out } = await runBuilt(["search", "condemned", "--store", pathOf()]);
    expect(out).toContain("ACCUSE·disapprove");
  });

  test("because something else stands there, is refused and left alone", async () => {
    mkdirSync(pathOf());
    writeFileSync(join(pathOf(), "diary.txt"), "mine");
    const { code, err } = await run(["read", write("good.txt", GOOD), "--store", pathOf()]);
    expect(code).toBe(1);
    expect(err).toMatch(/\(store-[a-z-]+\)/);
    expect(readFileSync(join(pathOf(), "diary.txt"), "utf8")).toBe("mine");
    expect(readdirSync(pathOf())).toEqual(["diary.txt"]);
  });

  test("because the folder cannot be written, is refused", async () => {
    const text = write("good.txt", GOOD);
    // Root may write where permissions forbid it, but not into the kernel's own tree.
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) chmodSync(folder, 0o555);
    const { code, out, err } = await run(["read", text, "--store", isRoot ? "/sys/rapporteur-store" : pathOf()]);
    chmodSync(folder, 0o755);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("(store-read-only)");
    expect(readdirSync(folder)).toEqual(["good.txt"]);
  });
});

test("a reader that goes away ends the work quietly", async () => {
  for (let i = 0; i < 40; i++) write(`${i}.txt`, `${GOOD.repeat(40)}${i}\n`);
  const child = start(["read", folder, "--no-store", "--format", "jsonl"]);
  let err = "";
  child.stderr!.on("data", (part) => {
    err += part;
  });
  child.stdout!.once("data", () => child.stdout!.destroy());
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  expect(err).toBe("");
});
