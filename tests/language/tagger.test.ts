import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { UPOS } from "../../src/language/analysis.ts";
import { loadTagger } from "../../src/language/en/tagger.ts";
import { tagColumns, XPOS } from "../../src/language/en/tagger-tags.ts";
import { shapeOf, WordTable } from "../../src/language/en/tagger-words.ts";
import { hashString } from "../../src/language/learning/hash.ts";

const weights = readFileSync(new URL("../../models/english-tagger-v1/weights.bin", import.meta.url));

function tag(sentence: string) {
  const words = sentence.split(" ");
  const columns = tagColumns(words.length);
  loadTagger(weights).tag(words, 0, words.length, columns);
  const at = (word: string) => words.indexOf(word);
  return {
    upos: (word: string) => UPOS[columns.upos[at(word)]!],
    xpos: (word: string) => XPOS[columns.xpos[at(word)]!],
    features: (word: string) => columns.features[at(word)],
  };
}

describe("the tagger", () => {
  test("tells a noun from a verb of the same form", () => {
    expect(tag("They object to the plan .").upos("object")).toBe("VERB");
    expect(tag("The object was found .").upos("object")).toBe("NOUN");
  });

  test("gives tense and number", () => {
    const { xpos, features } = tag("The ministers signed two agreements .");
    expect([xpos("ministers"), xpos("signed")]).toEqual(["NNS", "VBD"]);
    expect(features("agreements")).toBe("Number=Plur");
    expect(features("signed")).toContain("Tense=Past");
  });

  test("writes only where it was told to", () => {
    const words = ["Stop", "here", "Go", "on"];
    const columns = tagColumns(4);
    columns.upos.fill(99);
    loadTagger(weights).tag(words, 2, 4, columns);
    expect([...columns.upos.slice(0, 2)]).toEqual([99, 99]);
    expect(columns.upos[2]).toBeLessThan(UPOS.length);
  });

  test("tags alike whether a sentence stands alone or among others", () => {
    const words = "Two vessels were seized . Two vessels were seized .".split(" ");
    const columns = tagColumns(words.length);
    const tagger = loadTagger(weights);
    tagger.tag(words, 0, 5, columns);
    tagger.tag(words, 5, 10, columns);
    expect([...columns.xpos.slice(5)]).toEqual([...columns.xpos.slice(0, 5)]);
  });
});

describe("the word table", () => {
  const facts = (word: string, value: number) => ({
    keys: Uint32Array.of(hashString(word)),
    values: Uint16Array.of(value),
  });
  const table = new WordTable(
    { ...facts("vessel", 2), mid: Uint16Array.of(0, 5, 6), top: Uint16Array.of(0, 8, 9) },
    facts("object", 3),
    { ...facts("state", 4), senses: Uint16Array.of((5 << 9) | (7 << 5) | 14) },
  );

  test("knows classes, ambiguity and meaning whatever the case", () => {
    const vessel = table.type("Vessel");
    expect([table.cluster[vessel], table.clusterMid[vessel], table.clusterTop[vessel]]).toEqual([2, 6, 9]);
    expect(table.ambiguity[table.type("object")]).toBe(3);
    const state = table.type("STATE");
    expect([table.lexical[state], table.noun[state], table.verb[state], table.frames[state]]).toEqual([4, 14, 7, 5]);
  });

  test("gives one number to one form, and sees digits alike", () => {
    expect(table.type("1994")).toBe(table.type("1994"));
    expect(table.type("1994")).not.toBe(table.type("1995"));
    expect(table.norm[table.type("1994")]).toBe(table.norm[table.type("2024")]);
  });

  test("keeps its answers right when it grows", () => {
    const word = table.type("vessel");
    for (let i = 0; i < 40000; i++) table.type(`w${i}`);
    expect(table.cluster[word]).toBe(2);
    table.trim();
    expect(table.cluster[table.type("vessel")]).toBe(2);
  });

  test("shortens shapes", () => {
    expect(["Kim-Jong12", "U.S.", "don’t", "DPRK"].map(shapeOf)).toEqual(["Xx-Xx0", "X.X.", "x’x", "X"]);
  });
});
