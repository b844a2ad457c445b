import { implied, type Known, UNKNOWN } from "../base/known.ts";
import type { Dateline } from "./dateline.ts";
import type { Block, DocumentKind } from "./document.ts";
import { inferKind } from "./document-kind.ts";
import { isDateOnly } from "./heading.ts";
import { guessLanguage } from "./language-guess.ts";
import { opensTurn } from "./text-line.ts";
import { findWrittenDate } from "./written-date.ts";

/** A text with its blocks and what is already known of it. */
export interface Evidence {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dateline: Dateline | null;
  readonly title: string | null;
  readonly url: string | null;
}

/** The kind that title and form imply. */
export function implyKind({ text, blocks, dateline, title }: Evidence): Known<DocumentKind> {
  let turns = 0;
  for (const { start } of blocks) if (opensTurn(text.slice(start, start + 80))) turns++;
  return inferKind({ title, opening: text.slice(0, 600), hasDateline: dateline?.agency != null, turns });
}

/** The agency that signs the dateline, or the host of the address. */
export function implyPublisher({ dateline, url }: Evidence): Known<string> {
  if (dateline?.agency) return implied(dateline.agency, "dateline");
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
  return host ? implied(host, "host of the address") : UNKNOWN;
}

/**
 * The day from the dateline; else a date that is a line by itself near the head of the text; else the day a
 * resolution says it was adopted; else a date that closes the title; else a day in the address. Whatever lacks a year keeps lacking it.
 */
export function implyPublished(evidence: Evidence): Known<string> {
  const { dateline, text, blocks, title, url } = evidence;
  if (dateline?.date) return implied(dateline.date, "dateline");
  for (const { start, end } of blocks.slice(0, 6)) {
    const line = text.slice(start, Math.min(end, start + 120));
    const date = isDateOnly(line) ? findWrittenDate(line) : null;
    if (date && !date.edtf.startsWith("XXXX")) return implied(date.edtf, "date line");
  }
  const adopted = ADOPTED.exec(text.slice(0, 1500));
  const day = adopted ? findWrittenDate(adopted[1] ?? adopted[2]!) : null;
  if (day && !day.edtf.startsWith("XXXX")) return implied(day.edtf, "day of adoption");
  const closing = title ? findWrittenDate(title) : null;
  if (
    closing &&
    !closing.edtf.startsWith("XXXX") &&
    title &&
    /^\)?$/.test(title.slice(closing.end)) &&
    /[,(–—-] ?$/.test(title.slice(0, closing.start))
  ) {
    return implied(closing.edtf, "date in the title");
  }
  const path = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(url ?? "");
  const inPath = path ? findWrittenDate(`${path[1]}-${path[2]}-${path[3]}`) : null;
  return inPath ? implied(inPath.edtf, "day in the address") : UNKNOWN;
}

const ADOPTED =
  /\badopted (?:unanimously )?(?:by|at) [^.]{0,120}?\bon ([^.]{0,40})|\bresolution (?:\d{1,4} \(\d{4}\)\s+)?of (\d[^.\n]{0,30})/i;

export function implyLanguage({ text, blocks }: Evidence): Known<string> {
  const prose = blocks.find((block) => block.end - block.start > 40);
  return guessLanguage(text.slice(prose?.start ?? 0));
}
