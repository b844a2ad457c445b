import { endsSentence, head, opensBlock, opensListItem, opensTurn, type TextLine, tail } from "./text-line.ts";

/**
 * How a plain text uses single newlines, decided once for the whole text from the ends of its lines.
 *
 * - `wrapped`: lines are cut at a width, so a newline is white space within a paragraph. So decided when at least
 *   two of five lines that have a line right below them do not end a sentence, and nine lines of ten are no wider than
 *   160 characters: a text cut at a width ends sentences at a line's end only by chance.
 * - otherwise one line is one paragraph.
 */
export interface LineLayout {
  readonly wrapped: boolean;
  /** The width that lines are cut at: the 90th percentile of the lengths of lines that do not end a sentence. */
  readonly width: number;
}

const MAX_WRAP_WIDTH = 160;

export function readLayout(text: string, lines: readonly TextLine[]): LineLayout {
  let followed = 0;
  let unended = 0;
  const lengths: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (isBlank(line) || isBlank(next) || opensBlock(head(text, next))) continue;
    followed++;
    if (!endsSentence(tail(text, line))) {
      unended++;
      lengths.push(line.end - line.start);
    }
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return { wrapped: followed > 0 && unended >= followed * 0.4 && width <= MAX_WRAP_WIDTH, width };
}

/** Whether `next`, the line right below `line`, continues the same paragraph. */
export function continues(text: string, line: TextLine, next: TextLine, layout: LineLayout): boolean {
  const start = head(text, next);
  if (opensBlock(start)) return false;
  const end = tail(text, line);
  const ended = endsSentence(end);
  const length = line.end - line.start;
  if (!ended && isUnfinished(end, start, length)) return true;
  if (!layout.wrapped) return false;
  if (next.indent >= line.indent + 2) return false;
  const nextWord = start.search(/ |$/);
  const hadRoom = length + 1 + nextWord <= layout.width;
  if (ended) return !hadRoom;
  return !(length < layout.width / 2 && hadRoom && looksLikeHeading(head(text, line), end));
}

/**
 * Whether a blank line stands in the middle of a sentence, as a page break leaves it: prose that stops without an end and
 * goes on in lower case.
 */
export function continuesAcrossGap(text: string, line: TextLine, next: TextLine): boolean {
  const start = head(text, next);
  if (line.end - line.start < 25 || opensListItem(start) || opensTurn(start)) return false;
  return /[\p{L}\d,]$/u.test(tail(text, line)) && /^\p{Ll}/u.test(start);
}

/**
 * Whether wrapped prose breaks off at its full width without any punctuation, as at the foot of a column, so that
 * what comes after a blank line goes on with it.
 */
export function runsToTheEdge(text: string, line: TextLine, next: TextLine, layout: LineLayout): boolean {
  if (!layout.wrapped || line.end - line.start < layout.width * 0.7 || opensBlock(head(text, next))) return false;
  return /\p{L}$/u.test(tail(text, line)) && /^[\p{L}\d]/u.test(head(text, next));
}

export function isBlank(line: TextLine): boolean {
  return line.start === line.end;
}

/** The line below goes on in lower case, or this one breaks off at a word that cannot end a sentence or at a comma. */
function isUnfinished(end: string, nextStart: string, length: number): boolean {
  if (/^\p{Ll}/u.test(nextStart) && !/[:;]$/.test(end)) return true;
  return (
    /(?:^| )(?:a|an|and|as|at|by|for|from|in|its|of|on|or|that|the|their|to|with)$/.test(end) ||
    (length >= 40 && end.endsWith(","))
  );
}

function looksLikeHeading(start: string, end: string): boolean {
  return /^[\p{Lu}\d“"[(]/u.test(start) && !/[,–—-]$/.test(end);
}
