import { describe, expect, test } from "vitest";
import { timeIn, timesIn } from "./check.ts";

/** Wednesday 26 June 2024. */
const DAY = "2024-06-26";

/** Text with one time, its words, TIMEX3 value, EDTF; told on DAY. */
type Row = readonly [text: string, words: string, value: string, edtf: string | null, status: string];

const STATED: readonly Row[] = [
  ["They met on 2024-06-19.", "2024-06-19", "2024-06-19", "2024-06-19", "certain"],
  ["Filed 06/19/2024 in court.", "06/19/2024", "2024-06-19", "2024-06-19", "certain"],
  ["Signed 19.06.2024 there.", "19.06.2024", "2024-06-19", "2024-06-19", "certain"],
  ["It ended on June 19, 2024.", "June 19, 2024", "2024-06-19", "2024-06-19", "certain"],
  ["It ended on 19 June 2024.", "19 June 2024", "2024-06-19", "2024-06-19", "certain"],
  ["On Wednesday, June 19, 2024, they met.", "Wednesday, June 19, 2024", "2024-06-19", "2024-06-19", "certain"],
  ["The visit of June 18-19, 2024 ended.", "June 18-19, 2024", "2024-06-18/2024-06-19", "2024-06-18/2024-06-19", "certain"],
  ["It was adopted in October 2006.", "October 2006", "2006-10", "2006-10", "certain"],
  ["In late October 2006 it fell.", "late October 2006", "2006-10", "2006-10", "certain"],
  ["Under sanctions since 2016.", "2016", "2016", "2016", "certain"],
  ["In the 1990s it starved.", "the 1990s", "199", "199X", "certain"],
  ["A treaty of the 19th century.", "the 19th century", "18", "18XX", "certain"],
  ["In the third quarter of 2023 it grew.", "the third quarter of 2023", "2023-Q3", "2023-07/2023-09", "certain"],
  ["In the winter of 2023 it froze.", "the winter of 2023", "2023-WI", "2023-24", "certain"],
  ["Growth in fiscal 2024 slowed.", "fiscal 2024", "2024", "2024", "certain"],
  ["Issued in Juche 113 (2024).", "Juche 113 (2024)", "2024", "2024", "certain"],
  ["Sparta fell in 371 BC.", "371 BC", "BC0371", "-0370", "certain"],
]; // biome-ignore format: a table

const RELATIVE: readonly Row[] = [
  ["They spoke today.", "today", "2024-06-26", "2024-06-26", "implied"],
  ["They spoke yesterday afternoon.", "yesterday afternoon", "2024-06-25TAF", "2024-06-25", "implied"],
  ["They spoke last night.", "last night", "2024-06-25TNI", "2024-06-25", "implied"],
  ["They leave the day after tomorrow.", "the day after tomorrow", "2024-06-28", "2024-06-28", "implied"],
  ["They met last week.", "last week", "2024-W25", "2024-06-17/2024-06-23", "implied"],
  ["It fell on the 27th of last month.", "the 27th of last month", "2024-05-27", "2024-05-27", "implied"],
  ["They met last month.", "last month", "2024-05", "2024-05", "implied"],
  ["They met earlier this year.", "earlier this year", "2024", "2024", "implied"],
  ["They met last year.", "last year", "2023", "2023", "implied"],
  ["They met two weeks ago.", "two weeks ago", "2024-W24", "2024-06-10/2024-06-16", "implied"],
  ["They met three days ago.", "three days ago", "2024-06-23", "2024-06-23", "implied"],
  ["They met on Monday.", "Monday", "2024-06-24", "2024-06-24", "implied"],
  ["They met on Wednesday.", "Wednesday", "2024-06-26", "2024-06-26", "implied"],
  ["They meet next Wednesday.", "next Wednesday", "2024-07-03", "2024-07-03", "implied"],
  ["They met last Wednesday.", "last Wednesday", "2024-06-19", "2024-06-19", "implied"],
  ["They met on June 24.", "June 24", "2024-06-24", "2024-06-24", "implied"],
  ["They met in December.", "December", "2023-12", "2023-12", "implied"],
  ["They met on Dec. 30.", "Dec. 30", "2023-12-30", "2023-12-30", "implied"],
  ["They met last fall.", "last fall", "2023-FA", "2023-23", "implied"],
  ["They met over the weekend.", "the weekend", "2024-W25-WE", "2024-06-22/2024-06-23", "implied"],
  ["It began at 10:35 a.m. Monday.", "10:35 a.m. Monday", "2024-06-24T10:35", "2024-06-24T10:35:00", "implied"],
  ["In January this year they met.", "January this year", "2024-01", "2024-01", "implied"],
]; // biome-ignore format: a table

