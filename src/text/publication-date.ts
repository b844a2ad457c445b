import { RapporteurError } from "../base/errors.ts";

/**
 * Whether `value` can be a publication date: an EDTF day, month or year. Accepted are `YYYY-MM-DD`, `YYYY-MM` and
 * `YYYY`, with `X` for unspecified digits (`XXXX-10-22`, `202X`, `2024-XX`, `2024-10-XX`) and one trailing
 * qualifier `?`, `~` or `%`. Not accepted: times, intervals, sets, seasons, years beyond four digits, and days
 * that no calendar has.
 */
export function isPublicationDate(value: string): boolean {
  const parts = PUBLICATION_DATE.exec(value);
  if (!parts) return false;
  const [, year, month, day] = parts;
  return isPossible(month, 12) && isPossible(day, lastDay(year!, month));
}

/** The value itself, or a usage error that names the flag or field it was given for. */
export function checkPublicationDate(value: string, givenAs: string): string {
  if (isPublicationDate(value)) return value;
  throw new RapporteurError(
    "usage",
    `${givenAs} was given "${value.slice(0, 80)}": expected a day, month or year in EDTF, such as 2024-06-24, 2024-06, 2024 or XXXX-06-24.`,
  );
}

const PUBLICATION_DATE = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?[?~%]?$/;

function isPossible(part: string | undefined, last: number): boolean {
  if (part === undefined || part === "XX") return true;
  const pattern = new RegExp(`^${part.replace(/X/g, "\\d")}$`);
  for (let number = 1; number <= last; number++) if (pattern.test(String(number).padStart(2, "0"))) return true;
  return false;
}

function lastDay(year: string, month: string | undefined): number {
  if (month === undefined || month.includes("X")) return 31;
  const leapYearUnlessKnown = year.includes("X") ? 2000 : Number(year);
  const date = new Date(Date.UTC(2000, Number(month), 0));
  date.setUTCFullYear(leapYearUnlessKnown, Number(month), 0);
  return date.getUTCDate();
}
