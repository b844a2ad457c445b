import { findWrittenDate } from "./written-date.ts";

/** The line that opens a story: "Pyongyang, October 22 (KCNA) -- ", "WASHINGTON (Reuters) - ", "GENEVA, 4 May 2024 – ". */
export interface Dateline {
  /** Length of the dateline with the dash, without the white space after it. */
  readonly length: number;
  /** Null where nobody signs it. */
  readonly agency: string | null;
  /** EDTF; the year is XXXX where the dateline has none; null when it has no date. */
  readonly date: string | null;
}

/** Reads a dateline at the very start of a block's text; null when it does not open with one. */
export function readDateline(text: string): Dateline | null {
  const head = text.slice(0, 160);
  const signed = PARENTHESES.exec(head) ?? SLASHES.exec(head);
  const [whole, place, agency] = signed ?? UNSIGNED.exec(head) ?? [];
  if (whole === undefined || place === undefined || (place !== "" && !/^[\p{Lu}\d]/u.test(place))) return null;
  const date = findWrittenDate(place)?.edtf ?? null;
  return { length: whole.trimEnd().length, agency: agency?.trim() ?? null, date };
}

/** PLACE, DATE (AGENCY) DASH. The place has no sentence end in it, nor quotation or colon, which keeps prose with a parenthesis out. */
const PARENTHESES = /^([^()\n:;?!"“”]{0,70}?) ?\(([\p{Lu}][\p{L}\d .&'’/-]{1,30})\) ?(?:--|[–—―-](?=\s|$))/u;
/** As TASS writes it: PLACE, DATE. /AGENCY/. */
const SLASHES = /^([^/\n]{0,70}?) ?\/([\p{Lu}][\p{L}\d .&'’-]{1,30})\/\. ?(?:--|[–—―-]|(?=\s|$))/u;
/** PLACE IN CAPITALS, DATE DASH, and the story begins with a capital. */
const UNSIGNED =
  /^(\p{Lu}[\p{Lu}.' -]{2,30}(?:, [\p{L}\d.]{1,12}(?: [\p{L}\d.]{1,12}){0,3}){0,3}(?: \([^()\n]{4,30}\))?) ?(?:--|[–—])(?=\s{1,3}["“]?\p{Lu})/u;
