import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";

/** "2016", "mid-1996", "fiscal 1989", "the fiscal year 2024", "FY2024", "480 BC", "AD 79". Numbers are sorted out by `not-a-year`. */
export const year: TimeRule = {
  name: "year",
  pattern: pattern(
    "(?:(?:mid|post|pre)-|the year |(?:the )?(?:fiscal|financial) (?:year )?|FY ?)?(?<year>{YEAR})(?![/]\\d|[.,:]\\d|%|-\\d(?!\\d)|-\\d{3}(?!\\d))",
  ),
  read: ({ year: digits }) => ({ kind: "date", year: Number(digits), month: null, day: null }),
};

/** "1998-99", "2014/15": a season or business year told by two; read from the first to the second. */
export const twoYears: TimeRule = {
  name: "year",
  pattern: pattern("(?<year>{YEAR})[-\\u2013/](?<short>\\d{2})(?!\\d|[-/.,]\\d)"),
  read({ year: digits, short }) {
    const first = Number(digits);
    return (first + 1) % 100 === Number(short) ? { kind: "date", year: first, month: null, day: null } : null;
  },
};

/** "480 BC", "AD 79". */
export const era: TimeRule = {
  name: "year",
  pattern: pattern(
    "(?<before>\\d{1,4}) ?(?:BCE?|B\\.C\\.)|(?:AD|A\\.D\\.) (?<ad>\\d{1,4})|(?<late>\\d{1,4}) (?:CE|AD|A\\.D\\.)",
  ),
  // Astronomical numbering: 1 BC is year 0.
  read: ({ before, ad, late }) => ({
    kind: "date",
    year: before === undefined ? Number(ad ?? late) : 1 - Number(before),
    month: null,
    day: null,
  }),
};

const TEENS: Readonly<Record<string, number>> = { eighteen: 1800, nineteen: 1900, twenty: 2000 };
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "nineteen ninety-six", as transcripts of speech have it. */
export const spokenYear: TimeRule = {
  name: "year",
  pattern: pattern(
    `(?<hundred>eighteen|nineteen|twenty) (?<ten>${TENS.join("|")})(?:[- ](?<one>${ONES.join("|")}))?(?! (?:percent|per cent|million|thousand))`,
  ),
  read: ({ hundred, ten, one }) => ({
    kind: "date",
    year:
      TEENS[hundred!.toLowerCase()]! +
      (TENS.indexOf(ten!.toLowerCase()) + 2) * 10 +
      ONES.indexOf((one ?? "").toLowerCase()) +
      1,
    month: null,
    day: null,
  }),
};
