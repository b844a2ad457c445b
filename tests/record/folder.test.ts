import { createHash } from "node:crypto";
import {
  chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync,
} from "node:fs"; // biome-ignore format: a list
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openStore } from "../../src/record/open-store.ts";
import { openPGlitePool } from "../../src/record/sql/pglite-pool.ts";
import { startChild } from "./children.ts";
import { entryOf } from "./fixtures.ts";
import { folderStores } from "./stores.ts";

// Making a database takes seconds, and many times that on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const stores = folderStores();
const root = mkdtempSync(join(tmpdir(), "rapporteur-folder-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ENTRY = entryOf({ lines: [{ text: "Russia thanked North Korea.", type: "SUPPORT", actor: "RUS" }] });

/** A closed store with one document in it. */
async function filled(): Promise<string> {
  const folder = join(root, `filled-${count++}`);
  await cp(join(root, "filled"), folder, { recursive: true });
  return folder;
}
let count = 0;

beforeAll(async () => {
  const store = await openStore(join(root, "filled"));
  await store.add(ENTRY.document, ENTRY.original, ENTRY.reading);
  await store.close();
});

test("two processes that open a new folder at the same moment: one makes the store, the other is told who has it", async () => {
  const folder = join(root, "new", "and", "deep");
  const children = [startChild("open-store", [folder, "on-signal"]), startChild("open-store", [folder, "on-signal"])];
  for (const child of children) await child.line();
  for (const child of children) child.process.stdin?.write("go\n");
  const said = await Promise.all(children.map(async (child) => JSON.parse((await child.line()) ?? "null")));
  const winner = said.findIndex(({ opened }) => opened);
  expect(said[1 - winner]).toEqual({
    code: "store-in-use",
    message: expect.stringContaining(`process ${children[winner]!.pid} on`),
  });
  await expect(openStore(folder)).rejects.toMatchObject({ code: "store-in-use" });
  await children[winner]!.kill();
  const store = await stores.openAt(folder);
  expect(await store.counts()).toMatchObject({ documents: 0 });
});

test("a store that was killed while it was made can be opened", async () => {
  const folder = join(root, "killed");
  for (const moment of [/^store\.json$/, /^database\.new-\w+\/global$/]) {
    const child = startChild("open-store", [folder]);
    const isReached = () =>
      existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => moment.test(String(file)));
    while (!isReached()) await new Promise((done) => setTimeout(done, 2));
    await child.kill();
  }
  const store = await stores.openAt(folder);
  await store.add(ENTRY.document, ENTRY.original, ENTRY.reading);
  expect((await store.check()).problems).toEqual([]);
});

test("a folder that holds other files is no store, and nothing in it is touched", async () => {
  const folder = join(root, "other");
  mkdirSync(folder);
  writeFileSync(join(folder, "thesis.docx"), "years of work");
  await expect(openStore(folder)).rejects.toMatchObject({
    code: "store-corrupt",
    message: expect.stringMatching(/is not a store.*thesis\.docx.*rapporteur store rebuild/s),
  });
  expect(readdirSync(folder)).toEqual(["thesis.docx"]);
  expect(readFileSync(join(folder, "thesis.docx"), "utf8")).toBe("years of work");
});

test("a file where the folder should be, and a name that is no folder's, are told", async () => {
  const file = join(root, "file");
  writeFileSync(file, "");
  await expect(openStore(file)).rejects.toMatchObject({ code: "usage", message: expect.stringContaining(file) });
  await expect(openStore(join(file, "below"))).rejects.toMatchObject({ code: "usage" });
  await expect(openStore("")).rejects.toMatchObject({ code: "usage" });
  await expect(openStore("mysql://host/base")).rejects.toMatchObject({ code: "usage" });
});

test("a folder that cannot be written is told", async ({ skip }) => {
  const folder = await filled();
  const [empty, file] = [mkdtempSync(join(root, "empty-")), join(folder, "store.json")];
  chmodSync(root, 0o755);
  for (const path of [folder, empty]) chmodSync(path, 0o555);
  // Root may write everywhere: then another process tries, as nobody.
  const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
  const probe = startChild("open-store", [file], nobody);
  const canRun = (await probe.line()) !== undefined;
  if (!canRun) skip("this user may not read the program");
  for (const path of [folder, empty, join(empty, "below")]) {
    const said = JSON.parse((await startChild("open-store", [path], nobody).line()) ?? "null");
    expect(said).toEqual({ code: "store-read-only", message: expect.stringContaining(path) });
  }
  for (const path of [folder, empty]) chmodSync(path, 0o755);
  const store = await stores.openAt(folder);
  expect((await store.check()).problems).toEqual([]);
});

test("a store of a newer version is refused", async () => {
  const folder = await filled();
  writeFileSync(join(folder, "store.json"), '{"format":"rapporteur-store","version":2}');
  await expect(openStore(folder)).rejects.toMatchObject({
    code: "store-version",
    message: expect.stringContaining("newer"),
  });
});

test("a database with a newer schema is refused", async () => {
  const folder = await filled();
  const pool = await openPGlitePool(join(folder, "database"));
  const client = await pool.connect();
  await client.query("insert into rapporteur.kysely_migration values ('999-beyond', now()::text)", []);
  client.release();
  await pool.end();
  await expect(openStore(folder)).rejects.toMatchObject({
    code: "store-version",
    message: expect.stringContaining("999-beyond"),
  });
});

describe("a damaged store is told as such, and none of its data is changed:", () => {
  const garbage = (path: string) => writeFileSync(path, Buffer.alloc(Math.max(100, statSync(path).size), 0x5a));
  const eachFile = (folder: string, name: RegExp, damage: (path: string) => void) => {
    for (const file of readdirSync(folder)) if (name.test(file)) damage(join(folder, file));
  };
  const damages: Readonly<Record<string, (folder: string) => void>> = {
    "store.json gone": (folder) => rmSync(join(folder, "store.json")),
    "store.json garbage": (folder) => writeFileSync(join(folder, "store.json"), "\0\0\0"),
    "database gone": (folder) => rmSync(join(folder, "database"), { recursive: true }),
    "version file gone": (folder) => rmSync(join(folder, "database", "PG_VERSION")),
    "control file cut off": (folder) => truncateSync(join(folder, "database", "global", "pg_control"), 100),
    "log garbage": (folder) => eachFile(join(folder, "database", "pg_wal"), /^[0-9A-F]{24}$/, garbage),
    "tables garbage": (folder) => {
      const base = join(folder, "database", "base");
      for (const one of readdirSync(base)) eachFile(join(base, one), /./, garbage);
    },
    "tables cut off": (folder) => {
      const base = join(folder, "database", "base");
      for (const one of readdirSync(base)) eachFile(join(base, one), /^\d+$/, (path) => truncateSync(path, 100));
    },
  };
  for (const [name, damage] of Object.entries(damages)) {
    test(name, async () => {
      const folder = await filled();
      damage(folder);
      const before = digest(folder);
      await expect(openStore(folder)).rejects.toMatchObject({
        code: "store-corrupt",
        message: expect.stringMatching(/rapporteur store rebuild --store /),
      });
      expect(digest(folder)).toEqual(before);
    });
  }
});

test("damage that shows only later is told when it is met", async () => {
  const folder = await filled();
  const pool = await openPGlitePool(join(folder, "database"));
  const client = await pool.connect();
  const { rows } = await client.query<{ path: string }>(
    "select pg_relation_filepath('rapporteur.assertions') as path",
    [],
  );
  client.release();
  await pool.end();
  writeFileSync(join(folder, "database", rows[0]!.path), Buffer.alloc(8192, 0x5a));
  const store = await stores.openAt(folder);
  expect(await store.document(ENTRY.document.id)).toEqual(ENTRY.document);
  await expect(store.reading(ENTRY.document.id)).rejects.toMatchObject({
    code: "store-corrupt",
    message: expect.stringContaining("rapporteur store rebuild"),
  });
});

test("check finds what was changed behind the store's back", async () => {
  const folder = await filled();
  const pool = await openPGlitePool(join(folder, "database"));
  const client = await pool.connect();
  for (const sql of [
    "set session_replication_role = replica",
    "update rapporteur.assertions set body = replace(body, 'SUPPORT', 'ACCUSE')",
    "delete from rapporteur.mentions",
    "insert into rapporteur.times (reading_no, no, starts, ends, type, value, status) values (77, 0, 0, 1, 'DATE', '', '')",
  ])
    await client.query(sql, []);
  client.release();
  await pool.end();
  writeFileSync(join(folder, "originals", ENTRY.document.sha256), "other bytes");
  writeFileSync(
    join(folder, "journal.jsonl"),
    readFileSync(join(folder, "journal.jsonl"), "utf8").replace("a.txt", "b.txt"),
  );
  const store = await stores.openAt(folder);
  const { problems } = await store.check();
  expect(problems.map(({ code }) => code)).toEqual([
    "reading-damaged",
    "reference-broken",
    "original-changed",
    "journal-damaged",
  ]);
});

test("check finds rows that are missing, though the reading itself is whole", async () => {
  const folder = await filled();
  const pool = await openPGlitePool(join(folder, "database"));
  const client = await pool.connect();
  await client.query("delete from rapporteur.sentences", []);
  client.release();
  await pool.end();
  rmSync(join(folder, "originals", ENTRY.document.sha256));
  const store = await stores.openAt(folder);
  const { problems } = await store.check();
  expect(problems.map(({ code }) => code)).toEqual(["rows-differ", "original-missing"]);
});

/** Path and hash of each file but the lock's and those that the engine writes when it only starts. */
function digest(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.startsWith("lock."))
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => !/\/database\/(?:pg_wal|global)\/|pg_internal\.init$|postmaster\.pid$/.test(path))
    .map((path) => `${path} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`)
    .sort();
}
