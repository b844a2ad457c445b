import { expect, test } from "vitest";
import { dayBounds, firstDay, includesDay, isEdtf, lastDay, overlaps } from "../../src/base/edtf.ts";

test.each([
  ["2024-06-19", "2024-06-19", "2024-06-19"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023-02", "2023-02-01", "2023-02-28"],
  ["2024", "2024-01-01", "2024-12-31"],
  ["2023-11-21/2023-12", "2023-11-21", "2023-12-31"],
  ["2024-06-19/..", "2024-06-19", null],
  ["../2024-06-19", null, "2024-06-19"],
  ["[..2024-05]", null, "2024-05-31"],
  ["2025?", "2025-01-01", "2025-12-31"],
  ["2024-XX", "2024-01-01", "2024-12-31"],
  ["XXXX-06-24", "0000-06-24", "9999-06-24"],
  ["{2023-12-30,2024-01-02}", "2023-12-30", "2024-01-02"],
])("%s spans from %s to %s", (edtf, first, last) => {
  expect(dayBounds(edtf)).toEqual({ first, last });
  expect(firstDay(edtf)).toBe(first);
  expect(lastDay(edtf)).toBe(last);
});

test.each(["", "June 24", "2024-13", "2024-02-30", "2024-06-19/2024-06-01", "24-06-2024", "2024-6-1"])(
  "%j is not EDTF",
  (text) => {
    expect(isEdtf(text)).toBe(false);
    expect(firstDay(text)).toBeNull();
    expect(includesDay(text, "2024-06-19")).toBe(false);
    expect(overlaps(text, "2024-06-19")).toBe(false);
  },
);

test("an interval includes the days from its first to its last", () => {
  expect(includesDay("2024-06-19/2024-06-24", "2024-06-19")).toBe(true);
  expect(includesDay("2024-06-19/2024-06-24", "2024-06-24")).toBe(true);
  expect(includesDay("2024-06-19/2024-06-24", "2024-06-25")).toBe(false);
  expect(includesDay("2024-06-19/..", "2031-01-01")).toBe(true);
  expect(includesDay("2024-06-19/2024-06-24", "2024-06")).toBe(false);
});

test("two expressions overlap when they may share a day", () => {
  expect(overlaps("2024-06", "2024-06-19")).toBe(true);
  expect(overlaps("2024-06-19/..", "2024-06-01/2024-06-20")).toBe(true);
  expect(overlaps("2024-06-19", "2024-07")).toBe(false);
});
