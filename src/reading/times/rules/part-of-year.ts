import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { ordinalOf, seasonOf } from "../vocabulary.ts";
import { shiftOf } from "./calendar-date.ts";

/** "the third quarter", "third-quarter", "the 1988 second quarter", "Q3 2024", "the first half of 2024". */
export const quarter: TimeRule = {
  name: "part-of-year",
  pattern: pattern(
    "(?:(?:the )?(?:(?<before>{YEAR}) )?(?:fiscal )?(?<ordinal>first|second|third|fourth|last(?= half)|[1-4](?:st|nd|rd|th))(?:[- ]fiscal)?[- ](?<length>quarter|half)(?!-|finals?|backs?)|(?<letter>[QH][1-4]))(?:(?: of)?(?: the)?(?: fiscal)?(?: year)? (?<after>{YEAR}))?",
  ),
  read({ before, after, ordinal, length, letter }) {
    const number = letter === undefined ? (/last/i.test(ordinal!) ? 2 : ordinalOf(ordinal!)) : Number(letter[1]);
    const kind = (letter?.[0] ?? (length!.toLowerCase() === "quarter" ? "Q" : "H")).toUpperCase();
    if (kind === "H" && number > 2) return null;
    const year = before ?? after;
    return { kind: "part-of-year", part: `${kind}${number}`, year: year === undefined ? null : Number(year) };
  },
};

/** "last fall", "summer 2023", "the winter of 1994", "this past spring". */
export const season: TimeRule = {
  name: "part-of-year",
  pattern: pattern(
    "(?:(?<shift>last|this past|this coming|this|next|the following|the previous|that|the) )?(?<season>{SEASON})(?:(?: of|,)? (?<year>{YEAR}))?(?! (?:Olympics?|Games|Palace|Festival|of discontent))",
  ),
  read({ shift, season: name, year }) {
    const bare = shift === undefined && year === undefined;
    // "fall" and "spring" are verbs, "the fall of" a city is none.
    if (bare || (/^the$/i.test(shift ?? "") && year === undefined && !/summer|winter|autumn|spring/i.test(name!)))
      return null;
    return {
      kind: "part-of-year",
      part: seasonOf(name!),
      year: year === undefined ? null : Number(year),
      shift: /^(the|that)$/i.test(shift ?? "") ? null : shiftOf(shift),
    };
  },
};
