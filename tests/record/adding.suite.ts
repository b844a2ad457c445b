import { expect, test } from "vitest";
import type { Store } from "../../src/record/store.ts";
import { entryOf, type Making } from "./fixtures.ts";
import { collect, type StoreMaker } from "./stores.ts";

const TREATY: Making = {
  lines: [
    { text: "Russia signed a treaty with North Korea on June 19.", type: "AGREE", actor: "RUS", recipient: "PRK", time: "2024-06-19" },
    { text: "Seoul condemned it.", type: "REJECT", actor: "KOR", recipient: "RUS" },
  ],
  published: "2024-06-20",
  publisher: "Test Wire",
  title: "A treaty",
}; // biome-ignore format: lines stay lines

/** What every store does when documents are added, whatever it stands on. */
export function addingSuite(stores: StoreMaker): void {
  test("an empty store has nothing and says so", async () => {
    const store = await stores.open();
    expect(await store.counts()).toEqual({
      documents: 0, sentences: 0, mentions: 0, quotations: 0, times: 0, assertions: 0, problems: 0, superseded: 0,
    }); // biome-ignore format: a table
    expect(await store.document("doc_none")).toBeUndefined();
    expect(await store.originals("doc_none")).toBeUndefined();
    expect(await store.reading("doc_none")).toBeUndefined();
    expect(await store.readings("doc_none")).toEqual([]);
    expect(await store.problems("doc_none")).toEqual([]);
    expect(await store.has("read_none")).toBe(false);
    expect(await store.assertions()).toEqual({ items: [], next: null });
    expect(await store.documents()).toEqual({ items: [], next: null });
    expect(await store.search("treaty")).toEqual({ items: [], next: null });
    expect((await store.check()).problems).toEqual([]);
  });

  test("what was added comes back byte for byte", async () => {
    const store = await stores.open();
    const { document, original, reading } = entryOf(TREATY);
    expect(await store.add(document, original, reading)).toEqual({
      documentId: document.id,
      readingId: reading.id,
      document: "added",
      reading: "added",
    });
    expect(JSON.stringify(await store.document(document.id))).toBe(JSON.stringify(document));
    expect(JSON.stringify(await store.reading(document.id))).toBe(JSON.stringify(reading));
    expect(Buffer.from((await store.originals(document.id))!)).toEqual(Buffer.from(original));
    expect(await store.has(reading.id)).toBe(true);
    expect(await store.counts()).toMatchObject({ documents: 1, sentences: 2, assertions: 2, mentions: 2, times: 1 });
  });

  test("it is still there when the store is opened again", async () => {
    const target = await stores.target();
    const { document, original, reading } = entryOf(TREATY);
    const first = await stores.openAt(target);
    await first.add(document, original, reading);
    await first.close();
    const second = await stores.openAt(target);
    expect(await second.reading(document.id)).toEqual(reading);
    expect((await second.check()).problems).toEqual([]);
  });

  test("adding twice changes nothing", async () => {
    const store = await stores.open();
    const { document, original, reading } = entryOf(TREATY);
    await store.add(document, original, reading);
    const before = await wholeOf(store, document.id);
    expect(await store.add(document, original, reading)).toMatchObject({ document: "known", reading: "known" });
    // The same bytes from another path are the same document; with the same reading, nothing is new.
    const elsewhere = { ...document, source: "copy/of/a.txt" };
    expect(await store.add(elsewhere, original, reading)).toMatchObject({ document: "known", reading: "known" });
    expect(await wholeOf(store, document.id)).toEqual(before);
  });

  test("a new reading supersedes the old one, which is kept and marked", async () => {
    const store = await stores.open();
    const [first, second, third] = ["1", "2", "3"].map((reader) => entryOf({ ...TREATY, reader }));
    const { document, original } = first!;
    await store.add(document, original, first!.reading);
    expect(await store.add(document, original, second!.reading)).toMatchObject({
      document: "known",
      reading: "superseding",
    });
    await store.add(document, original, third!.reading);
    expect(await store.reading(document.id)).toEqual(third!.reading);
    const all = await store.readings(document.id);
    expect(all.map(({ reading }) => reading)).toEqual([first!.reading, second!.reading, third!.reading]);
    expect(all.map(({ supersededBy }) => supersededBy)).toEqual([second!.reading.id, third!.reading.id, null]);
    expect(all.map(({ added }) => added.getTime())).toEqual(all.map(({ added }) => added.getTime()).sort());
    const { items } = await store.assertions();
    expect(items.map(({ readingId }) => readingId)).toEqual([third!.reading.id, third!.reading.id]);
    expect((await store.search("treaty")).items.map(({ readingId }) => readingId)).toEqual([third!.reading.id]);
    expect(await store.counts()).toMatchObject({ documents: 1, assertions: 2, sentences: 2, superseded: 2 });
    expect((await store.check()).problems).toEqual([]);
  });

  test("a reading that was superseded stays so when it comes in late again", async () => {
    const store = await stores.open();
    const [old, current] = ["1", "2"].map((reader) => entryOf({ ...TREATY, reader }));
    await store.add(old!.document, old!.original, old!.reading);
    await store.add(current!.document, current!.original, current!.reading);
    expect(await store.add(old!.document, old!.original, old!.reading)).toMatchObject({ reading: "known" });
    expect(await store.reading(old!.document.id)).toEqual(current!.reading);
  });

  test("the document is shown as its current reading saw it", async () => {
    const store = await stores.open();
    const { published: _, ...undatedMaking } = TREATY;
    const [undated, dated] = [entryOf(undatedMaking), entryOf(TREATY)];
    expect(undated.document.id).toBe(dated.document.id);
    await store.add(undated.document, undated.original, undated.reading);
    expect((await store.documents()).items.map(({ published }) => published)).toEqual([null]);
    await store.add(dated.document, dated.original, dated.reading);
    expect(await store.document(dated.document.id)).toEqual(dated.document);
    expect((await store.documents()).items.map(({ published }) => published)).toEqual(["2024-06-20"]);
  });

  test("problems are kept with the reading", async () => {
    const store = await stores.open();
    const problems = [
      { code: "encoding-guessed", message: "The encoding was guessed." },
      { code: "no-date", message: "No day was found.", start: 3, end: 9 },
    ];
    const { document, original, reading } = entryOf(TREATY);
    await store.add(document, original, reading, problems);
    expect(await store.problems(document.id)).toEqual(problems);
    expect((await store.readings(document.id))[0]?.problems).toEqual(problems);
  });

  test("many are added in batches, each with its outcome, in order", async () => {
    const store = await stores.open();
    const entries = numbered(230);
    // The first again in its own batch, a third time in a later one, and in between another reading of it.
    const other = entryOf({ ...entries[0]!.making, reader: "2" });
    const all = [...entries.map(({ entry }) => entry), entries[0]!.entry];
    all.splice(1, 0, entries[0]!.entry, other);
    const added = await collect(store.addAll(all));
    expect(added.map(({ readingId }) => readingId)).toEqual(all.map(({ reading }) => reading.id));
    expect(added.slice(0, 4).map(({ document, reading }) => [document, reading])).toEqual([
      ["added", "added"],
      ["known", "known"],
      ["known", "superseding"],
      ["added", "added"],
    ]);
    expect(added.at(-1)).toMatchObject({ document: "known", reading: "known" });
    expect(await store.counts()).toMatchObject({ documents: 230, superseded: 1, assertions: 230 });
    expect(await store.reading(other.document.id)).toEqual(other.reading);
    expect((await store.check()).problems).toEqual([]);
  });

  test("adding from several places at once loses and doubles nothing", async () => {
    const store = await stores.open();
    const entries = numbered(20).map(({ entry }) => entry);
    const added = await Promise.all(
      [...entries, ...entries].map(({ document, original, reading }) => store.add(document, original, reading)),
    );
    expect(added.filter(({ document }) => document === "added")).toHaveLength(20);
    expect(added.filter(({ reading }) => reading === "added")).toHaveLength(20);
    expect(await store.counts()).toMatchObject({ documents: 20, superseded: 0 });
  });

  test("the order in which documents come in changes no answer", async () => {
    const entries = numbered(30).map(({ entry }) => entry);
    const answers = [];
    for (const order of [entries, [...entries].reverse()]) {
      const store = await stores.open();
      await collect(store.addAll(order));
      const { documents, assertions, search } = store;
      answers.push(
        JSON.stringify([await documents(), await assertions(), await search("delivered shells"), await store.counts()]),
      );
    }
    expect(answers[0]).toBe(answers[1]);
  });

  test("what is not one document, its bytes and its reading is refused; what came before it is added", async () => {
    const store = await stores.open();
    const [{ entry: good }, { entry: bad }] = numbered(2) as [Numbered, Numbered];
    const { document, original, reading } = bad;
    const [first, ...others] = reading.assertions;
    const shifted = { ...first!, trigger: { ...first!.trigger, start: 1 } };
    const broken = { ...bad, reading: { ...reading, assertions: [shifted, ...others] } };
    await expect(collect(store.addAll([good, broken]))).rejects.toMatchObject({
      code: "input-invalid",
      message: expect.stringContaining("assertions[0].trigger [1,"),
    });
    await expect(store.add(document, Buffer.from("other"), reading)).rejects.toMatchObject({ code: "input-invalid" });
    await expect(store.add(document, original, good.reading)).rejects.toMatchObject({ code: "input-invalid" });
    expect(await store.counts()).toMatchObject({ documents: 1 });
    expect(await store.has(good.reading.id)).toBe(true);
  });

  test("when the source of many fails, what it gave before is added", async () => {
    const store = await stores.open();
    async function* failing() {
      yield* numbered(3).map(({ entry }) => entry);
      throw new Error("the source failed");
    }
    const seen: string[] = [];
    const run = async () => {
      for await (const { documentId } of store.addAll(failing())) seen.push(documentId);
    };
    await expect(run()).rejects.toThrow("the source failed");
    expect(seen).toHaveLength(3);
    expect(await store.counts()).toMatchObject({ documents: 3 });
  });

  test("text that PostgreSQL cannot hold is kept all the same", async () => {
    const store = await stores.open();
    const text = "The \0 envoy \uD83D met \uDE00 the 😀 minister.";
    const entry = entryOf({ lines: [{ text, type: "CONSULT", actor: "P\0K" }], title: "a\0b\uD800" });
    await store.add(entry.document, entry.original, entry.reading);
    expect(JSON.stringify(await store.document(entry.document.id))).toBe(JSON.stringify(entry.document));
    expect(JSON.stringify(await store.reading(entry.document.id))).toBe(JSON.stringify(entry.reading));
    const { items } = await store.search("minister");
    expect(items[0]?.hits).toEqual([{ start: text.indexOf("minister"), end: text.length - 1, text: "minister" }]);
    expect(items[0]?.snippet.text).toBe(text);
    expect((await store.assertions({ actor: "P\0K" })).items).toHaveLength(1);
    expect((await store.check()).problems).toEqual([]);
  });
}

interface Numbered {
  readonly making: Making;
  readonly entry: ReturnType<typeof entryOf>;
}

function numbered(count: number): readonly Numbered[] {
  return Array.from({ length: count }, (_, at) => {
    const day = `2024-01-${String((at % 28) + 1).padStart(2, "0")}`;
    const text = `Report ${at} says that trucks delivered shells.`;
    const making: Making = {
      lines: [{ text, type: "AID", actor: "PRK", recipient: "RUS", time: day }],
      source: `${at}.txt`,
      published: day,
    };
    return { making, entry: entryOf(making) };
  });
}

async function wholeOf(store: Store, documentId: string) {
  return {
    counts: await store.counts(),
    document: await store.document(documentId),
    readings: await store.readings(documentId),
    assertions: await store.assertions(),
    check: await store.check(),
  };
}
