import type { TokenBuffer } from "../tokens.ts";
import { OPENERS, TITLES } from "./abbreviations.ts";
import { isDateline } from "./sentence-datelines.ts";
import { SENTENCE_MARK } from "./sentence-marks.ts";
import type { SentenceWords } from "./sentence-words.ts";

export const ENDS = 1;
export const GOES_ON = -1;
export const OPEN = 0;

/**
 * What is certain about the gap after word i of a block that kept its layout, where the sentence so far began with word
 * `first`: the sentence ends, it goes on, or the model must say. `origin` is the block's first word in `tokens`.
 */
export function ruling(
  text: string,
  tokens: TokenBuffer,
  origin: number,
  words: SentenceWords,
  i: number,
  first: number,
): number {
  const form = (index: number) => text.slice(tokens.starts[origin + index], tokens.ends[origin + index]);
  const mark = words.mark[i]!;
  const next = form(i + 1);
  if (words.gap[i] === 2) {
    const stopped = mark === SENTENCE_MARK.stop || (mark === SENTENCE_MARK.closer && closes(words, i, first));
    return stopped && !isNumber(form, first, i) && /^[\p{Lu}"“(—]/u.test(next) ? ENDS : OPEN;
  }
  // Labels at a block's beginning: "MR. KIRBY:", "Q", "(a)", "11.".
  if (first === 0 && i < LABEL) {
    if (mark === SENTENCE_MARK.colon && form(i) === ":" && isSpeaker(form, i)) return ENDS;
    if (i === 0 && /^[QA]$/.test(form(0)) && words.count > 2 && wideGap(text, tokens, origin)) return ENDS;
    if (isNumber(form, 0, i)) return GOES_ON;
  }
  if (mark === SENTENCE_MARK.closer && i - 3 >= first && words.mark[i - 3] === SENTENCE_MARK.stop && isNote(form, i)) {
    return isLower(next) ? GOES_ON : ENDS;
  }
  switch (mark) {
    case SENTENCE_MARK.none:
      return i > first && isEndMark(form(i)) ? ENDS : GOES_ON;
    case SENTENCE_MARK.comma:
    case SENTENCE_MARK.colon:
      return GOES_ON;
    case SENTENCE_MARK.dash:
      if (first > 0 || i > DATELINE || !/^["“]?[\p{Lu}\d]/u.test(next)) return GOES_ON;
      return isDateline(text.slice(tokens.starts[origin], tokens.ends[origin + i])) ? ENDS : GOES_ON;
    case SENTENCE_MARK.closer:
      return closes(words, i, first) && !isLower(next) ? OPEN : GOES_ON;
    case SENTENCE_MARK.short:
      return isLower(next) ? GOES_ON : afterShort(form(i), next);
    default:
      // A small letter after a period is a slip of the pen or of the scanner where the layout was kept.
      if (isLower(next)) return GOES_ON;
      if (words.gap[i] !== 0) return OPEN;
      if (i + 3 < words.count && isNote(form, i + 3)) return GOES_ON;
      return isGluedStop(form, i, next) ? ENDS : OPEN;
  }
}

type Forms = (index: number) => string;

/** Words a label at the beginning of a block may take. */
const LABEL = 8;

/** "MS. JEAN-PIERRE :", "THE PRESIDENT ( via interpreter ) :", "Q :". */
function isSpeaker(form: Forms, colon: number): boolean {
  let inside = false;
  for (let i = 0; i < colon; i++) {
    const word = form(i);
    if (word === "(" && i > 0) inside = true;
    else if (word === ")") inside = false;
    else if (!inside && !/^(?:[\p{Lu}.'’-]+|(?:Mc|Mac)\p{Lu}+)$/u.test(word)) return false;
  }
  return colon > 0 && !inside;
}

/** A transcript sets its "Q" apart by more than one blank, or a line. "Q Thank you" with one blank is read so too. */
function wideGap(text: string, tokens: TokenBuffer, origin: number): boolean {
  const next = text.slice(tokens.ends[origin], tokens.starts[origin + 1]! + 1);
  return /^\s+[\p{Lu}“"(—[]/u.test(next) && text.charAt(tokens.starts[origin]!) === "Q";
}

/** "11 .", "( a )", "iv )", "** 5 .". */
function isNumber(form: Forms, first: number, i: number): boolean {
  const last = form(i);
  if (last !== "." && last !== ")") return false;
  let opening = "";
  for (let k = first; k < i; k++) opening += form(k);
  return /^(?:[*#>•“"-]*)\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivx]{1,5}|[IVX]{1,5})$/u.test(opening);
}

function isLower(form: string): boolean {
  return /^\p{Ll}/u.test(form);
}

/** The end marks of dispatches and releases. */
function isEndMark(form: string): boolean {
  return form === "-0-" || /^#{3,}$/.test(form);
}

/** Words a dateline may take. */
const DATELINE = 16;

/** A note's number, "[ 12 ]", that ends with word i. */
function isNote(form: Forms, i: number): boolean {
  return form(i) === "]" && /^\d{1,4}$/.test(form(i - 1)) && form(i - 2) === "[";
}

/** "the envoy.The talks": a word, a period, and what opens a sentence, without the space between them. */
function isGluedStop(form: Forms, i: number, next: string): boolean {
  return i > 0 && form(i) === "." && OPENERS.has(next) && next.length > 1 && /^\p{L}*\p{Ll}{2}$/u.test(form(i - 1));
}

/** Whether closing quotes and brackets follow the end of a sentence. */
function closes(words: SentenceWords, i: number, first: number): boolean {
  let core = i;
  while (core > first && words.mark[core] === SENTENCE_MARK.closer) core--;
  const mark = words.mark[core];
  return mark === SENTENCE_MARK.stop || mark === SENTENCE_MARK.ellipsis || mark === SENTENCE_MARK.short;
}

function afterShort(short: string, next: string): number {
  if (/^St\.$/.test(short) && OPENERS.has(next)) return ENDS;
  if (TITLES.has(short.toLowerCase()) || /^\p{Lu}\.$/u.test(short)) return GOES_ON;
  if (/^(?:p\.?m|a\.?m)/i.test(short) && /^(?:E[DS]T|GMT|UTC|[KJCP][DS]?T|local)$/.test(next)) return GOES_ON;
  // "In the U.S. They …": what never follows an abbreviation inside a sentence.
  return OPENERS.has(next) && next !== "In" && next !== "On" && next !== "At" && next !== "For" ? ENDS : OPEN;
}
