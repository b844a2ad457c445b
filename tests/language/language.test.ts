import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Analysis,
  ENTITY_TAGS,
  LONGEST_SENTENCE,
  loadEnglish,
  RELATIONS,
  UPOS,
} from "../../src/language/index.ts";

const english = await loadEnglish();

const TEXT = `Envoys Meet in Vienna

Vienna, March 3 -- Envoys of the two countries met on Monday. They didn't sign anything, but Dr. Jane B. Doe
said the talks weren't over.`;

function forms(analysis: Analysis): string[] {
  return Array.from(analysis.starts, (start, i) => analysis.text.slice(start, analysis.ends[i]));
}

/** Every column has the words' number, words are in order, heads stay in their sentence, each sentence has a root. */
function expectSound(analysis: Analysis): void {
  const { text, starts, ends, sentences, heads } = analysis;
  const size = starts.length;
  for (const column of [ends, analysis.upos, analysis.lemmas, analysis.features, heads, analysis.relations]) {
    expect(column.length).toBe(size);
  }
  for (const column of [analysis.passive, analysis.entities, analysis.confidence]) expect(column.length).toBe(size);
  for (const column of [analysis.tagConfidence, analysis.entityConfidence]) expect(column.length).toBe(size);
  expect(sentences[0]).toBe(0);
  expect(sentences[sentences.length - 1]).toBe(size);
  for (let i = 0; i < size; i++) {
    expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : ends[i - 1]!);
    expect(text.slice(starts[i], ends[i]).trim()).not.toBe("");
    expect(analysis.confidence[i]).toBeGreaterThanOrEqual(0);
    expect(analysis.confidence[i]).toBeLessThanOrEqual(1);
    expect(UPOS[analysis.upos[i]!]).toBeDefined();
    expect(RELATIONS[analysis.relations[i]!]).toBeDefined();
  }
  for (let k = 0; k + 1 < sentences.length; k++) {
    const within = Array.from(heads.slice(sentences[k], sentences[k + 1]));
    expect(within.filter((head) => head === -1)).toHaveLength(within.length > 0 ? 1 : 0);
    for (const head of within) expect(head === -1 || (head >= sentences[k]! && head < sentences[k + 1]!)).toBe(true);
  }
}

describe("English", () => {
  it("analyses a text in its paragraphs", () => {
    const { value, problems } = english.analyze(TEXT);
    expect(problems).toEqual([]);
    expectSound(value);
    const words = forms(value);
    const firsts = Array.from(value.sentences.slice(0, -1), (first) => words[first]);
    expect(firsts).toEqual(["Envoys", "Vienna", "Envoys", "They"]);
    expect(words.slice(-5)).toEqual(["talks", "were", "n't", "over", "."]);
    expect(value.lemmas[words.indexOf("countries")]).toBe("country");
    expect(value.lemmas[words.lastIndexOf("were")]).toBe("be");
    expect(UPOS[value.upos[words.indexOf("said")]!]).toBe("VERB");
    expect(value.models).toEqual(english.models);
    expect(value.models).toEqual(["english-sentences@1", "english-network@1", "english-lemmas@1"]);
    expect(ENTITY_TAGS[value.entities[words.lastIndexOf("Vienna")]!]).toBe("B-LOC");
    expect(ENTITY_TAGS[value.entities[words.indexOf("Jane")]!]).toMatch(/-PER$/);
  });

  it("reads only the blocks it is given, clipped and in order", () => {
    const { value } = english.analyze("One two. Three four.", [
      { start: 9, end: 500 },
      { start: 0, end: 12 },
      { start: Number.NaN, end: Number.NaN },
    ]);
    expect(forms(value)).toEqual(["Three", "four", "."]);
    expect(english.analyze("One two.", []).value.starts).toHaveLength(0);
  });

  it("analyses an empty text", () => {
    for (const text of ["", " \n\t"]) {
      const { value, problems } = english.analyze(text);
      expect(value.starts).toHaveLength(0);
      expect([...value.sentences]).toEqual([0]);
      expect(problems).toEqual([]);
    }
  });

  it("cuts an endless sentence and says so", () => {
    const text = "of the ".repeat(LONGEST_SENTENCE + 1);
    const { value, problems } = english.analyze(text, [{ start: 0, end: text.length }]);
    expectSound(value);
    expect([...value.sentences]).toEqual([0, LONGEST_SENTENCE, 2 * LONGEST_SENTENCE, 2 * LONGEST_SENTENCE + 2]);
    expect(problems).toMatchObject([{ code: "sentence-cut", start: 0, end: text.trimEnd().length }]);
  });

  it("keeps given words as they are", () => {
    const sentences = [["They", "can", "not", "go", "."], ["U.S.-led"], []];
    const analysis = english.analyzeTokens(sentences, ["They cannot go.", null]);
    expect(analysis.text).toBe("They cannot go.\nU.S.-led\n");
    expect(forms(analysis)).toEqual(sentences.flat());
    expect([...analysis.sentences]).toEqual([0, 5, 6, 6]);
    expectSound(analysis);
  });

  it("says the same of given words as of the text they come from", () => {
    const text = "Dr. Jane B. Doe didn't sign the paper.";
    const { value } = english.analyze(text);
    const again = english.analyzeTokens([forms(value)], [text]);
    expect(again).toEqual(value);
  });

  it("never throws and is the same every time, whatever the text", () => {
    const parts = fc.constantFrom(
      " ",
      "\n",
      "\n\n",
      ".",
      "”",
      "“",
      "The",
      "U.S.",
      "2",
      "Q",
      "—",
      "é",
      "\ud800",
      "says",
      "not",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts, { maxLength: 40 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value } = english.analyze(text);
        expectSound(value);
        expect(english.analyze(text).value).toEqual(value);
      }),
      { numRuns: 200 },
    );
  });
});

describe("models", () => {
  it("load from a path or an address", async () => {
    const loaded = await Promise.all([
      loadEnglish({ models: "models" }),
      loadEnglish({ models: pathToFileURL("models/") }),
    ]);
    for (const { models } of loaded) expect(models).toEqual(english.models);
  });

  it("that are missing or broken are named", async () => {
    const folder = mkdtempSync(join(tmpdir(), "models-"));
    try {
      await expect(loadEnglish({ models: folder })).rejects.toMatchObject({ code: "model-missing" });
      for (const name of english.models) {
        const place = join(folder, name.replace("@", "-v"));
        mkdirSync(place);
        writeFileSync(join(place, "weights.bin"), "no weights");
      }
      await expect(loadEnglish({ models: folder })).rejects.toMatchObject({ code: "model-invalid" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
