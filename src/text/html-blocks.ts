import type { Block } from "./document.ts";
import { type DomElement, type DomNode, isElement, TEXT_NODE, walk } from "./dom.ts";
import { HARD_BREAK, type TextBuilder } from "./text-builder.ts";

/** A block of a page with what tells words from furniture. */
export interface HtmlBlock {
  readonly kind: Block["kind"];
  /** Raw words: white space as in the source, `HARD_BREAK` for `<br>`. */
  readonly text: string;
  /** How many characters stand in links. */
  readonly linked: number;
  /** Inside a `figure`. */
  readonly inFigure: boolean;
}

/** The blocks below an element in document order; scripts, styles, controls and hidden fields are no text. */
export function htmlBlocks(root: DomNode, kind: Block["kind"] = "paragraph"): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const kinds: Block["kind"][] = [kind];
  let text = "";
  let linked = 0;
  let links = 0;
  let figures = 0;
  const flush = () => {
    for (const part of text.split(DOUBLE_BREAK)) {
      if (part.trim() !== "") blocks.push({ kind: kinds.at(-1)!, text: part, linked, inFigure: figures > 0 });
    }
    text = "";
    linked = 0;
  };
  const enter = (node: DomNode): boolean => {
    if (node.nodeType === TEXT_NODE) {
      const data = kinds.at(-1) === "code" ? node.data! : node.data!.replace(/\s+/g, " ");
      text += data;
      if (links > 0) linked += data.trim().length;
      return false;
    }
    if (!isElement(node)) return node === root;
    const tag = node.tagName.toUpperCase();
    if (NOT_TEXT.has(tag) || isFootnoteMark(node, tag)) return false;
    if (tag === "BR") text += HARD_BREAK;
    if (tag === "A") links++;
    if (!BLOCK_TAGS.has(tag)) return true;
    flush();
    kinds.push(kindOf(tag, kinds.at(-1)!));
    if (tag === "FIGURE") figures++;
    return true;
  };
  const leave = (node: DomNode) => {
    if (!isElement(node)) return;
    const tag = node.tagName.toUpperCase();
    if (tag === "A") links--;
    if (!BLOCK_TAGS.has(tag)) return;
    flush();
    kinds.pop();
    if (tag === "FIGURE") figures--;
  };
  walk(root, enter, leave);
  flush();
  return blocks;
}

/** Adds all blocks below an element, none held back. */
export function addHtmlBlocks(builder: TextBuilder, root: DomNode | null, kind: Block["kind"]): void {
  if (root) for (const block of htmlBlocks(root, kind)) builder.add(block.kind, block.text);
}

const DOUBLE_BREAK = /\v ?(?:\v ?)+/;

const NOT_TEXT: ReadonlySet<string> = new Set(
  "AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO".split(
    " ",
  ),
);

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);

function kindOf(tag: string, around: Block["kind"]): Block["kind"] {
  if (/^H[1-6]$/.test(tag)) return "heading";
  if (tag === "LI" || tag === "DD") return "list-item";
  if (tag === "TD" || tag === "TH") return "cell";
  if (tag === "BLOCKQUOTE") return "quotation";
  if (tag === "PRE") return "code";
  // Old pages are laid out with tables: a paragraph in a cell is a paragraph.
  return tag === "P" && around === "cell" ? "paragraph" : around;
}

/** A superscript that is only a link to a note: "[3]", "12". */
function isFootnoteMark(element: DomElement, tag: string): boolean {
  if (tag !== "SUP" || !element.querySelector("a")) return false;
  return /^[[(]?[\d*†‡a-z]{1,3}[\])]?$/.test((element.textContent ?? "").trim());
}
