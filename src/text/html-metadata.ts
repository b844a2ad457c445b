import { certain, implied, type Known } from "../base/known.ts";
import type { DocumentKind } from "./document.ts";
import type { DomDocument } from "./dom.ts";
import { asAddress, asLanguage } from "./fields.ts";
import { type LinkedData, readLinkedData } from "./json-ld.ts";
import type { Metadata } from "./metadata.ts";
import { normaliseLine } from "./normalise.ts";
import { readMetadataDate } from "./written-date.ts";

/**
 * What a page states about itself: Open Graph, Dublin Core and other `meta` elements, schema.org JSON-LD,
 * `link rel=canonical`, `html lang`, marked `time` elements. These are certain; a title taken from `h1` or
 * from `title` (which often has the site's name on it) and a day from the first unmarked `time` are implied.
 */
export function readHtmlMetadata(document: DomDocument): Metadata {
  const meta = readMeta(document);
  const data = readLinkedData(document);
  const site = stated(meta, SITE) ?? fromData(data, "publisher");
  const found = {
    title:
      withoutSite(stated(meta, TITLE), site) ??
      fromData(data, "headline") ??
      titleElement(document, site?.value ?? null),
    url:
      canonical(document) ?? convert(stated(meta, ["og:url"]), asAddress) ?? convert(fromData(data, "url"), asAddress),
    publisher: site,
    published: convert(fromData(data, "datePublished"), readMetadataDate) ?? statedDate(meta) ?? timeElement(document),
    language:
      language(document.documentElement.getAttribute("lang"), "html lang") ??
      convert(
        stated(meta, ["content-language", "og:locale", "dc.language", "dcterms.language", "inlanguage"]),
        asLanguage,
      ) ??
      convert(fromData(data, "inLanguage"), asLanguage),
    kind: newsKind(data),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const TITLE = ["og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title", "title", "headline"];
const SITE = ["og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher"];
const DATE = [
  "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "dcterms.issued",
  "dcterms.date", "dc.date.issued", "dc.date", "dcterms.created", "citation_publication_date", "citation_date",
  "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date",
]; // biome-ignore format: a table

type Text = Known<string>;

function readMeta(document: DomDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = element.getAttribute("content");
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content?.trim() && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

function stated(meta: ReadonlyMap<string, string>, names: readonly string[]): Text | undefined {
  for (const name of names) {
    const value = normaliseLine(meta.get(name) ?? "");
    if (value !== null) return certain(value, `meta ${name}`);
  }
  return undefined;
}

function statedDate(meta: ReadonlyMap<string, string>): Text | undefined {
  for (const name of DATE) {
    const date = readMetadataDate(meta.get(name) ?? "");
    if (date !== null) return certain(date, `meta ${name}`);
  }
  return undefined;
}

function fromData(data: LinkedData | null, field: Exclude<keyof LinkedData, "types">): Text | undefined {
  const value = normaliseLine(data?.[field] ?? "");
  return value === null ? undefined : certain(value, `JSON-LD ${field}`);
}

function convert(known: Text | undefined, read: (value: string) => string | null): Text | undefined {
  const value = known?.value ? read(known.value) : null;
  return known?.from && value !== null ? certain(value, known.from) : undefined;
}

function language(value: string | null, from: string): Text | undefined {
  const read = asLanguage(value?.trim() ?? "");
  return read === null ? undefined : certain(read, from);
}

function canonical(document: DomDocument): Text | undefined {
  const value = asAddress(document.querySelector("link[rel=canonical]")?.getAttribute("href")?.trim() ?? "");
  return value === null ? undefined : certain(value, "link rel=canonical");
}

/** "Some title | Some site" without the site, when the page says what the site is called. */
function withoutSite(title: Text | undefined, site: Text | undefined): Text | undefined {
  if (!title?.value || !site?.value || !title.value.endsWith(site.value)) return title;
  const rest = title.value.slice(0, -site.value.length);
  const mark = / (?:\||-|–|—|::) $/.exec(rest);
  return mark && mark.index > 0 ? certain(rest.slice(0, mark.index), title.from) : title;
}

/** The only `h1`, or the `title` without the site's name after a dash or bar. */
function titleElement(document: DomDocument, site: string | null): Text | undefined {
  const headings = [...document.querySelectorAll("h1")];
  const heading = headings.length === 1 ? normaliseLine(headings[0]!.textContent ?? "") : null;
  if (heading !== null) return implied(heading, "h1");
  const title = normaliseLine(document.querySelector("title")?.textContent ?? "");
  if (title === null) return undefined;
  const cut = Math.max(...[" | ", " - ", " – ", " — ", " :: "].map((mark) => title.lastIndexOf(mark)));
  const ending = cut > 0 ? title.slice(cut).replace(/^[ |:–—-]+/, "") : "";
  const isSite = ending === site || (cut > title.length / 2 && ending.split(" ").length <= 4);
  return implied(cut > 0 && isSite ? title.slice(0, cut) : title, "title element");
}

function timeElement(document: DomDocument): Text | undefined {
  const marked = document.querySelector(
    "time[pubdate], time[itemprop=datePublished], [itemprop=datePublished][datetime], time.entry-date.published",
  );
  const date = readMetadataDate(marked?.getAttribute("datetime") ?? "");
  if (date !== null) return certain(date, "time element");
  const first = readMetadataDate(document.querySelector("time[datetime]")?.getAttribute("datetime") ?? "");
  return first === null ? undefined : implied(first, "first time element");
}

function newsKind(data: LinkedData | null): Known<DocumentKind> | undefined {
  return data?.types.some((type) => /NewsArticle$/.test(type)) ? implied("news", "JSON-LD @type") : undefined;
}
