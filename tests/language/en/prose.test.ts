import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { segment } from "../../../src/language/en/segments.ts";
import { loadSplitter } from "../../../src/language/en/sentences.ts";
import { parsePlainText } from "../../../src/text/plain-text.ts";

const { split } = loadSplitter(readFileSync("models/english-sentences-v1/weights.bin"));

/** Texts of `prose.txt`: a name, then the text with "|" where a sentence ends within a paragraph. */
const CASES = readFileSync("tests/language/en/prose.txt", "utf8")
  .split(/^====\n/m)
  .map((part) => {
    const [, name, marked] = /^# (.*)\n([\s\S]*?)\n*$/.exec(part)!;
    return { name: name!, marked: marked! };
  });

/** The sentences of a text in its paragraphs. */
function sentences(text: string): string[] {
  const { starts, ends, sentences } = segment(text, parsePlainText(text).blocks, split);
  return Array.from({ length: sentences.length - 1 }, (_, k) =>
    text.slice(starts[sentences[k]!], ends[sentences[k + 1]! - 1]),
  );
}

describe("news and diplomatic prose is divided into sentences:", () => {
  it.each(CASES)("$name", ({ marked }) => {
    const expected = marked.split(/\||\n\n/).map((sentence) => sentence.trim());
    expect(sentences(marked.replaceAll("|", ""))).toEqual(expected);
  });
});

describe("news and diplomatic prose is divided into words:", () => {
  it.each([
    ["Adm. John C. Roe and P. T. Doe", "Adm.", "John", "C.", "Roe", "and", "P.", "T.", "Doe"],
    ["See p. 3, c. 1950, op. 9.", "See", "p.", "3", ",", "c.", "1950", ",", "op.", "9", "."],
    ["No. I can't.", "No", ".", "I", "ca", "n't", "."],
    ["No. IV and Vol. I", "No.", "IV", "and", "Vol.", "I"],
    ["Sec. Roe took 5 sec. It is late.", "Sec.", "Roe", "took", "5", "sec", ".", "It", "is", "late", "."],
    ["(R-Calif.) in Norfolk, Va.", "(", "R", "-", "Calif.", ")", "in", "Norfolk", ",", "Va."],
    ["Thanks, miss. They are ill.", "Thanks", ",", "miss", ".", "They", "are", "ill", "."],
    ["Mt. Doe weighs 5 mt. Yes", "Mt.", "Doe", "weighs", "5", "mt", ".", "Yes"],
  ])("%s", (text, ...expected) => {
    const { starts, ends } = segment(text, [{ start: 0, end: text.length }], split);
    expect(Array.from(starts, (start, i) => text.slice(start, ends[i]))).toEqual(expected);
  });
});
