import type { Reading } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";

export interface SpanReport {
  readonly spans: number;
  readonly broken: number;
  /** What is wrong with the first broken one. */
  readonly first: string | undefined;
}

/**
 * Walks everything a reading holds and compares each span with the text: whole numbers,
 * `0 <= start <= end <= text.length`, and `text.slice(start, end)` where it carries its words. It knows
 * no field by name, so what a later reading adds is looked at too.
 */
export function brokenSpans(reading: Reading, text: string): SpanReport {
  let [spans, broken] = [0, 0];
  let first: string | undefined;
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) visit(item, `${path}[${at}]`);
      return;
    }
    if (isSpan(value)) {
      spans += 1;
      const wrong = wrongWith(value, text);
      if (wrong !== undefined) {
        broken += 1;
        first ??= `${path.slice(1)} [${value.start}, ${value.end}) ${wrong}`;
      }
    }
    for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
  };
  visit(reading, "");
  return { spans, broken, first };
}

function isSpan(value: object): value is Span & { text?: unknown } {
  const { start, end } = value as Partial<Span>;
  return typeof start === "number" && typeof end === "number";
}

function wrongWith({ start, end, text: quote }: Span & { text?: unknown }, text: string): string | undefined {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  if (!inside) return `is not within the ${text.length} code units of the text`;
  const there = text.slice(start, end);
  if (typeof quote !== "string" || quote === there) return undefined;
  return `says ${JSON.stringify(short(quote))} where the text has ${JSON.stringify(short(there))}`;
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
