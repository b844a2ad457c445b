import { describe, expect, test } from "vitest";
import { loadEnglish } from "../../../src/language/index.ts";
import { timeOf } from "../../../src/reading/times/time-of.ts";
import { readTimes } from "../../../src/reading/times/times.ts";
import { treeOf } from "../../../src/reading/tree.ts";
import { documentOf } from "./check.ts";

const language = await loadEnglish();

/** Wednesday 26 June 2024. */
const DAY = "2024-06-26";

function read(text: string) {
  const tree = treeOf(language.analyze(text).value);
  return { tree, times: readTimes(documentOf(text, DAY), tree) };
}

/** The EDTF of the time of the first word with this form; null for none. */
function timeOfWord(text: string, form: string): string | null {
  const { tree, times } = read(text);
  const word = Array.from({ length: tree.size }, (_, i) => i).find((i) => tree.form(i) === form)!;
  return timeOf(tree, word, times)?.edtf ?? null;
}

describe("the verb's tense places what has no year or week", () => {
  test.each([
    ["The envoy arrived on Friday.", "2024-06-21"],
    ["The envoy will arrive on Friday.", "2024-06-28"],
    ["The envoy is scheduled to arrive on Friday.", "2024-06-28"],
    ["The talks will begin in August.", "2024-08"],
    ["The talks began in August.", "2023-08"],
    ["The treaty must be ratified by January 10.", "2025-01-10"],
  ])("%s", (text, edtf) => {
    expect(read(text).times.map((t) => t.edtf)).toEqual([edtf]);
  });
});

describe("which time dates a predicate", () => {
  test.each([
    // Its own adverbial, before or after it.
    ["The two leaders signed a treaty on June 19.", "signed", "2024-06-19"],
    ["On June 19, the two leaders signed a treaty.", "signed", "2024-06-19"],
    ["The two leaders met Monday in Hanoi.", "met", "2024-06-24"],
    // Not the one of the clause that reports it, nor of a clause beside it.
    ["The ministry said on Monday that troops crossed the border.", "crossed", null],
    ["The ministry said on Monday that troops crossed the border.", "said", "2024-06-24"],
    // A coordinated verb shares a leading adverbial; a participle shares any.
    ["On Monday, troops crossed the border and attacked a town.", "attacked", "2024-06-24"],
    ["Troops attacked the town on Monday, killing ten people.", "killing", "2024-06-24"],
    // Lengths and rhythms are no dates.
    ["The war lasted three years.", "lasted", null],
    ["They meet every week.", "meet", null],
  ])("%s (%s)", (text, form, edtf) => {
    expect(timeOfWord(text, form)).toBe(edtf);
  });

  test.each([
    ["The panel worked from March 2019 to April 2024.", "worked", "2019-03/2024-04"],
    ["Exports fell between 2017 and 2019.", "fell", "2017/2019"],
    ["The embargo has been in force since 2006.", "force", "2006/.."],
  ])("%s: a stretch of time", (text, form, edtf) => {
    expect(timeOfWord(text, form)).toBe(edtf);
  });

  test("a stretch keeps its words", () => {
    const { tree, times } = read("Exports fell between 2017 and 2019.");
    const time = timeOf(tree, 1, times)!;
    expect(time).toMatchObject({ text: "2017 and 2019", rule: "times/range", status: "certain" });
    expect(tree.text.slice(time.start, time.end)).toBe(time.text);
  });
});
