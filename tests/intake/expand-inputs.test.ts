import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { expandInputs, type InputOptions } from "../../src/intake/expand-inputs.ts";
import type { Input, TextInput } from "../../src/intake/input.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "intake-"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array = "Words."): string {
  const full = join(root, path);
  mkdirSync(join(full, ".."), { recursive: true });
  writeFileSync(full, content);
  return full;
}

async function expand(paths: readonly string[], options: Partial<InputOptions> = {}): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for await (const input of expandInputs(paths, { stdin: Readable.from([]), ...options })) inputs.push(input);
  return inputs;
}

/** "path: words" or "path! code", paths from the root. */
const shown = (inputs: readonly Input[]) =>
  inputs.map((input) => {
    const source = input.source.replace(`${root}/`, "");
    return "error" in input ? `${source}! ${input.error.code}` : `${source}: ${Buffer.from(input.bytes).toString()}`;
  });

const texts = (inputs: readonly Input[]) => inputs.filter((input): input is TextInput => !("error" in input));

describe("files and folders", () => {
  test("a folder gives the texts below it, sorted by name", async () => {
    for (const path of [
      "b.txt",
      "a/z.md",
      "a/y.HTML",
      "a/b/c.xhtml",
      "B.markdown",
      "c.pdf",
      "d.jsonl",
      ".hidden/e.txt",
      ".f.txt",
      "txt",
    ])
      put(path, path);
    expect(shown(await expand([root]))).toEqual([
      "B.markdown: B.markdown",
      "a/b/c.xhtml: a/b/c.xhtml",
      "a/y.HTML: a/y.HTML",
      "a/z.md: a/z.md",
      "b.txt: b.txt",
    ]);
  });

  test("a file is read whatever its name, and the order is the caller's", async () => {
    const [b, a] = [put("b.dat", "B"), put("a.txt", "A")];
    expect(shown(await expand([b, a, b]))).toEqual(["b.dat: B", "a.txt: A", "b.dat: B"]);
  });

  test("what cannot be read fails by itself", async () => {
    const file = put("a.txt", "A");
    put("empty/readme.pdf");
    const inputs = await expand([join(root, "none.txt"), join(root, "empty"), "https://example.org/a", file]);
    expect(shown(inputs)).toEqual([
      "none.txt! input-missing",
      "empty! input-empty",
      "https://example.org/a! input-unreadable",
      "a.txt: A",
    ]);
    expect(inputs.map((input) => ("error" in input ? input.error.message : ""))).toEqual([
      expect.stringContaining(`There is no file or folder ${root}/none.txt`),
      expect.stringMatching(/holds no texts.*txt, .*md/),
      expect.stringMatching(/network is not built yet/),
      "",
    ]);
  });

  test.skipIf(process.getuid?.() === 0)("a file without permission", async () => {
    const file = put("a.txt");
    chmodSync(file, 0);
    expect(shown(await expand([file]))).toEqual(["a.txt! input-unreadable"]);
  });

  test("too large a file is not read", async () => {
    put("a.txt", "x".repeat(101));
    put("b.txt", "x".repeat(100));
    const inputs = await expand([root], { maxBytes: 100 });
    expect(shown(inputs)).toEqual(["a.txt! input-too-large", `b.txt: ${"x".repeat(100)}`]);
  });

  test("links to folders are followed, in a circle only once", async () => {
    put("a/b.txt", "B");
    symlinkSync(root, join(root, "a/circle"));
    symlinkSync(join(root, "nowhere"), join(root, "broken.txt"));
    expect(shown(await expand([root]))).toEqual(["a/b.txt: B", "broken.txt! input-missing"]);
  });

  test("the number of files is told before the first is read", async () => {
    put("a.txt");
    put("b/c.txt");
    const told: number[] = [];
    await expand([root, join(root, "a.txt")], { onFound: (files) => told.push(files) });
    expect(told).toEqual([3]);
  });
});

