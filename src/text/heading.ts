import { readDateline } from "./dateline.ts";
import { endsSentence, opensListItem, opensTurn } from "./text-line.ts";
import { findWrittenDate } from "./written-date.ts";

const MAX_TITLE = { characters: 300, words: 45 };
const MAX_HEADING = { characters: 150, words: 18 };

/** Whether a line that stands by itself at the head of a plain text is its title. */
export function isTitle(line: string): boolean {
  return isHeadingLike(line, MAX_TITLE) && !/^Q[ :.]/.test(line) && !isDateOnly(line) && !NOTICE.test(line);
}

/** Whether a line that stands by itself in a plain text is a heading: short, no sentence, no list item, no turn. */
export function isHeading(line: string): boolean {
  return isHeadingLike(line, MAX_HEADING) && !opensTurn(line) && /^[\p{Lu}\d“"'‘]/u.test(line);
}

/** A line that holds a date and next to nothing else: "Tuesday, June 24, 2024", "Seoul, 24 June 2024". */
export function isDateOnly(line: string): boolean {
  if (line.length > 100 || /[,;]$/.test(line)) return false;
  const date = findWrittenDate(line);
  if (date === null) return false;
  const around = `${line.slice(0, date.start)} ${line.slice(date.end)}`;
  return around.length <= 45 && !LOWER_CASE_WORD.test(around.replace(PLACING_WORDS, ""));
}

/** Whether a line right below a title belongs to it: a date or a document number in brackets. */
export function isBelowTitle(line: string): boolean {
  return line.length <= 60 && (/^[[(]/.test(line) || isDateOnly(line));
}

/** Whether a line names a resolution by number, as its first line does. */
export function isResolutionHeading(line: string): boolean {
  return line.length <= 80 && /^(?:resolution \d{1,4} \(\d{4}\)|\d{1,4} \(\d{4}\)\.? resolution )/i.test(line);
}

function isHeadingLike(line: string, limit: { characters: number; words: number }): boolean {
  if (line.length > limit.characters || line.split(" ").length > limit.words) return false;
  if (!/\p{L}/u.test(line) || endsSentence(line.replace(/ \d{1,3}$/, "")) || /[,;:–—-](?: \d{1,3})?$/.test(line))
    return false;
  if (/\p{Ll}{3}[.!?] \p{Lu}/u.test(line)) return false;
  return !opensListItem(line) && !SALUTATION.test(line) && readDateline(line) === null;
}

const LOWER_CASE_WORD = /(?:^|[^\p{L}])\p{Ll}{2}/u;
const PLACING_WORDS = /\b(?:of|on|at|in|the|and|day|den|le|am|de)\b/g;

const SALUTATION =
  /^[^\p{L}\d]{0,4}(?:(?:mr|mrs|ms|madam|dr)\.? |your |dear |excellenc|distinguished |esteemed |honou?rable |ladies |colleagues|friends|thank )/iu;

/** Lines that stand above a title without being it. */
const NOTICE =
  /^(?:for immediate release|press release|news release|embargoed\b.{0,60}|unofficial translation|check against delivery|via teleconference|the white house|page \d+.{0,10})$|^\d{1,2}[:.]\d{2} ?[ap]\.?m\b/i;
