import { parseHTML } from "linkedom";

/** The part of the DOM that we read, so that the compiler needs no browser types. */
export interface DomNode {
  readonly nodeType: number;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  readonly textContent: string | null;
  /** Of text nodes. */
  readonly data?: string;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
  readonly body: DomElement;
}

export const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Nesting beyond this is no document, and parsers slow down with the square of it. */
const MAX_DEPTH = 600;

/** Parses a page; `html`, `head` and `body`, which HTML lets authors leave out, are put in. Null when it is nested absurdly. */
export function openHtml(html: string): DomDocument | null {
  if (depthOf(html) > MAX_DEPTH) return null;
  return (parseHTML(withBody(html)) as unknown as { document: DomDocument }).document;
}

/** The body of a fragment of HTML. */
export function openFragment(html: string): DomElement | null {
  return openHtml(`<html><head></head><body>${html}</body></html>`)?.body ?? null;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

/**
 * Visits everything below `root` in document order, without recursion. `enter` returns false to skip
 * what is below an element; `leave` is called for every element entered.
 */
export function walk(root: DomNode, enter: (node: DomNode) => boolean, leave: (node: DomNode) => void): void {
  let node: DomNode | null = root;
  let down = true;
  while (node) {
    if (down && enter(node) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    if (node === root) return;
    down = node.nextSibling !== null;
    node = node.nextSibling ?? node.parentNode;
  }
}

/** Whether the text below a node is shorter than `limit`; looks no further than that. */
export function isShorterThan(node: DomNode, limit: number): boolean {
  let length = 0;
  walk(
    node,
    (each) => {
      if (each.nodeType === TEXT_NODE) length += each.data?.trim().length ?? 0;
      return length < limit;
    },
    () => {},
  );
  return length < limit;
}

function withBody(html: string): string {
  if (/<body[\s>]/i.test(html))
    return /<html[\s>]/i.test(html) ? html : `<html>${html.replace(/<!doctype[^<>]{0,500}>/i, "")}</html>`;
  const opening = /<html(?:\s[^>]{0,2000})?>/i.exec(html)?.[0] ?? "<html>";
  const content = html.replace(/<!doctype[^<>]{0,500}>|<\?xml[^<>]{0,500}>|<\/?html(?:\s[^<>]{0,2000})?>/gi, "");
  const end = content.search(/<\/head>/i);
  if (end < 0) return `${opening}<head></head><body>${content}</body></html>`;
  return `${opening}${content.slice(0, end)}</head><body>${content.slice(end + "</head>".length)}</body></html>`;
}

/** How deep elements nest, not counting those that HTML closes by itself. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})/gi)) {
    if (CLOSES_ITSELF.test(name!)) continue;
    depth += slash ? -1 : 1;
    if (depth > deepest) deepest = depth;
    if (depth < 0) depth = 0;
  }
  return deepest;
}

const CLOSES_ITSELF =
  /^(?:p|li|td|th|tr|tbody|thead|tfoot|dt|dd|option|optgroup|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
