import { findWrittenDate } from "../../text/written-date.ts";

/**
 * Whether the beginning of a block, up to and with a dash, is a dateline, after which the report itself begins: "Pyongyang,
 * October 22 (KCNA) --", "SEOUL (Yonhap) -", "Vienna, March 3 --", "WASHINGTON —". What follows begins with a capital.
 */
export function isDateline(opening: string): boolean {
  const place = SIGNED.exec(opening) ?? UNSIGNED.exec(opening);
  if (!place) return false;
  const [, where = "", agency = ""] = place;
  if (agency !== "" && /^\p{Lu}{2}/u.test(agency)) return true;
  if (/^\p{Lu}{2}[^\p{Ll}]*(?:,|$)/u.test(where) && where.length >= 5) return true;
  return findWrittenDate(where) !== null;
}

/** Place and date have no sentence's end, quotation or colon in them, which keeps prose with brackets out. */
const SIGNED = /^(\p{Lu}[^()\n:;?!"“”]{1,70}?) ?\(([\p{Lu}][\p{L}\d .&'’/-]{1,30})\) ?(?:--|[–—―-])$/u;
const UNSIGNED = /^(\p{Lu}[\p{L}.'’ /-]{2,30}(?:, [\p{L}\d.]{1,12}(?: [\p{L}\d.]{1,12}){0,3}){0,3}) ?(?:--|[–—―])$/u;
