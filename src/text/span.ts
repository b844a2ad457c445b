/** Half-open `[start, end)` in UTF-16 code units of a document's canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words it covers: `text === document.text.slice(start, end)`, always. */
export interface QuotedSpan extends Span {
  readonly text: string;
}

export function quote(text: string, start: number, end: number): QuotedSpan {
  return { start, end, text: text.slice(start, end) };
}
