/** One line of a plain text without the white space around it: `[start, end)`; blank when `start === end`. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** How many spaces stand before it. */
  readonly indent: number;
}

export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf("\n", from);
    const stop = feed < 0 ? text.length : feed;
    let start = from;
    let end = stop;
    while (start < end && text.charCodeAt(start) === 0x20) start++;
    while (end > start && text.charCodeAt(end - 1) === 0x20) end--;
    lines.push({ start, end, indent: start - from });
    from = stop + 1;
  }
  return lines;
}

/** The last `count` characters of a line: enough to look at its end, however long it is. */
export function tail(text: string, line: TextLine, count = 40): string {
  return text.slice(Math.max(line.start, line.end - count), line.end);
}

/** The first `count` characters of a line. */
export function head(text: string, line: TextLine, count = 80): string {
  return text.slice(line.start, Math.min(line.end, line.start + count));
}

/** Whether a line's or block's end closes a sentence, quotation marks and brackets after it included. */
export function endsSentence(end: string): boolean {
  return /[.!?…。！？؟।]["'”’»)\]*]{0,4}$/u.test(end);
}

/** Whether a line opens something of its own: a list item or a speaker's turn. */
export function opensBlock(start: string): boolean {
  return opensListItem(start) || opensTurn(start);
}

/** A bullet, "1.", "12)", "(a)", "(iv)", "a)". A year or a longer number is none. */
export function opensListItem(start: string): boolean {
  return /^(?:[•●▪◦‣·*–-]|\d{1,3}[.)]|\((?:\d{1,2}|[ivxl]{1,5}|[a-z]{1,2})\)|[a-z]\)) +\S/iu.test(start);
}

/** "Q ", "Q: ", "MR. KIRBY: ", "SENIOR ADMINISTRATION OFFICIAL: ", "THE PRESIDENT (via interpreter): ". */
export function opensTurn(start: string): boolean {
  return /^(?:Q(?:[:.] ?| {1,10})(?=[\p{Lu}“"‘'([—–-])|A: |[\p{Lu}][\p{Lu}\d'’.-]{0,30}(?: [\p{Lu}\d&][\p{Lu}\d'’.-]{0,30}){0,7}(?: \([^()\n]{1,60}\))?: )/u.test(
    start,
  );
}
