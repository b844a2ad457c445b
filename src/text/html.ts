import { type DomElement, openFragment, openHtml } from "./dom.ts";
import { mainBlocks } from "./html-main.ts";
import { readHtmlMetadata } from "./html-metadata.ts";
import type { Parsed } from "./metadata.ts";
import { TextBuilder } from "./text-builder.ts";

/**
 * A page's main text and what the page states about itself. A page that no parser should be given (nested
 * thousands deep) is read by taking out its tags, which is said in a problem.
 */
export function parseHtml(html: string): Parsed {
  const builder = new TextBuilder();
  const document = openHtml(html);
  if (!document) {
    for (const part of withoutTags(html)) builder.add("paragraph", part);
    const message = "The page is nested too deeply to be parsed; read without its tags, furniture included.";
    return { ...builder.finish(), metadata: {}, problems: [{ code: "html-unreadable", message }] };
  }
  const metadata = readHtmlMetadata(document);
  for (const block of mainBlocks(document)) builder.add(block.kind, block.text);
  return { ...builder.finish(), metadata, problems: [] };
}

/** The body of HTML that stands inside another format; null when it cannot be parsed. */
export function parseHtmlFragment(html: string): DomElement | null {
  return openFragment(html);
}

function withoutTags(html: string): readonly string[] {
  return html.replace(/<[^<>]*>/g, "\n\n").split(/\n\s*\n/);
}
