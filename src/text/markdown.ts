import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { implied } from "../base/known.ts";
import type { Block } from "./document.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { parseHtmlFragment } from "./html.ts";
import { addHtmlBlocks } from "./html-blocks.ts";
import type { Parsed } from "./metadata.ts";
import { parsePlainText } from "./plain-text.ts";
import { HARD_BREAK, TextBuilder } from "./text-builder.ts";

/** What we read of a Markdown syntax tree (mdast). */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
}

/**
 * Markdown (CommonMark and tables) without its mark-up: the words of headings, paragraphs, list items, quotations,
 * table cells and code, with the numbers of ordered lists, which are words of the text ("1. Decides …"). Link targets,
 * images and comments are left out; embedded HTML is read as HTML. Front matter and the first heading give metadata.
 */
export function parseMarkdown(text: string): Parsed {
  const front = readFrontMatter(text);
  const reason = whyNotParsed(front.body);
  if (reason) return asPlainText(front, reason);
  const builder = new TextBuilder();
  let title: string | null = null;
  try {
    const tree = fromMarkdown(front.body, OPTIONS) as Node;
    title = firstHeading(tree);
    addChildren(builder, tree, "paragraph");
  } catch (error) {
    return asPlainText(front, error instanceof Error ? error.message.slice(0, 200) : "it could not be parsed");
  }
  const heading = title === null || front.metadata.title ? {} : { title: implied(title, "first heading") };
  return { ...builder.finish(), metadata: { ...heading, ...front.metadata }, problems: front.problems };
}

/**
 * Indented code is switched off: in prose an indentation (or no-break spaces, which are spaces by now) is lay-out.
 */
const OPTIONS = {
  extensions: [gfmTable(), { disable: { null: ["codeIndented"] } }],
  mdastExtensions: [gfmTableFromMarkdown()],
};

function addChildren(builder: TextBuilder, parent: Node, kind: Block["kind"]): void {
  for (const [index, node] of (parent.children ?? []).entries()) {
    if (node.type === "heading") builder.add("heading", inline(node));
    else if (node.type === "paragraph") builder.add(kind, inline(node));
    else if (node.type === "blockquote") addChildren(builder, node, "quotation");
    else if (node.type === "list") addList(builder, node);
    else if (node.type === "code") builder.add("code", node.value ?? "");
    else if (node.type === "tableCell") builder.add("cell", inline(node));
    else if (node.type === "html") addHtml(builder, parent, index, kind);
    else if (node.children) addChildren(builder, node, kind);
  }
}

function addList(builder: TextBuilder, list: Node): void {
  for (const [index, item] of (list.children ?? []).entries()) {
    const number = list.ordered ? `${(list.start ?? 1) + index}. ` : "";
    const [first, ...rest] = item.children ?? [];
    if (first?.type === "paragraph") {
      builder.add("list-item", number + inline(first));
      addChildren(builder, { type: "listItem", children: rest }, "list-item");
    } else addChildren(builder, item, "list-item");
  }
}

/** The words below a node. A hard break is a vertical tab, which normalisation makes a line end. */
function inline(node: Node): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  if (node.type === "break") return HARD_BREAK;
  if (node.type === "html") return /^<br\b/i.test(node.value ?? "") ? HARD_BREAK : "";
  return (node.children ?? []).map(inline).join("");
}

function addHtml(builder: TextBuilder, parent: Node, index: number, kind: Block["kind"]): void {
  addHtmlBlocks(builder, parseHtmlFragment(parent.children![index]!.value ?? ""), kind);
}

function firstHeading(tree: Node): string | null {
  const first = tree.children?.find((node) => node.type !== "html" && node.type !== "definition");
  if (first?.type !== "heading") return null;
  const words = new TextBuilder();
  words.add("heading", inline(first));
  return words.finish().text.replaceAll("\n", " ") || null;
}

/** Limits within which parsing takes seconds: it does at worst some 100 kB a second. */
function whyNotParsed(body: string): string | null {
  if (body.length > 2_000_000) return "it is longer than two million characters";
  if (/^(?: {0,3}>){100}/m.test(body)) return "its quotations nest a hundred deep";
  return /^(?:[^|\n]{0,2000}\|){1000}/m.test(body) ? "it has a table of a thousand columns" : null;
}

function asPlainText({ body, metadata, problems }: FrontMatter, reason: string): Parsed {
  const plain = parsePlainText(body);
  const message = `The Markdown was read as plain text: ${reason}.`;
  return {
    ...plain,
    metadata: { ...plain.metadata, ...metadata },
    problems: [...problems, { code: "markdown-as-text", message }],
  };
}