const UNPLACED: readonly Row[] = [
  ["It lasted two weeks.", "two weeks", "P2W", null, "certain"],
  ["It lasted nearly four months.", "nearly four months", "P4M", null, "certain"],
  ["An eight-year war.", "eight-year", "P8Y", null, "certain"],
  ["It took a year and a half.", "a year and a half", "P1Y6M", null, "certain"],
  ["It lasted several years.", "several years", "PXY", null, "unknown"],
  ["Threats rose in the past week.", "the past week", "P1W", null, "certain"],
  ["Flights run every day.", "every day", "P1D", null, "certain"],
  ["The council meets weekly.", "weekly", "P1W", null, "certain"],
  ["It meets each Thursday.", "each Thursday", "XXXX-WXX-4", null, "certain"],
  ["They are now allies.", "now", "PRESENT_REF", null, "unknown"],
  ["They met a few days ago.", "a few days ago", "PAST_REF", null, "unknown"],
  ["They fought in the past months.", "the past months", "PXM", null, "unknown"],
  ["They recently met.", "recently", "PAST_REF", null, "unknown"],
]; // biome-ignore format: a table

describe("on a known day", () => {
  test.each([...STATED, ...RELATIVE, ...UNPLACED])("%s", (text, ...expected) => {
    expect(timeIn(text, DAY)).toEqual(expected);
  });
});

describe("without a document's day nothing is guessed", () => {
  const rows: readonly Row[] = [
    ["A statement on June 24 said so.", "June 24", "XXXX-06-24", "XXXX-06-24", "unknown"],
    ["They met in June.", "June", "XXXX-06", "XXXX-06", "unknown"],
    ["They met on Monday.", "Monday", "XXXX-WXX-1", null, "unknown"],
    ["They met last week.", "last week", "PAST_REF", null, "unknown"],
    ["They spoke today.", "today", "XXXX-XX-XX", null, "unknown"],
    ["They meet next year.", "next year", "FUTURE_REF", null, "unknown"],
    ["They signed it in June 2024.", "June 2024", "2024-06", "2024-06", "certain"],
  ]; // biome-ignore format: a table
  test.each(rows)("%s", (text, ...expected) => {
    expect(timeIn(text, null)).toEqual(expected);
  });
});

describe("what the text told before", () => {
  const values = (text: string, day: string | null = DAY) => timesIn(text, day).map((t) => t.value);
  test("the same day, the following day, two days later", () => {
    expect(values("On June 19, 2024 he landed. The same day they signed. The following day he left.", null)).toEqual([
      "2024-06-19", "2024-06-19", "2024-06-20",
    ]); // biome-ignore format: a list
    expect(values("They signed on May 31, 2024. Two days later it was public.")).toEqual(["2024-05-31", "2024-06-02"]);
  });
  test("that year, the previous year", () => {
    expect(values("The 1950 war began. In August of that year it spread. Talks of the previous year failed.")).toEqual([
      "1950", "1950-08", "1949",
    ]); // biome-ignore format: a list
  });
  test("a history takes the year from its own story", () => {
    const story =
      "On 25 June 1950 it began. On 27 June 1950 others came. On 15 September 1950 troops landed. On 1 October 1950 they crossed. On 25 November they fell back.";
    expect(values(story).at(-1)).toBe("1950-11-25");
  });
});

describe("what only looks like a time", () => {
  test.each([
    "It may happen.",
    "May they rest.",
    "Troops march on.",
    "Under resolution 1718 they acted.",
    "The 12-year-old boy fled.",
    "Some 2000 soldiers fled.",
    "It cost $2016 in all.",
    "In paragraph 2016 it says so.",
    "He read the Sunday Times there.",
    "The second missile fell.",
    "A centuries-old feud.",
    "It recalled the days of the war.",
    "Theresa May spoke.",
    "Three quarters of them voted.",
  ])("%s", (text) => {
    expect(timesIn(text, DAY)).toEqual([]);
  });
  test("a day that does not exist is not placed", () => {
    expect(timeIn("Dated February 30, 2024.", DAY)).toEqual(["February 30, 2024", "2024-02-30", null, "unknown"]);
  });
});
