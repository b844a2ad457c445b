import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { sha256 } from "../../src/base/content-id.ts";
import { describe } from "../../src/record/folder/description.ts";
import { openFolderArchive } from "../../src/record/folder/folder-archive.ts";
import { openJournal, readJournal } from "../../src/record/folder/journal.ts";
import type { JournalEntry } from "../../src/record/folder/journal-entry.ts";
import { layoutOf } from "../../src/record/folder/layout.ts";
import { entryOf } from "./fixtures.ts";
import { collect } from "./stores.ts";

const log: string[] = [];

/** The real file system, with a note of what is written, synced and named in which order. */
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const name = (path: unknown) =>
    String(path)
      .replace(/.*\//, "")
      .replace(/\.\d+-.*/, ".draft");
  const open = async (...args: Parameters<typeof real.open>) => {
    const file = await real.open(...args);
    for (const step of ["writeFile", "appendFile", "sync", "datasync"] as const) {
      const act = file[step].bind(file) as (...given: unknown[]) => Promise<void>;
      Object.assign(file, {
        [step]: (...given: unknown[]) => {
          log.push(`${step} ${name(args[0])}`);
          return act(...given);
        },
      });
    }
    return file;
  };
  const rename = (from: string, to: string) => {
    log.push(`rename ${name(to)}`);
    return real.rename(from, to);
  };
  return { ...real, open, rename };
});

const root = mkdtempSync(join(tmpdir(), "rapporteur-journal-"));
let count = 0;
const newPath = () => join(mkdtempSync(join(root, `${count++}-`)), "journal.jsonl");

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("entries are read again in order, over several openings", async () => {
  const path = newPath();
  const entries = ["a", "b", "c\u2028\u2029 d", "e"].map(entry);
  for (const some of [entries.slice(0, 1), [], entries.slice(1, 3), entries.slice(3)]) {
    const journal = await openJournal(path);
    await journal.append(some);
    await journal.close();
  }
  const items = await collect(readJournal(path));
  expect(items).toEqual(entries.map((expected, at) => ({ line: at + 1, entry: expected })));
  expect(readFileSync(path, "utf8").split("\n")[1]).toMatch(/^\{"seq":2,"kind":"reading",.*"sum":"[0-9a-f]{16}"\}$/);
});

test("a line that was being written when the power went is set aside, and the next one is whole", async () => {
  const path = newPath();
  const journal = await openJournal(path);
  await journal.append([entry("a")]);
  await journal.close();
  appendFileSync(path, '{"seq":2,"kind":"rea');
  const again = await openJournal(path);
  await again.append([entry("b")]);
  await again.close();
  expect(await collect(readJournal(path))).toEqual([
    { line: 1, entry: entry("a") },
    { line: 2, entry: entry("b") },
  ]);
  expect(readFileSync(`${path}.torn`, "utf8")).toBe('{"seq":2,"kind":"rea\n');
});

test("a line that was changed, lost or moved shows", async () => {
  const path = newPath();
  const journal = await openJournal(path);
  await journal.append(["a", "b", "c"].map(entry));
  await journal.close();
  const [a, b, c] = readFileSync(path, "utf8").split("\n");
  const problemsOf = async (lines: readonly (string | undefined)[]) => {
    writeFileSync(path, `${lines.join("\n")}\n`);
    return (await collect(readJournal(path))).filter(({ problem }) => problem).map(({ line }) => line);
  };
  expect(await problemsOf([a, b, c])).toEqual([]);
  expect(await problemsOf([a, b?.replace("b.txt", "x.txt"), c])).toEqual([2]);
  expect(await problemsOf([a, c])).toEqual([2]);
  expect(await problemsOf([b, a, c])).toEqual([1, 2, 3]);
  expect(await problemsOf([a, "nonsense", b, c])).toEqual([2]);
});

test("an original is written, synced, named and its name synced before the journal tells of it, synced too", async () => {
  const folder = newPath().replace(/\/journal.jsonl$/, "");
  const layout = { ...layoutOf(folder), originals: folder };
  const archive = await openFolderArchive(layout);
  const bytes = Buffer.from("bytes");
  const hash = sha256(bytes);
  log.length = 0;
  await archive.keep([{ sha256: hash, bytes }], [entry("a")]);
  const folderName = folder.replace(/.*\//, "");
  expect(log).toEqual([
    `writeFile ${hash}.draft`,
    `sync ${hash}.draft`,
    `rename ${hash}`,
    `sync ${folderName}`,
    "appendFile journal.jsonl",
    "datasync journal.jsonl",
  ]);
  // What is there is not written again.
  log.length = 0;
  await archive.keep([{ sha256: hash, bytes }], []);
  expect(log).toEqual([]);
  expect(Buffer.from((await archive.original(hash))!)).toEqual(bytes);
  expect(await archive.original("0".repeat(64))).toBeUndefined();
  await archive.close();
});

function entry(text: string): JournalEntry {
  const { document, reading } = entryOf({ lines: [{ text }], source: `${text}.txt` });
  const { id, reader, models, situation } = reading;
  const body = { document: describe(document), reading: { id, reader, models, situation } };
  return { kind: "reading", at: "2026-01-01T00:00:00.000Z", body };
}