describe("standard input", () => {
  test("is read where - stands", async () => {
    const file = put("a.txt", "A");
    expect(shown(await expand([file, "-"], { stdin: Readable.from([Buffer.from("St"), Buffer.from("din")]) }))).toEqual(
      ["a.txt: A", "-: Stdin"],
    );
  });

  test("is not read beyond the limit", async () => {
    let read = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          read++;
          yield Buffer.alloc(1000);
        }
      })(),
    );
    expect(shown(await expand(["-"], { stdin: endless, maxBytes: 5000 }))).toEqual(["-! input-too-large"]);
    expect(read).toBeLessThan(50);
  });
});

describe("records", () => {
  const line = (value: unknown) => JSON.stringify(value);

  test("one text a line, with what the record says of it", async () => {
    const file = put(
      "all.jsonl",
      [
        line({
          date: "2024-01-02",
          headline: "Envoys Meet",
          url: "https://example.org/1",
          topic: "News",
          text: "They met.",
        }),
        "",
        line({ body: "# Title", format: "md", source: "Example Gazette (example.org)" }),
        line({ text: 5 }),
        "not JSON",
        line({ content: "Last – without a line end." }),
      ].join("\r\n"),
    );
    const inputs = await expand([file], { told: { publisher: "Told" } });
    expect(shown(inputs)).toEqual([
      "all.jsonl#1: They met.",
      "all.jsonl#3: # Title",
      "all.jsonl#4! input-invalid",
      "all.jsonl#5! input-invalid",
      "all.jsonl#6: Last – without a line end.",
    ]);
    expect(texts(inputs).map(({ given }) => given)).toEqual([
      {
        source: `${file}#1`,
        mediaType: "text/plain",
        title: "Envoys Meet",
        url: "https://example.org/1",
        published: "2024-01-02",
        publisher: "Told",
      },
      { source: `${file}#3`, mediaType: "text/markdown", publisher: "Told" },
      { source: `${file}#6`, mediaType: "text/plain", publisher: "Told" },
    ]);
  });

  test("too long a line fails by itself", async () => {
    const file = put("all.jsonl", [line({ text: "x".repeat(200_000) }), line({ text: "short" })].join("\n"));
    expect(shown(await expand([file], { maxBytes: 100_000 }))).toEqual([
      "all.jsonl#1! input-too-large",
      "all.jsonl#2: short",
    ]);
  });

  test("a missing file of records", async () => {
    expect(shown(await expand([join(root, "none.jsonl")]))).toEqual(["none.jsonl! input-missing"]);
  });
});

describe("an index beside the texts", () => {
  const index = (entries: unknown) => JSON.stringify(entries);

  test("says what it knows of those in and below its folder; the nearest wins, the caller wins over all", async () => {
    put(
      "index.json",
      index([
        {
          path: "a.txt",
          date: "1999",
          title: "A",
          source: "UN (un.org), text",
          url: "https://example.org/a",
          kind: "unknown kind",
        },
        { path: "./sub/b.txt", title: "far" },
        { id: "c", title: "C by id", date: "no date" },
      ]),
    );
    put("sub/index.json", index([{ path: "b.txt", title: "near", kind: "statement" }]));
    for (const path of ["a.txt", "sub/b.txt", "sub/c.md", "d.txt"]) put(path);
    const inputs = texts(await expand([root], { told: { url: "https://told.example/" } }));
    expect(inputs.map(({ source, given: { source: _, ...rest } }) => [source.replace(`${root}/`, ""), rest])).toEqual([
      ["a.txt", { published: "1999", title: "A", publisher: "UN", url: "https://told.example/" }],
      ["d.txt", { url: "https://told.example/" }],
      ["sub/b.txt", { title: "near", kind: "statement", url: "https://told.example/" }],
      ["sub/c.md", { title: "C by id", url: "https://told.example/" }],
    ]);
  });

  test("counts for a single file in its folder too", async () => {
    put("index.json", index([{ path: "a.txt", title: "A" }]));
    expect(texts(await expand([put("a.txt")]))[0]?.given.title).toBe("A");
  });

  test("that is broken is told, and the texts are read without it", async () => {
    put("index.json", "[{");
    put("a.txt", "A");
    expect(shown(await expand([root]))).toEqual(["index.json! input-invalid", "a.txt: A"]);
  });

  test("that is another kind of file is passed over", async () => {
    put("index.json", index({ name: "site" }));
    put("a.txt", "A");
    expect(shown(await expand([root]))).toEqual(["a.txt: A"]);
  });
});
