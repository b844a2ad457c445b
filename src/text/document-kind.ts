import { implied, type Known, UNKNOWN } from "../base/known.ts";
import type { DocumentKind } from "./document.ts";

const DOCUMENT_KINDS: readonly DocumentKind[] = ["news", "statement", "readout", "resolution", "transcript", "report"];

export function isDocumentKind(value: unknown): value is DocumentKind {
  return DOCUMENT_KINDS.includes(value as DocumentKind);
}

/** What the kind is inferred from. */
export interface KindEvidence {
  readonly title: string | null;
  /** The first few hundred characters of the text. */
  readonly opening: string;
  readonly hasDateline: boolean;
  /** How many blocks open with a speaker's name or "Q". */
  readonly turns: number;
}

/** The kind that title and form imply, first rule that holds; unknown when none does. */
export function inferKind({ title, opening, hasDateline, turns }: KindEvidence): Known<DocumentKind> {
  for (const [kind, pattern] of BY_TITLE) if (title !== null && pattern.test(title)) return implied(kind, "title");
  if (RESOLUTION_FORM.test(opening)) return implied("resolution", "opening words");
  if (turns >= 3) return implied("transcript", "speakers' turns");
  if (hasDateline) return implied("news", "dateline");
  return UNKNOWN;
}

const BY_TITLE: readonly (readonly [DocumentKind, RegExp])[] = [
  ["resolution", /\b[SA]\/RES\/\d|^(?:(?:un )?security council |general assembly |un )?resolution \d{1,5}\b|^\d{1,4} \(\d{4}\)\.? resolution\b/i],
  ["readout", /^(?:\w+ )?read-?out\b|\breadout of\b/i],
  ["transcript", /\b(?:press|news) (?:briefing|gaggle|conference|call)\b|\bpress availability\b|\bgaggle\b|\btranscript\b|^(?:background|on-the-record|virtual) .{0,60}\b(?:call|briefing)\b|^(?:joint )?(?:opening |closing |\w+ )?remarks\b|\binterview (?:with|of|by)\b|\b(?:hearing|q ?& ?a)\b/i],
  ["report", /^(?:(?:final|midterm|interim|annual|quarterly|joint|special) )?reports? (?:of|by|on|to)\b|\b(?:final|midterm|interim|annual|quarterly) report\b|\bpanel of experts\b/i],
  ["statement", /^(?:joint |press |official |special |leaders[’'] |presidential )*(?:statement|communiqu[eé]|declaration|proclamation|executive order)(?!\p{L})|^(?:open )?(?:letters?|notice|memorandum)(?: \p{L}+)? (?:to|on|from|of)\b|^(?:a |presidential )?message (?:to|on|from)\b|^press release\b|^fact ?sheet\b|\b(?:statement|declaration|communiqu[eé]) (?:by|from|of|on|following)\b|^(?!.{0,200} (?:rejects?|condemns?|slams?|denounces?|welcomes?|criticizes?|hails?|backs?|on|over|after|to) ).{0,200}(?:statement|communiqu[eé]|declaration)$/iu],
]; // biome-ignore format: a table

const RESOLUTION_FORM =
  /\b[SA]\/RES\/\d{1,4}|\badopted (?:unanimously )?(?:by the (?:security council|general assembly)\b|at the \d{1,5}(?:st|nd|rd|th) meeting\b)|^the (?:security council|general assembly)[,.]?\n/im;
