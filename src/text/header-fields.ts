import { certain } from "../base/known.ts";
import type { Block } from "./document.ts";
import { type Fields, readFields } from "./fields.ts";
import type { Metadata } from "./metadata.ts";
import { head, type TextLine } from "./text-line.ts";

export interface HeaderFields {
  /** How many lines of the text they take, 0 when it has none. */
  readonly lines: number;
  readonly metadata: Metadata;
  /** Each line as two blocks, the label and the value, so that no label runs into a sentence. */
  readonly blocks: readonly Block[];
}

/**
 * "Title: …", "Date: …", "Source: …", "URL: …" in the first lines of a plain text. Taken when a title
 * is among them or there are at least two; they stay in the text.
 */
export function readHeaderFields(text: string, lines: readonly TextLine[]): HeaderFields {
  const record: Record<string, string> = {};
  const blocks: Block[] = [];
  let count = 0;
  for (; count < Math.min(lines.length, MAX_LINES); count++) {
    const line = lines[count]!;
    const label = LABEL.exec(head(text, line));
    if (!label || line.end - line.start > 1000) break;
    const value = line.start + label[0].length;
    if (value < line.end) record[label[1]!] ??= text.slice(value, line.end);
    blocks.push({ kind: "field", start: line.start, end: line.start + label[0].trimEnd().length });
    if (value < line.end)
      blocks.push({ kind: TITLE.test(label[1]!) ? "heading" : "field", start: value, end: line.end });
  }
  const fields = readFields(record);
  if (!fields.title && Object.keys(fields).length < 2) return { lines: 0, metadata: {}, blocks: [] };
  return { lines: count, metadata: statedMetadata(fields, "header line"), blocks };
}

/** Fields that a text states about itself, as metadata that is certain. */
export function statedMetadata(fields: Fields, place: string): Metadata {
  const metadata = Object.entries(fields).map(([name, field]) => [
    name,
    certain(field.value, `${place} ${field.name}`),
  ]);
  return Object.fromEntries(metadata);
}

const MAX_LINES = 12;
const TITLE = /^(?:title|headline|subject)$/i;
const LABEL =
  /^(title|headline|subject|date|published|publication date|publisher|source|site|agency|url|link|language|kind|type|note):(?= |$) */i;
