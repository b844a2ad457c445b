import { expect, test } from "vitest";
import type { AssertionFilter } from "../../src/record/answers.ts";
import { entryOf, type Line } from "./fixtures.ts";
import { collect, type StoreMaker } from "./stores.ts";

// biome-ignore format: lines stay lines
const LINES: readonly (readonly [string, readonly Line[]])[] = [
  ["2024-06-20", [
    { text: "Russia signed a treaty with North Korea.", type: "AGREE", actor: "RUS", recipient: "PRK", time: "2024-06-19" },
    { text: "The ministry condemned the launch of missiles.", type: "REJECT", actor: "KOR", recipient: "PRK", speaker: "KOR", time: "2024-06" },
    { text: "Pyongyang may send workers.", type: "AID", actor: "PRK", recipient: "RUS", modality: "possible", time: "2024-07/.." },
  ]],
  ["2023-09", [
    { text: "Moscow denied that shells were delivered.", type: "AID", actor: "PRK", recipient: "RUS", polarity: "-", speaker: "RUS", time: "2023-09-13" },
    { text: "They met again on that day.", type: "CONSULT", actor: "PRK", recipient: "RUS", time: "XXXX-09-13" },
  ]],
  ["", [{ text: "Japan demanded answers from the missile makers.", type: "REQUEST", actor: "JPN", recipient: "PRK" }]],
];
const ENTRIES = LINES.map(([published, lines]) => entryOf(published === "" ? { lines } : { lines, published }));

const LEAD = "𐍈 First.";
const EMOJI = "😀😀 Envoy 𝒳 of 金正恩 🇰🇵 met the envoy’s “co‑envoys” at S/RES/1718 <b>envoy</b> e\u0301nvoy.";
const LONG = `${"Word ".repeat(4000)}uranium ${"word ".repeat(4000)}uranium end.`;
const ENDLESS = `plutonium ${Array.from({ length: 300_000 }, (_, at) => `w${at.toString(36)}`).join(" ")} neptunium`;
const ALIKE = Array.from(
  { length: 25 },
  (_, at) => `Sanctions ${["", "harsh ", "harsh unilateral "][at % 3]}number ${at}.`,
);
/** Without assertions: only to be searched. */
const TEXTS = [EMOJI, LONG, ENDLESS, ...ALIKE].map((text) => entryOf({ lines: [{ text: LEAD }, { text }] }));

