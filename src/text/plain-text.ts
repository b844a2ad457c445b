import { implied } from "../base/known.ts";
import type { Block } from "./document.ts";
import { readHeaderFields } from "./header-fields.ts";
import { isBelowTitle, isHeading, isResolutionHeading, isTitle } from "./heading.ts";
import { continues, continuesAcrossGap, isBlank, type LineLayout, readLayout, runsToTheEdge } from "./line-layout.ts";
import type { Parsed } from "./metadata.ts";
import type { Span } from "./span.ts";
import { head, opensListItem, splitLines, type TextLine } from "./text-line.ts";

/**
 * The blocks of a plain text. Blank lines separate them, and a newline does so or not as the text's layout
 * says (`readLayout`); list items, numbered paragraphs and speakers' turns always start one. A short line that is no
 * sentence and stands by itself is a heading; at the head of the text it is the title, implied.
 * Lines such as "Title: …" and "Date: …" at the head of the text give metadata, certain.
 */
export function parsePlainText(text: string): Parsed {
  const lines = splitLines(text);
  const header = readHeaderFields(text, lines);
  const layout = readLayout(text, lines);
  const title = header.lines === 0 ? readTitle(text, lines) : null;
  const blocks: Block[] = [...header.blocks];
  if (title) blocks.push({ kind: "heading", ...title.line });
  for (const { start, end, gapAbove, gapBelow } of joinLines(text, lines, title?.next ?? header.lines, layout)) {
    const line = text.slice(start, Math.min(end, start + 400));
    blocks.push({ kind: kindOf(line, gapAbove && gapBelow && !line.includes("\n")), start, end });
  }
  const implicit = title ? { title: implied(text.slice(title.line.start, title.line.end), "first line") } : {};
  return { text, blocks, metadata: { ...implicit, ...header.metadata }, problems: [] };
}

/** The first line when it is a title: something else follows, after a blank line or a line that belongs to the title. */
function readTitle(text: string, lines: readonly TextLine[]): { line: Span; next: number } | null {
  const first = lines.findIndex((line) => !isBlank(line));
  const line = lines[first];
  const below = lines[first + 1];
  const following = lines.slice(first + 1, first + 8).find((each) => !isBlank(each));
  if (!line || !below || !following || line.end - line.start > 400) return null;
  const words = text.slice(line.start, line.end);
  const apart = isBlank(below)
    ? !continuesAcrossGap(text, line, following)
    : isBelowTitle(head(text, below)) || isResolutionHeading(words);
  if (!apart || !(isTitle(words) || isResolutionHeading(words))) return null;
  return { line: { start: line.start, end: line.end }, next: first + 1 };
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Whether a blank line, or the text's edge, stands above and below. */
  readonly gapAbove: boolean;
  readonly gapBelow: boolean;
}

function joinLines(text: string, lines: readonly TextLine[], from: number, layout: LineLayout): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first: TextLine | null = null;
  let last: TextLine | null = null;
  let gap = true;
  let gapAbove = true;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (isBlank(line)) {
      gap = true;
      continue;
    }
    const isBroken = last && gap && (first !== last || opensListItem(head(text, last)));
    const joins =
      last &&
      (gap
        ? continuesAcrossGap(text, last, line) || (isBroken && runsToTheEdge(text, last, line, layout))
        : continues(text, last, line, layout));
    if (!joins) {
      if (first) paragraphs.push({ start: first.start, end: last!.end, gapAbove, gapBelow: gap });
      first = line;
      gapAbove = gap;
    }
    last = line;
    gap = false;
  }
  if (first) paragraphs.push({ start: first.start, end: last!.end, gapAbove, gapBelow: true });
  return paragraphs;
}

function kindOf(line: string, alone: boolean): Block["kind"] {
  if (opensListItem(line.slice(0, 80))) return "list-item";
  return alone && isHeading(line) ? "heading" : "paragraph";
}
