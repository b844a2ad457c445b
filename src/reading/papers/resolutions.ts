import type { QuotedSpan } from "../../text/span.ts";
import { quote } from "../../text/span.ts";

export interface ResolutionMention extends QuotedSpan {
  /** `S/RES/1718`, `A/RES/…`, or `UNSCR (unspecified)`. */
  readonly symbol: string;
  readonly paragraph: string | null;
}

const SYMBOL = /\b([SA])\/RES\/(?:ES-\d+\/)?(\d+(?:\/\d+)?)(?:\s?\((\d{4})\))?/g;
// "Security Council resolutions 1718 (2006), 1874 (2009) and 2270", "UNSCR 2397", "Resolution 1718"
const NUMBERED =
  /\b(?:(?:UN|U\.N\.|United Nations)\s+)?(?:Security Council\s+|UNSC\s+)?(?:[Rr]esolutions?|RESOLUTIONS?|UNSCRs?|UNSC[Rr]?)\s+(?:Nos?\.?\s*)?(\d{3,4})\b/g;
const MORE =
  /^(?:\s?\(\d{4}\))?(?:\s*,\s*and\s+|\s*,?\s*(?:among them|including|namely|such as)\s+(?:resolutions?\s+)?|\s*,\s*|\s+and\s+|\s*&\s*)(?:(?:UNSCR|Resolution|resolution|No\.)\s+)?(\d{4})\b(?!-)/;
const UNSPECIFIED =
  /\b(?:(?:UN|U\.N\.|United Nations)\s+)?(?:Security Council|UNSC)(?:['’]s)?\s+(?:\w+\s+)?[Rr]esolutions?\b|\bUNSCRs\b|\b(?:UN|U\.N\.|United Nations)\s+[Rr]esolutions\b/g;
const PARAGRAPH =
  /(?:paragraphs?|para\.?|operative paragraph|OP)\s*(\d+(?:\s?\([a-z]+\))*)\s+of\s+(?:the\s+)?(?:UN\s+)?(?:Security Council\s+)?$/i;

/** UN resolutions named in a text, each number once where it stands; unnumbered ones as "UNSCR (unspecified)". */
export function findResolutions(text: string): readonly ResolutionMention[] {
  const out: ResolutionMention[] = [];
  const taken = (start: number, end: number) => out.some((r) => r.start < end && start < r.end);
  for (const m of text.matchAll(SYMBOL)) {
    out.push({
      ...quote(text, m.index, m.index + m[0].length),
      symbol: `${m[1]}/RES/${m[2]}`,
      paragraph: paragraphBefore(text, m.index),
    });
  }
  for (const m of text.matchAll(NUMBERED)) {
    if (taken(m.index, m.index + m[0].length)) continue;
    out.push({
      ...quote(text, m.index, m.index + m[0].length),
      symbol: `S/RES/${m[1]}`,
      paragraph: paragraphBefore(text, m.index),
    });
    out.push(...numbersAfter(text, m.index + m[0].length));
  }
  for (const m of text.matchAll(UNSPECIFIED)) {
    const end = m.index + m[0].length;
    if (/^\s+(?:Nos?\.?\s*)?\d{3,4}\b/.test(text.slice(end, end + 12)) || taken(m.index, end)) continue;
    // "resolutions, among them 1718 and 1874": the numbers that follow are the ones meant.
    const listed = numbersAfter(text, end);
    if (listed.length > 0) out.push(...listed);
    else out.push({ ...quote(text, m.index, end), symbol: "UNSCR (unspecified)", paragraph: null });
  }
  return out.sort((a, b) => a.start - b.start);
}

/** The further numbers of an enumeration that goes on at `from`. */
function numbersAfter(text: string, from: number): readonly ResolutionMention[] {
  const out: ResolutionMention[] = [];
  let at = from;
  for (let more = MORE.exec(text.slice(at, at + 60)); more; more = MORE.exec(text.slice(at, at + 60))) {
    const start = at + more[0].length - more[1]!.length;
    at += more[0].length;
    out.push({ ...quote(text, start, at), symbol: `S/RES/${more[1]}`, paragraph: null });
  }
  return out;
}

function paragraphBefore(text: string, start: number): string | null {
  return PARAGRAPH.exec(text.slice(Math.max(0, start - 60), start))?.[1]?.replace(/\s/g, "") ?? null;
}
