import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, isoWeek, isoWeekday, ymdOf } from "../../../src/reading/times/calendar.ts";
import { timesIn } from "./check.ts";

const WORDS = [
  "June", "24", "2024", "Monday", "the", "last", "week", "two", "days", "ago", "10:35", "a.m.", "of", ",", "-", "1990s", "May",
  "every", "quarter", "half", "\n", "\n\n", "é", "\u{1F600}", "from", "to", "Sept.", "31", "year", "XXXX", "BC", "0",
]; // biome-ignore format: a list
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" "));

test("spans hold their words, stay in order and never overlap, in any text", () => {
  fc.assert(
    fc.property(text, fc.constantFrom("2024-06-26", "2024-06", "2024", null), (given, day) => {
      let end = 0;
      for (const time of timesIn(given, day)) {
        expect(given.slice(time.start, time.end)).toBe(time.text);
        expect(time.start).toBeGreaterThanOrEqual(end);
        expect(time.end).toBeGreaterThan(time.start);
        expect(time.rule).toMatch(/^times\/[a-z-]+$/);
        if (time.type === "DURATION" || time.type === "SET") expect(time.edtf).toBeNull();
        end = time.end;
      }
    }),
  );
});

test("the calendar agrees with itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 40_000 }), (day) => {
      const { year, month, day: d } = ymdOf(day);
      expect(dayNumber(year, month, d)).toBe(day);
      expect(isoWeekday(day + 7)).toBe(isoWeekday(day));
      expect(isoWeek(day).week).toBeGreaterThanOrEqual(1);
      expect(isoWeek(day).week).toBeLessThanOrEqual(53);
    }),
  );
  expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
  expect(isoWeekday(dayNumber(2024, 6, 24))).toBe(1);
});
