import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Violation, violationsOf } from "../../bench/language-violations.ts";
import { ODD_KINDS, oddText, roughSentences } from "../../bench/odd-texts.ts";
import {
  type Analysis,
  entitiesOf,
  loadEnglish,
  nounPhrasesOf,
  readConllu,
  sentencesOf,
  treeOf,
  writeConllu,
} from "../../src/language/index.ts";

const english = await loadEnglish();
const sentences = readdirSync("examples").flatMap((name) => roughSentences(readFileSync(`examples/${name}`, "utf8")));

describe("whatever the text,", () => {
  it("an analysis keeps its promises, and all that reads it finds what it covers", () => {
    const numbers = fc.integer({ min: 0, max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(numbers, (number) => {
        const text = oddText(7, number, sentences).text.slice(0, 400);
        const { value } = english.analyze(text);
        expect([...violationsOf(value, "text")]).toEqual([]);
        for (const span of [...sentencesOf(value), ...entitiesOf(value), ...nounPhrasesOf(treeOf(value))]) {
          expect(span.text).toBe(text.slice(span.start, span.end));
          expect(span.last).toBeGreaterThanOrEqual(span.first);
        }
        const read = readConllu(writeConllu(value));
        expect(read.map(({ words }) => words.length)).toEqual(
          sentencesOf(value).map(({ first, last }) => last - first + 1),
        );
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it("given words keep them too, and the same text gives the same", () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const { text } = oddText(8, number, sentences);
        const words = text.slice(0, 300).split(/ +/);
        expect([...violationsOf(english.analyzeTokens([words, []]), "words")]).toEqual([]);
        expect(english.analyze(text.slice(0, 300))).toEqual(english.analyze(text.slice(0, 300)));
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});

describe("odd texts", () => {
  it("are the same for the same seed, and of every kind", () => {
    const all = Array.from({ length: 400 }, (_, i) => oddText(1, i, sentences));
    expect(all).toEqual(Array.from({ length: 400 }, (_, i) => oddText(1, i, sentences)));
    expect(all.slice(0, 20)).not.toEqual(Array.from({ length: 20 }, (_, i) => oddText(2, i, sentences)));
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(ODD_KINDS));
  });
});

describe("a promise that is broken is found:", () => {
  const sound = english.analyze("Jane Doe met Kim in Oslo. They left.").value;
  const last = sound.starts.length - 1;
  const broken: readonly (readonly [Violation, Partial<Analysis>])[] = [
    ["columns-differ", { lemmas: sound.lemmas.slice(1) }],
    ["sentences-do-not-cover", { sentences: sound.sentences.slice(0, -1) }],
    ["word-outside-text", { ends: sound.ends.with(last, 99) }],
    ["words-out-of-order", { starts: sound.starts.with(2, 0) }],
    ["blank-word", { ends: sound.ends.with(0, 0) }],
    ["white-space-in-word", { ends: sound.ends.with(0, 5) }],
    ["unread-text", { starts: sound.starts.with(0, 1) }],
    ["no-tree", { heads: sound.heads.with(sound.heads.indexOf(-1), last) }],
    ["no-tree", { heads: sound.heads.map((head, i) => (head === -1 ? i : head)) }],
    ["no-tree", { heads: sound.heads.with(last, -1).with(last - 1, -1) }],
    ["number-without-name", { upos: sound.upos.with(0, 17) }],
    ["confidence-outside-0-1", { confidence: sound.confidence.with(1, Number.NaN) }],
    ["broken-entity", { entities: sound.entities.map((_, i) => (i === last ? 2 : 0)) }],
    ["empty-lemma-or-features", { features: sound.features.with(0, "") }],
  ];

  it("none in a sound analysis", () => {
    expect([...violationsOf(english.analyze(sound.text).value, "text")]).toEqual([]);
  });

  it.each(broken)("%s", (violation, change) => {
    expect([...violationsOf({ ...sound, ...change }, "text")]).toContain(violation);
  });
});