/** What every store answers, whatever it stands on. */
export function askingSuite(stores: StoreMaker): void {
  const shared = stores.shared((store) => collect(store.addAll([...ENTRIES, ...TEXTS])));
  const find = async (filter: AssertionFilter) =>
    (await shared().assertions(filter)).items.map(({ assertion }) => assertion.trigger.text.split(" ")[0]);

  test("assertions are found by who takes part, by type, polarity, modality, speaker and document", async () => {
    const all = await find({});
    expect(all.slice(0, 4)).toEqual(["Moscow", "The", "Russia", "Pyongyang"]);
    expect(all.slice(4).sort()).toEqual(["Japan", "They"]);
    expect(await find({ actor: "PRK", recipient: "RUS" })).toEqual(["Moscow", "Pyongyang", "They"]);
    expect(await find({ actor: "state:RUS" })).toEqual(["Russia"]);
    expect(await find({ actor: ["KOR", "state:RUS"] })).toEqual(["The", "Russia"]);
    expect(await find({ actor: [] })).toEqual([]);
    expect(await find({ type: ["AID"], polarity: "-" })).toEqual(["Moscow"]);
    expect(await find({ modality: "possible" })).toEqual(["Pyongyang"]);
    expect(await find({ speaker: ["KOR", "RUS"] })).toEqual(["Moscow", "The"]);
    expect(await find({ document: ENTRIES[2]!.document.id })).toEqual(["Japan"]);
    expect(await find({ actor: "'; drop table documents; --" })).toEqual([]);
  });

  test("ranges of days meet what an assertion's time may cover, and nothing that has none", async () => {
    expect(await find({ from: "2024-06-19", to: "2024-06-19" })).toEqual(["The", "Russia"]);
    expect(await find({ from: "2024-06-20", to: "2024-06-30" })).toEqual(["The"]);
    expect(await find({ from: "2030" })).toEqual(["Pyongyang"]);
    expect(await find({ to: "2023" })).toEqual(["Moscow"]);
    expect(await find({ from: "0001-01-01", to: "9999" })).toEqual(["Moscow", "The", "Russia", "Pyongyang"]);
    expect(await find({ publishedTo: "2023-09-15" })).toEqual(["Moscow", "They"]);
    expect(await find({ publishedFrom: "2024-06-20", publishedTo: "2024-06-20" })).toEqual([
      "The",
      "Russia",
      "Pyongyang",
    ]);
  });

  test("an assertion comes as it was read, with its document", async () => {
    const [found] = (await shared().assertions({ actor: "JPN" })).items;
    const { document, reading } = ENTRIES[2]!;
    expect(JSON.stringify(found!.assertion)).toBe(JSON.stringify(reading.assertions[0]));
    expect(found!.readingId).toBe(reading.id);
    expect(found!.document).toMatchObject({ id: document.id, source: "a.txt", published: null, language: "en" });
  });

  test("pages follow one another without gap or repetition, also when something is added between them", async () => {
    const store = await stores.open();
    await collect(store.addAll(ENTRIES));
    const whole = (await store.assertions()).items;
    const first = await store.assertions({}, { limit: 2 });
    const early = entryOf({ lines: [{ text: "Long ago.", type: "AGREE", time: "1950-02-14" }], published: "1950" });
    await store.add(early.document, early.original, early.reading);
    const rest: unknown[] = [];
    for (let cursor = first.next; cursor !== null; ) {
      const page = await store.assertions({}, { limit: 2, cursor });
      expect(page.items.length).toBeLessThanOrEqual(2);
      rest.push(...page.items);
      cursor = page.next;
    }
    expect([...first.items, ...rest]).toEqual(whole);
  });

  test("documents are listed by day of publication, the undated last", async () => {
    const first = await shared().documents({ limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([ENTRIES[1]!.document.id, ENTRIES[0]!.document.id]);
    const second = await shared().documents({ cursor: first.next });
    const undated = [ENTRIES[2]!, ...TEXTS].map(({ document }) => document.id);
    expect(second.items.map(({ id }) => id)).toEqual(undated.sort());
    expect(second.next).toBeNull();
  });

  test("search finds words in their forms, phrases and alternatives, and says where each stands", async () => {
    const { items } = await shared().search("missile");
    expect(items.flatMap(({ hits }) => hits.map(({ text }) => text)).sort()).toEqual(["missile", "missiles"]);
    for (const { hits, snippet, document, sentence } of items) {
      const { text } = ENTRIES.find((entry) => entry.document.id === document.id)!.document;
      for (const hit of hits) expect(text.slice(hit.start, hit.end)).toBe(hit.text);
      expect(text.slice(snippet.start, snippet.end)).toBe(snippet.text);
      expect(snippet).toMatchObject(sentence);
    }
    const first = async (query: string) =>
      (await shared().search(query)).items.map(({ snippet }) => snippet.text.split(" ")[0]);
    expect(await first('"signed a treaty"')).toEqual(["Russia"]);
    expect(await first('"treaty signed"')).toEqual([]);
    expect((await first("treaty or shells")).sort()).toEqual(["Moscow", "Russia"]);
    expect(await first("missile -launch")).toEqual(["Japan"]);
    expect(await first("the of")).toEqual([]);
    expect(await first("")).toEqual([]);
    expect(await first("' \\ & | ! <-> ((\0")).toEqual([]);
  });

  test("hits stand right in text outside the basic plane and after it", async () => {
    const { text } = TEXTS[0]!.document;
    const [hit] = (await shared().search("envoys")).items;
    expect(hit!.hits.map((span) => span.text)).toEqual(["Envoy", "envoy", "envoys", "envoy"]);
    for (const span of hit!.hits) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(hit!.snippet).toEqual({ start: LEAD.length + 1, end: text.length, text: EMOJI });
    const [symbol] = (await shared().search("S/RES/1718")).items;
    expect(symbol!.hits.map((span) => span.text)).toEqual(["S/RES/1718"]);
  });

  test("of a long sentence the stretch around the first hit is shown", async () => {
    const { text } = TEXTS[1]!.document;
    const [hit] = (await shared().search("uranium")).items;
    expect(hit!.hits.map(({ start }) => start)).toEqual([text.indexOf("uranium"), text.lastIndexOf("uranium")]);
    expect(hit!.snippet.text).toMatch(/^Word .*\buranium\b.* word$/);
    expect(hit!.snippet.text.length).toBeLessThanOrEqual(300);
    expect(text.slice(hit!.snippet.start, hit!.snippet.end)).toBe(hit!.snippet.text);
  });

  test("a line of two million characters is stored, and searched in its first hundred thousand", async () => {
    const { document, reading } = TEXTS[2]!;
    const [hit] = (await shared().search("plutonium")).items;
    expect(hit!.sentence).toEqual({ start: LEAD.length + 1, end: document.text.length });
    expect(hit!.snippet.text).toMatch(/^plutonium w0 .*\w$/);
    expect(document.text.slice(hit!.snippet.start, hit!.snippet.end)).toBe(hit!.snippet.text);
    expect((await shared().search("neptunium")).items).toEqual([]);
    expect(await shared().reading(document.id)).toEqual(reading);
  });

  test("search pages follow one another, equal scores in a fixed order", async () => {
    const whole = (await shared().search("sanctions")).items;
    expect(whole).toHaveLength(ALIKE.length);
    const paged: unknown[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await shared().search("sanctions", { limit: 4, cursor: cursor ?? null });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
    const scores = whole.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBeGreaterThan(1);
  });

  test("what cannot be asked is told", async () => {
    const store = shared();
    const wrong = { code: "usage" };
    await expect(store.assertions({}, { limit: 0 })).rejects.toMatchObject(wrong);
    await expect(store.assertions({}, { limit: 1001 })).rejects.toMatchObject(wrong);
    await expect(store.assertions({}, { cursor: "nonsense" })).rejects.toMatchObject(wrong);
    await expect(store.assertions({ from: "yesterday" })).rejects.toMatchObject({
      code: "usage",
      message: expect.stringContaining('from was "yesterday"'),
    });
    const { next } = await store.documents({ limit: 1 });
    await expect(store.assertions({}, { cursor: next })).rejects.toMatchObject(wrong);
    const forged = Buffer.from('["documents","2024-99-99; drop","x"]').toString("base64url");
    await expect(store.documents({ cursor: forged })).rejects.toMatchObject(wrong);
  });
}
