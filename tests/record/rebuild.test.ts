import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type Reread, rebuildStore } from "../../src/record/rebuild-store.ts";
import type { Store } from "../../src/record/store.ts";
import { entryOf, type Line, type Making } from "./fixtures.ts";
import { collect, folderStores } from "./stores.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const stores = folderStores();

const LINES: readonly Line[] = [
  { text: "Seoul said that trains crossed the border.", type: "ACCUSE", actor: "KOR", recipient: "PRK", time: "2024-10-18" },
  { text: "Pyongyang denied it 😀.", type: "REJECT", actor: "PRK" },
]; // biome-ignore format: lines stay lines
const MAKINGS: readonly Making[] = Array.from({ length: 12 }, (_, at) => ({
  lines: [...LINES, { text: `Number ${at}.` }],
  source: `texts/${at}.txt`,
  published: `2024-10-${10 + at}`,
  publisher: "Test Wire",
  title: `Trains ${at}`,
}));

/** Reads a document again as the fixtures do, from nothing but its bytes and its description. */
const rereadWith =
  (reader: string): Reread =>
  ({ source, published, publisher, title }, original) => {
    const text = JSON.parse(Buffer.from(original).toString("utf8")) as string;
    const number = { text: text.slice(text.lastIndexOf("Number")) };
    return entryOf({
      lines: [...LINES, number],
      source,
      reader,
      ...(published.value === null ? {} : { published: published.value }),
      ...(publisher.value === null ? {} : { publisher: publisher.value }),
      ...(title.value === null ? {} : { title: title.value }),
    });
  };

async function wholeOf(store: Store) {
  const documents = (await store.documents({ limit: 1000 })).items;
  const readings = [];
  for (const { id } of documents) readings.push(await store.readings(id));
  const assertions = await store.assertions({}, { limit: 1000 });
  return JSON.stringify({
    counts: await store.counts(),
    documents,
    readings,
    assertions,
    found: await store.search("border"),
  });
}

/** A store whose first document was read with a date, and then without. */
async function filled() {
  const target = await stores.target();
  const store = await stores.openAt(target);
  await collect(store.addAll(MAKINGS.map(entryOf)));
  const { published: _, ...undated } = MAKINGS[0]!;
  const again = entryOf(undated);
  await store.add(again.document, again.original, again.reading);
  return { target, store };
}

test("a rebuilt store is the same store, even from nothing but originals and journal", async () => {
  const { target, store } = await filled();
  const before = await wholeOf(store);
  await store.close();
  const files = [readFileSync(join(target, "journal.jsonl"), "utf8"), readdirSync(join(target, "originals"))];
  for (const file of readdirSync(target)) {
    if (file !== "originals" && file !== "journal.jsonl") rmSync(join(target, file), { recursive: true });
  }
  const seen: number[] = [];
  const report = await rebuildStore(target, rereadWith("1"), { onProgress: (done) => seen.push(done) });
  expect(report).toEqual({ documents: 12, readings: 13, changed: 0, problems: [], replaced: null });
  expect(seen).toEqual(Array.from({ length: 14 }, (_, at) => at));
  const again = await stores.openAt(target);
  expect(await wholeOf(again)).toBe(before);
  expect((await again.check()).problems).toEqual([]);
  expect([readFileSync(join(target, "journal.jsonl"), "utf8"), readdirSync(join(target, "originals"))]).toEqual(files);
});

test("the old database is kept beside the new one", async () => {
  const { target, store } = await filled();
  const before = await wholeOf(store);
  await store.close();
  writeFileSync(join(target, "database", "PG_VERSION"), "garbage");
  const { replaced, problems } = await rebuildStore(target, rereadWith("1"));
  expect(problems).toEqual([]);
  expect(replaced).toBe(join(target, "database.replaced-1"));
  expect(readFileSync(join(replaced!, "PG_VERSION"), "utf8")).toBe("garbage");
  const again = await stores.openAt(target);
  expect(await wholeOf(again)).toBe(before);
});

test("with other rules readings are others, the journal says so, and what was added last stays current", async () => {
  const { target, store } = await filled();
  const last = entryOf({ ...MAKINGS[0]!, reader: "2" });
  await store.add(last.document, last.original, last.reading);
  const documents = (await store.documents({ limit: 1000 })).items;
  await store.close();
  // The dated description was read first and last: it is read again at its last place, after the undated one.
  const report = await rebuildStore(target, rereadWith("2"));
  expect(report).toMatchObject({ documents: 12, readings: 13, changed: 12, problems: [] });
  const again = await stores.openAt(target);
  expect((await again.documents({ limit: 1000 })).items).toEqual(documents);
  expect(await again.reading(last.document.id)).toEqual(last.reading);
  expect((await again.readings(last.document.id)).map(({ reading }) => reading.reader)).toEqual(["2", "2"]);
  expect((await again.check()).problems).toEqual([]);
});

test("what cannot be made again is told, and the rest is made", async () => {
  const { target, store } = await filled();
  await store.close();
  const [one, two, three] = MAKINGS.slice(1).map(entryOf);
  rmSync(join(target, "originals", one!.document.sha256));
  writeFileSync(join(target, "originals", two!.document.sha256), "changed");
  writeFileSync(join(target, "originals", "0".repeat(64)), "in no line");
  appendFileSync(join(target, "journal.jsonl"), "not a line\n");
  const reread: Reread = (description, original) => {
    if (description.id === three!.document.id) throw new Error("this reader fails");
    return rereadWith("1")(description, original);
  };
  const { documents, problems } = await rebuildStore(target, reread);
  expect(documents).toBe(9);
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ["journal-damaged", expect.stringContaining("Line 14")],
    ["original-unnamed", expect.stringContaining("0".repeat(64))],
    ["rebuild-failed", expect.stringMatching(/^texts\/1\.txt: .*is not there$/)],
    ["rebuild-failed", expect.stringMatching(/^texts\/2\.txt: .*no longer has the hash/)],
    ["rebuild-failed", "texts/3.txt: this reader fails"],
  ]);
});

test("a rebuild that is broken off leaves the store as it was", async () => {
  const { target, store } = await filled();
  const before = await wholeOf(store);
  await store.close();
  const stop = { onProgress: () => { throw new Error("stopped"); } }; // biome-ignore format: short
  await expect(rebuildStore(target, rereadWith("2"), stop)).rejects.toThrow("stopped");
  const again = await stores.openAt(target);
  expect(await wholeOf(again)).toBe(before);
});

test("nothing is rebuilt while the store is open, nor from an empty folder", async () => {
  const { target } = await filled();
  await expect(rebuildStore(target, rereadWith("1"))).rejects.toMatchObject({ code: "store-in-use" });
  await expect(rebuildStore(join(target, "..", "nothing"), rereadWith("1"))).rejects.toMatchObject({
    code: "not-found",
  });
});
