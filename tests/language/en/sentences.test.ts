import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "../../../src/language/en/segments.ts";
import { loadSplitter } from "../../../src/language/en/sentences.ts";
import type { Span } from "../../../src/text/span.ts";

const { model, split } = loadSplitter(readFileSync("models/english-sentences-v1/weights.bin"));

/** The sentences of a text of one block, or of the blocks given. */
function sentences(text: string, blocks: readonly Span[] = [{ start: 0, end: text.length }]): string[] {
  const found = segment(text, blocks, split);
  return Array.from({ length: found.sentences.length - 1 }, (_, k) =>
    text.slice(found.starts[found.sentences[k]!], found.ends[found.sentences[k + 1]! - 1]),
  );
}

/** Texts with "|" where a sentence ends. */
const CASES: readonly (readonly [name: string, marked: string])[] = [
  ["plain prose", "The envoys met on Friday.| They signed nothing.| Did they talk?| Yes!"],
  ["titles", "Dr. Jung H. Pak met Mr. Kim and Adm. Lee on Monday.| Gen. Park was absent."],
  ["initials", "The paper was signed by John F. Doe and M. K. Roe in Vienna."],
  ["abbreviations inside", "The U.S. delegation left at 5 p.m. on Sunday with No. 2 of the ministry."],
  ["abbreviation at the end", "The envoy returned to the U.S.| The talks go on."],
  ["U.S. before a name", "The envoy thanked U.S. Secretary Doe."],
  ["numbers", "Exports rose by 3.5 percent to $2.4 billion.| Imports fell."],
  ["a dateline", "Pyongyang, June 24 (KCNA) --| The minister met the envoy.| They had a talk."],
  ["an end mark", "The envoy left for home.| -0-"],
  ["a numbered paragraph", "1. Condemns the launch of 12 April;"],
  ["a lettered paragraph", "(a) All states shall report to the Committee. "],
  ["a speaker", "MR. DOE:| Thank you.| I have nothing to add."],
  ["a speaker with a hyphen", "MS. ROE-SMITH:| Good afternoon, everybody."],
  ["a question in a transcript", "Q| Thank you.| Will the minister travel?"],
  ["a quotation of several sentences", "“We will not talk.| We will not wait,” he said."],
  ["a closing quote after the period", "He said, “We are ready.”| The envoy agreed."],
  ["a quotation that ends in a question", "“Who decides?” she asked."],
  ["a possessive before a name", "He spoke to the Workers’ Party at the ministers’ Council."],
  ["a comma before a name", "Thank you, Mr. President, for this honour."],
  ["a colon before a quotation", "The statement says: “The door is open.”"],
  ["an aside between dashes", "It is — The envoy was clear — our right."],
  ["brackets", "They agreed.| (The text follows.)| It is short."],
  ["a small letter after a period", "The truth is. one does not know."],
  ["a note after the period", "They met again.[12]"],
];

describe("sentences of English text", () => {
  it.each(CASES)("%s", (_, marked) => {
    const text = marked.replaceAll("|", "");
    expect(sentences(text)).toEqual(marked.split("|").map((part) => part.trim()));
  });

  it("never cross a block", () => {
    const text = "A headline without a stop\nThe first line of the\n report";
    const blocks = [
      { start: 0, end: 25 },
      { start: 26, end: 47 },
      { start: 48, end: text.length },
    ];
    expect(sentences(text, blocks)).toEqual(["A headline without a stop", "The first line of the", "report"]);
  });

  it("say which model divided them", () => {
    expect(model).toBe("english-sentences@1");
  });

  it("cover all words once, in order, on any text", () => {
    const parts = fc.constantFrom(
      " ",
      "\n",
      ".",
      "?",
      "”",
      "“",
      ")",
      "(",
      "The",
      "the",
      "U.S.",
      "No.",
      "2",
      "Q",
      ":",
      "—",
      "'",
      "é",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts, { maxLength: 60 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = segment(text, [{ start: 0, end: text.length }], split);
        expect(found.sentences[found.sentences.length - 1]).toBe(found.starts.length);
        for (let k = 1; k < found.sentences.length; k++) {
          expect(found.sentences[k]).toBeGreaterThan(found.sentences[k - 1]!);
        }
        if (found.starts.length > 0) expect(found.sentences[0]).toBe(0);
        expect(segment(text, [{ start: 0, end: text.length }], split)).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });
});
