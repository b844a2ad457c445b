import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NAMES, nameRelation } from "../../../src/language/en/coreference/names.ts";
import { pronounOf } from "../../../src/language/en/coreference/pronouns.ts";
import { viewOf } from "../../../src/language/en/coreference/view.ts";
import { countOf } from "../../../src/language/en/coreference/words.ts";
import { type Analysis, type Coreference, loadEnglish, type Mention } from "../../../src/language/index.ts";

const english = await loadEnglish();
const analysisOf = (text: string) => english.analyze(text).value;

function wordsOf({ text, starts, ends }: Analysis, { first, last }: Mention): string {
  return text.slice(starts[first], ends[last]);
}

/** "anaphor → antecedent" of every link. */
function linksOf(text: string): string[] {
  const analysis = analysisOf(text);
  const { mentions, links } = english.coreference(analysis);
  return links.map(
    ({ anaphor, antecedent }) =>
      `${wordsOf(analysis, mentions[anaphor]!)} → ${wordsOf(analysis, mentions[antecedent]!)}`,
  );
}

describe("links", () => {
  test("lead from a pronoun to the person who was named", () => {
    expect(linksOf("Angela Merkel arrived on Monday. She thanked the crowd and said that she was tired.")).toEqual(
      expect.arrayContaining(["She → Angela Merkel", "she → She"]),
    );
  });

  test("lead from a short name to the long one", () => {
    expect(linksOf("Robert Holt was born in Ohio. In 1990 Holt moved to Texas.")).toContain("Holt → Robert Holt");
  });

  test("lead from a repeated description of a group to the group", () => {
    expect(linksOf("The islands have no airport. A ferry goes to the islands twice a week.")).toContain(
      "the islands → The islands",
    );
  });

  test("are not made for a subject that stands for nothing", () => {
    expect(linksOf("The ministry closed its gates. It is clear that it was raining.").join()).not.toMatch(/\bIt →/);
  });

  test("are not made between a man and a woman", () => {
    const links = linksOf("Mary Jones lives in Leeds. He is old.");
    expect(links.filter((link) => link.startsWith("He"))).toEqual([]);
  });
});

describe("mentions", () => {
  const found = (text: string) => {
    const analysis = analysisOf(text);
    return english
      .coreference(analysis)
      .mentions.map((mention) => `${mention.kind}${mention.isPair ? "+" : ""}: ${wordsOf(analysis, mention)}`);
  };

  test("have the kind that their words say", () => {
    expect(found("Japan and Korea met. Both sides thanked their partners.")).toEqual([
      "group+: Japan and Korea",
      "name: Japan",
      "name: Korea",
      "group: Both sides",
      "description: their partners",
      "pronoun: their",
    ]);
  });

  test("are one where a noun only measures out another", () => {
    expect(found("A group of states objected.")).toEqual(["description: A group of states"]);
  });
});

describe("whatever the text", () => {
  test("links point back, at mentions whose words stand in the text, and never throw", () => {
    const word = fc.constantFrom(
      "he",
      "It",
      "the two sides",
      "Bonn",
      "and",
      "said",
      '"',
      "“",
      "”",
      ".",
      "its",
      "\n\n",
      "🙂",
      "both",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const analysis = analysisOf(words.join(" "));
        expectSound(english.coreference(analysis), analysis);
      }),
      { numRuns: 60 },
    );
  });

  test("nothing is found in nothing", () => {
    expect(english.coreference(analysisOf(""))).toEqual({ model: "english-coreference@1", mentions: [], links: [] });
  });

  test("the same analysis has the same links", () => {
    const analysis = analysisOf("The council met. It elected its chair, who thanked the council.");
    expect(english.coreference(analysis)).toEqual(english.coreference(analysis));
  });
});

function expectSound({ mentions, links }: Coreference, analysis: Analysis): void {
  for (const { first, last, head } of mentions) {
    expect(first).toBeLessThanOrEqual(head);
    expect(head).toBeLessThanOrEqual(last);
    expect(last).toBeLessThan(analysis.heads.length);
  }
  let before = -1;
  for (const { anaphor, antecedent, kind, score } of links) {
    expect(anaphor).toBeGreaterThan(before);
    before = anaphor;
    expect(antecedent).toBeGreaterThanOrEqual(0);
    expect(antecedent).toBeLessThan(anaphor);
    expect(kind).toBe(mentions[anaphor]!.kind);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
}

test("the model is asked for when links are, not before", async () => {
  const folder = mkdtempSync(join(tmpdir(), "coreference-"));
  try {
    const models = new URL("../../../models/", import.meta.url);
    cpSync(models, folder, { recursive: true, filter: (path) => !path.includes("english-coreference") });
    const without = await loadEnglish({ models: folder });
    const analysis = without.analyze("He left.").value;
    expect(() => without.coreference(analysis)).toThrow(expect.objectContaining({ code: "model-missing" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("names stand to each other as their words do", () => {
  const relation = (later: string, earlier: string) => nameRelation(later.split(" "), earlier.split(" "));
  expect(relation("robert holt", "robert holt")).toBe(NAMES.same);
  expect(relation("holt", "robert holt")).toBe(NAMES.tail);
  expect(relation("robert", "robert holt")).toBe(NAMES.front);
  expect(relation("who", "world health organization")).toBe(NAMES.acronym);
  expect(relation("u.s.", "united states")).toBe(NAMES.acronym);
  expect(relation("robert smith", "robert holt")).toBe(NAMES.overlap);
  expect(relation("bonn", "robert holt")).toBe(NAMES.none);
});

test("pronouns say who they may stand for", () => {
  expect(pronounOf("himself")).toMatchObject({ person: 3, number: 1, gender: 1, form: "reflexive" });
  expect(pronounOf("their")).toMatchObject({ person: 3, number: 2, form: "possessive" });
  expect(pronounOf("mine")).toMatchObject({ person: 1, form: "plain" });
  expect(pronounOf("which")).toBeUndefined();
});

test("words that count", () => {
  expect(["both", "three", "12", "trio", "sides", "007"].map(countOf)).toEqual([2, 3, 12, 3, 0, 0]);
});

test("a quotation has the subject of the verb of saying beside it for its speaker", () => {
  const view = viewOf(analysisOf("“We are ready,” the minister said. He smiled."));
  const quoted = view.lower.indexOf("we");
  expect(view.quote[quoted]).toBe(1);
  expect(view.lower[view.speakers[1]!]).toBe("minister");
  expect(view.quote[view.lower.indexOf("smiled")]).toBe(0);
});
