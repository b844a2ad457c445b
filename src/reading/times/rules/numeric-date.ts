import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";

/** "19.06.2024", "06/19/2024", "06-15-90": day and month in either order where only one order is possible. */
export const numericDate: TimeRule = {
  name: "numeric-date",
  pattern: pattern("(?<first>\\d{1,2})(?<join>[./-])(?<second>\\d{1,2})\\k<join>(?<year>{YEAR}|\\d{2})"),
  read({ first, second, join, year }) {
    const a = Number(first);
    const b = Number(second);
    // Dots are written day first; slashes and hyphens in English month first, unless that month does not exist.
    const dayFirst = join === "." || a > 12;
    const [month, day] = dayFirst ? [b, a] : [a, b];
    if (month < 1 || month > 12 || day < 1 || day > 31) return null;
    // "1.2.99" is a version or a paragraph as often as a date.
    if (year!.length === 2 && (join === "." || first!.length + second!.length < 3)) return null;
    const short = Number(year);
    const full = year!.length === 4 ? short : short > 40 ? 1900 + short : 2000 + short;
    return { kind: "date", year: full, month, day };
  },
};
