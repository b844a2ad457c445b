import { Readability } from "@mozilla/readability";
import { type DomDocument, type DomElement, isShorterThan } from "./dom.ts";
import { type HtmlBlock, htmlBlocks } from "./html-blocks.ts";

/**
 * The blocks of a page's main text: Readability finds the part of the page that is the article, after furniture
 * that is marked as such has been taken out and before furniture that only its words give away is.
 * Where Readability finds next to nothing, the whole body is the main text. Changes the document.
 */
export function mainBlocks(document: DomDocument): readonly HtmlBlock[] {
  removeFurniture(document);
  const whole = htmlBlocks(document.body);
  const article = findArticle(document);
  const found = article ? withoutFurniture(htmlBlocks(article)) : [];
  return lengthOf(found) >= Math.min(MIN_ARTICLE, lengthOf(whole) / 2) ? found : whole;
}

const MIN_ARTICLE = 250;

function findArticle(document: DomDocument): DomElement | null {
  try {
    const options = { serializer: (node: unknown) => node as DomElement };
    return new Readability(document as never, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}

/** Marked furniture: each selector or pattern with the size beyond which it is not believed. */
function removeFurniture(document: DomDocument): void {
  const body = document.body;
  const length = lengthOf(htmlBlocks(body));
  for (const element of [...body.querySelectorAll(FURNITURE)]) if (isShorterThan(element, length / 4)) element.remove();
  for (const element of [...body.querySelectorAll("[style]")]) {
    if (HIDDEN.test(element.getAttribute("style") ?? "") && isShorterThan(element, length / 5)) element.remove();
  }
  for (const element of [...body.querySelectorAll("[class],[id]")]) {
    if (/^(?:BODY|ARTICLE|MAIN)$/.test(element.tagName)) continue;
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 1000);
    if (CAPTION.test(names) && isShorterThan(element, 600)) element.remove();
    else if (ASIDE.test(names) && isShorterThan(element, Math.min(1500, length / 4))) element.remove();
  }
}

const FURNITURE =
  "nav, form, figcaption, dialog, [hidden], [role=navigation], [role=dialog], [role=search], [role=banner], [role=contentinfo]";
const HIDDEN = /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/i;
const CAPTION = /caption|credit|photo-?by|copyright/i;
const ASIDE =
  /(?:^|[\s_-])(?:related|newsletter|shar(?:e|ing)|social|promo|advert|breadcrumbs?|byline|dateline|timestamp|author-bio|comments?|sign-?up|outbrain|taboola|recirc|read-?more|tags?)(?:[\s_-]|$)/i;

/** Furniture known by its words and place: lines of links, notices, captions, and what stands above the first sentence. */
function withoutFurniture(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const kept = blocks.filter((block) => !block.inFigure && !isLinkLine(block) && !isNotice(block));
  const first = kept.findIndex((block) => isSentence(block));
  return kept.filter(
    (block, i) => i >= first || block.kind !== "paragraph" || words(block) > 8 || block.text.length > 60,
  );
}

/** A short block that is all link: a pointer to another page. */
function isLinkLine(block: HtmlBlock): boolean {
  const length = block.text.trim().length;
  return length < 200 && block.linked > length * 0.8 && block.kind !== "cell";
}

function isNotice(block: HtmlBlock): boolean {
  return words(block) < 25 && NOTICE.test(block.text.trim());
}

const NOTICE =
  /^(?:related(?: stories| articles| links)?[:\s]|(?:read|see|find out|learn) more\b|more (?:on|from|about|stories)\b|(?:see )?also:|more:|don.?t miss\b|click here\b|follow .{1,60} on (?:twitter|facebook|instagram)|subscribe\b|sign up\b|join our\b|share (?:this|on)\b|advertisement\b|advert$|(?:photo|image|video|credit|caption|source)s?:|image \d|image (?:copyright|caption)\b|enlarge image|close$|copyright\b|©|all rights reserved|(?:last )?(?:updated|published|posted)(?: at| on)?[:\s]|continue reading|you (?:may|might) also\b|view author|trending\b|get the latest\b|loading\b|print this page|back to top)/i;

function isSentence(block: HtmlBlock): boolean {
  const text = block.text.trim();
  return (
    (words(block) >= 12 || text.length >= 80) &&
    block.linked < text.length / 2 &&
    /[.!?…:;。！？]["”’»)\]]{0,3}$/.test(text)
  );
}

function words(block: HtmlBlock): number {
  return block.text.trim().split(/\s+/).length;
}

function lengthOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.trim().length, 0);
}
