import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "../../src/language/en/segments.ts";
import { loadSplitter } from "../../src/language/en/sentences.ts";
import { analyzeAll, analyzeStream, type Language, loadEnglish, type Passage } from "../../src/language/index.ts";
import { parsePlainText } from "../../src/text/plain-text.ts";

const loaded = await loadEnglish();
const { split } = loadSplitter(readFileSync("models/english-sentences-v1/weights.bin"));

/** English that finds words and sentences alone: where a text is cut is all that is tested here. */
const english: Language = {
  ...loaded,
  analyze(text, blocks = parsePlainText(text).blocks) {
    const found = segment(text, blocks, split);
    const value = { ...loaded.analyze("").value, text, ...found };
    return { value, problems: [] };
  },
};

const PARAGRAPHS = [
  "Envoys of the two countries met on Monday. They did not sign anything.",
  "Title: this line stands in the middle of a text. It is no header.",
  "Norway condemned the launch of 12 April. Japan said that it would not wait.",
  "(a) All states shall report to the Committee.",
];

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of items) out.push(item);
  return out;
}

/** Words with their places in the whole, sentence by sentence. */
function places(passages: readonly Pick<Passage, "offset" | "value">[]): string[][] {
  return passages.flatMap(({ offset, value: { text, starts, ends, sentences } }) =>
    Array.from({ length: sentences.length - 1 }, (_, k) => {
      const out: string[] = [];
      for (let i = sentences[k]!; i < sentences[k + 1]!; i++)
        out.push(`${offset + starts[i]!} ${text.slice(starts[i], ends[i])}`);
      return out;
    }),
  );
}

function cutEvery(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, k) => text.slice(k * size, (k + 1) * size));
}

const long = Array.from({ length: 60 }, (_, i) => PARAGRAPHS[i % PARAGRAPHS.length]).join("\n\n");

describe("many texts", () => {
  it("are analysed in order, from any iterable", async () => {
    const expected = PARAGRAPHS.map((text) => loaded.analyze(text));
    expect(await all(analyzeAll(loaded, PARAGRAPHS))).toEqual(expected);
    expect(await all(analyzeAll(loaded, Readable.from(PARAGRAPHS)))).toEqual(expected);
    expect(await all(analyzeAll(loaded, []))).toEqual([]);
  });

  it("are asked for one at a time, and let other work of the process happen", async () => {
    const happened: string[] = [];
    function* texts() {
      for (const name of ["one", "two", "three"]) {
        happened.push(`asked ${name}`);
        setImmediate(() => happened.push(`other ${name}`));
        yield `${name}.`;
      }
    }
    for await (const { value } of analyzeAll(english, texts())) happened.push(`took ${value.text}`);
    expect(happened).toEqual([
      ...["asked one", "took one.", "other one"],
      ...["asked two", "took two.", "other two"],
      ...["asked three", "took three.", "other three"],
    ]);
  });
});

describe("a long text in chunks", () => {
  it("has the words, places and sentences that it has as a whole", async () => {
    const passages = await all(analyzeStream(english, cutEvery(long, 700), { passage: 1024 }));
    expect(passages.length).toBeGreaterThan(3);
    expect(places(passages)).toEqual(places([{ offset: 0, value: english.analyze(long).value }]));
    for (const { offset, value } of passages) expect(long.startsWith(value.text, offset)).toBe(true);
    expect(passages.map(({ value }) => value.text).join("")).toBe(long);
  });

  it("is cut the same, however it comes", async () => {
    const whole = await all(analyzeStream(english, [long], { passage: 1024 }));
    fc.assert(
      await fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (size) => {
        expect(await all(analyzeStream(english, cutEvery(long, size), { passage: 1024 }))).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  it("may be bytes, cut inside a character", async () => {
    const bytes = Buffer.from("Søren Kierkegård met Zoë. 👩‍🚀 “Yes,” he said.");
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const [passage, ...more] = await all(analyzeStream(english, chunks));
    expect(passage!.value).toEqual(english.analyze(bytes.toString()).value);
    expect(more).toEqual([]);
    expect((await all(analyzeStream(english, [Uint8Array.of(0x41, 0xc3)])))[0]!.value.text).toBe("A\ufffd");
  });

  it("is cut between sentences where a paragraph is longer than a passage, and between words where a sentence is", async () => {
    const paragraph = "The envoy met Dr. Doe of the U.S. delegation. He said nothing about it. ".repeat(60);
    for (const { value } of await all(analyzeStream(english, [paragraph], { passage: 1024 }))) {
      expect(value.text.length).toBeLessThanOrEqual(1024);
      expect(value.text).toMatch(/^(?:The envoy|He said).*(?:delegation|it)\. $/);
    }
    const endless = "word ".repeat(2000);
    const cuts = await all(analyzeStream(english, [endless], { passage: 1024 }));
    expect(cuts.map(({ value }) => value.text).join("")).toBe(endless);
    for (const { value } of cuts) expect(value.text).toMatch(/^(?:word )+$/);
  });

  it("keeps its whole text whatever it is, and no pair of surrogates is torn", async () => {
    const parts = fc.constantFrom(
      "a",
      " ",
      "\n",
      "\n\n",
      ". ",
      "😀",
      "x".repeat(900),
      "😀".repeat(700),
      " \n".repeat(400),
    );
    const texts = fc.array(parts, { maxLength: 30 }).map((some) => some.join(""));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const passages = await all(analyzeStream(english, [text], { passage: 1 }));
        let at = 0;
        for (const { offset, value } of passages) {
          expect(offset).toBe(at);
          expect(value.text).not.toMatch(/\p{Cs}/u);
          expect(value.text.length).toBeGreaterThan(0);
          expect(value.text.length).toBeLessThanOrEqual(1024);
          at += value.text.length;
        }
        expect(passages.map(({ value }) => value.text).join("")).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it("fits into a pipeline of streams", async () => {
    const counts: number[] = [];
    await pipeline(
      Readable.from(cutEvery(long, 500)),
      (chunks: AsyncIterable<string>) => analyzeStream(english, chunks, { passage: 2048 }),
      async (passages: AsyncIterable<Passage>) => {
        for await (const { value } of passages) counts.push(value.starts.length);
      },
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(english.analyze(long).value.starts.length);
  });

  it("passes on the failure of what it comes from", async () => {
    async function* broken() {
      yield "One. ";
      throw new Error("gone");
    }
    await expect(all(analyzeStream(english, broken()))).rejects.toThrow("gone");
  });
});
