import { isPublicationDate } from "./publication-date.ts";

/** A date as somebody wrote it, as an EDTF day or coarser; `year` may be missing (`XXXX`). */
export interface WrittenDate {
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The day that a metadata value states: ISO 8601 with or without a time and zone, `YYYYMMDD`, `YYYY/MM/DD`,
 * RFC 2822, or an English date with a year. The day is taken as written, which is the publisher's own. Null for anything else,
 * also for `03/04/2024`, which is a different day on either side of the Atlantic.
 */
export function readMetadataDate(value: string): string | null {
  const text = value.trim().slice(0, 100);
  const iso =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?!\d))?)?(?=$|[T ,+Z])/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?=$|[T ])/.exec(text);
  if (iso) return valid(iso[1]!, iso[2], iso[3]);
  if (isPublicationDate(text)) return text;
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(text);
  if (numeric) return readNumeric(Number(numeric[1]), Number(numeric[2]), numeric[3]!);
  const found = findWrittenDate(text);
  return found && !found.edtf.startsWith("XXXX") ? found.edtf : null;
}

/** The first English date with a day in `text`: "June 24, 2024", "24 June 2024", "Oct. 22" (year XXXX), or an ISO day. */
export function findWrittenDate(text: string): WrittenDate | null {
  let first: WrittenDate | null = null;
  for (const [pattern, year, month, day] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match || (first && first.start <= match.index)) continue;
    const edtf = valid(match[year] ?? "XXXX", monthNumber(match[month]!), match[day]);
    if (edtf) first = { edtf, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

/** Pattern, and the groups of year, month and day. */
const PATTERNS: readonly (readonly [RegExp, number, number, number])[] = [
  [new RegExp(`\\b${MONTH} ${DAY}(?!\\d)(?:,? (\\d{4})\\b)?`, "i"), 3, 1, 2],
  [new RegExp(`\\b${DAY}(?: of)? ${MONTH}(?![a-z])(?:,? (\\d{4})\\b)?`, "i"), 3, 2, 1],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, 1, 2, 3],
];

function monthNumber(written: string): string {
  if (/^\d/.test(written)) return written;
  return String(MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1);
}

function readNumeric(first: number, second: number, year: string): string | null {
  if (first > 12) return valid(year, String(second), String(first));
  return second > 12 || first === second ? valid(year, String(first), String(second)) : null;
}

function valid(year: string, month?: string, day?: string): string | null {
  const parts = [year, month, day].filter((part) => part !== undefined);
  const edtf = parts.map((part, i) => (i === 0 ? part : part.padStart(2, "0"))).join("-");
  return isPublicationDate(edtf) ? edtf : null;
}
