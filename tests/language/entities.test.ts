import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ENTITY_TAGS } from "../../src/language/analysis.ts";
import { loadEntities } from "../../src/language/en/entities.ts";
import { Gazetteer, NAME, nameKeyOf } from "../../src/language/en/entities-gazetteer.ts";
import { loadTagger } from "../../src/language/en/tagger.ts";
import { tagColumns } from "../../src/language/en/tagger-tags.ts";
import { WordTable } from "../../src/language/en/tagger-words.ts";

const model = (name: string) => readFileSync(new URL(`../../models/${name}/weights.bin`, import.meta.url));
const tagger = loadTagger(model("english-tagger-v1"));
const entities = loadEntities(model("english-entities-v1"));

function namesIn(...sentences: readonly string[]): string[] {
  const words = sentences.flatMap((s) => s.split(" "));
  const tags = tagColumns(words.length);
  const into = new Uint8Array(words.length);
  let first = 0;
  for (const sentence of sentences) {
    const end = first + sentence.split(" ").length;
    tagger.tag(words, first, end, tags);
    entities.mark(words, first, end, tags, into);
    first = end;
  }
  return words.flatMap((word, i) => (into[i] === 0 ? [] : [`${word}/${ENTITY_TAGS[into[i]!]}`]));
}

describe("names", () => {
  test("of persons, places and organisations are told apart", () => {
    const found = namesIn("Angela Merkel flew to Paris .", "The World Bank gave nothing .");
    expect(found.join(" ")).toBe("Angela/B-PER Merkel/I-PER Paris/B-LOC World/B-ORG Bank/I-ORG");
  });

  test("are not found where there are none", () => {
    expect(namesIn("The old bridge was closed for repairs yesterday .")).toEqual([]);
  });

  test("a tag inside a name follows the same name's tag, whatever is given", () => {
    const odd = ["Bank", "of", "", "\ud800", "PARIS", "von", "1", "🙂", "-", "John", "Korea", "."];
    for (let k = 1; k < 12; k++) {
      const words = Array.from({ length: 300 }, (_, i) => odd[(i * k + ((i * i) % 7)) % odd.length]!);
      const tags = tagColumns(words.length);
      const into = new Uint8Array(words.length);
      tagger.tag(words, 0, words.length, tags);
      entities.mark(words, 0, words.length, tags, into);
      for (let i = 0; i < words.length; i++) {
        const tag = ENTITY_TAGS[into[i]!]!;
        if (tag.startsWith("I-")) expect(ENTITY_TAGS[into[i - 1]!]?.slice(2)).toBe(tag.slice(2));
      }
    }
  });
});

test("the gazetteer takes the longest name, and only with a capital", () => {
  const keys = ["new york", "new york city"].map(nameKeyOf).sort((a, b) => a - b);
  const gazetteer = new Gazetteer({ keys: Uint32Array.from(keys), values: Uint16Array.of(NAME.city, NAME.city) });
  const none = { keys: new Uint32Array(0), values: new Uint16Array(0) };
  const table = new WordTable(none, none);
  const look = (sentence: string) => {
    const types = Uint32Array.from(sentence.split(" "), (word) => table.type(word));
    gazetteer.look(table, types, types.length);
    return [...gazetteer.long.slice(0, types.length)].map((bits) => bits >> 8);
  };
  expect(look("in New York City today")).toEqual([0, 1, 2, 2, 0]);
  expect(look("New York was")).toEqual([1, 2, 0]);
  expect(look("a new york minute")).toEqual([0, 0, 0, 0]);
});
