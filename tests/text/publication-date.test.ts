import { describe, expect, test } from "vitest";
import { RapporteurError } from "../../src/base/errors.ts";
import { checkPublicationDate, isPublicationDate } from "../../src/text/publication-date.ts";
import { findWrittenDate, readMetadataDate } from "../../src/text/written-date.ts";

describe("a publication date", () => {
  test.each([
    "2024-06-24",
    "2024-06",
    "2024",
    "XXXX-10-22",
    "202X",
    "2024-XX",
    "2024-10-XX",
    "2024-1X-01",
    "2024-02-29",
    "2024?",
    "1946-01-25~",
  ])("%s is one", (value) => {
    expect(isPublicationDate(value)).toBe(true);
  });

  test.each([
    "",
    "2023-02-29",
    "2024-13",
    "2024-04-31",
    "2024-06-24T10:00",
    "2024-06-24/2024-06-25",
    "24 June 2024",
    "June",
    "24-06-2024",
    "2024-21",
    "Y12024",
    "2024-6-4",
    "2024-3X-01",
  ])("%s is none", (value) => {
    expect(isPublicationDate(value)).toBe(false);
  });

  test("a bad one is a usage error that says what was given and what is expected", () => {
    expect(checkPublicationDate("2024-06", "--published")).toBe("2024-06");
    const attempt = () => checkPublicationDate("yesterday", "--published");
    expect(attempt).toThrow(RapporteurError);
    expect(attempt).toThrow(/--published was given "yesterday".*EDTF/);
  });
});

describe("a date in metadata is the day as written", () => {
  test.each([
    ["2024-06-24", "2024-06-24"],
    ["2024-06-24T23:30:00-05:00", "2024-06-24"],
    ["2024-06-24 15:00:35-05:00", "2024-06-24"],
    ["20240624", "2024-06-24"],
    ["2024/6/4", "2024-06-04"],
    ["2024-06", "2024-06"],
    ["2024", "2024"],
    ["Mon, 24 Jun 2024 10:00:00 GMT", "2024-06-24"],
    ["June 24th, 2024 11:04 PM", "2024-06-24"],
    ["Sept. 3, 2024", "2024-09-03"],
    ["24/06/2024", "2024-06-24"],
    ["06/24/2024", "2024-06-24"],
    ["04/04/2024", "2024-04-04"],
  ])("%s", (value, edtf) => {
    expect(readMetadataDate(value)).toBe(edtf);
  });

  test.each(["03/04/2024", "yesterday", "June 24", "2024-02-31", "1719187200", ""])("%s says no day", (value) => {
    expect(readMetadataDate(value)).toBeNull();
  });
});

test("the first date in a line, without a year where it has none", () => {
  expect(findWrittenDate("Pyongyang, October 22")).toEqual({ edtf: "XXXX-10-22", start: 11, end: 21 });
  expect(findWrittenDate("adopted on 30 October 1992 and not May 1, 1990")?.edtf).toBe("1992-10-30");
  expect(findWrittenDate("the 31st of nothing, Marching 5 miles")).toBeNull();
});
