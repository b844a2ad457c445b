import type { DocumentKind } from "./document.ts";
import { isDocumentKind } from "./document-kind.ts";
import { normaliseLine } from "./normalise.ts";
import { readMetadataDate } from "./written-date.ts";

/** Metadata as plain values with the field each came from, from any of the records people keep beside texts. */
export interface Fields {
  readonly title?: Field<string>;
  readonly url?: Field<string>;
  readonly publisher?: Field<string>;
  readonly published?: Field<string>;
  readonly language?: Field<string>;
  readonly kind?: Field<DocumentKind>;
}

interface Field<T> {
  readonly value: T;
  /** The name it had in the record, as spelled there. */
  readonly name: string;
}

/**
 * Reads metadata out of a record: YAML front matter, an entry of an index, a line of JSONL, "Title: …" lines.
 * Names are compared without case, `-`, `_` and spaces; the first of these that has a usable value is taken.
 *
 * - title: title, headline, subject
 * - url: url, sourceUrl, canonical, canonicalUrl, link, permalink; `source` when it is an address
 * - published: published, publishedTime, publishedAt, publicationDate, publishDate, pubdate, datePublished, date, issued
 * - publisher: publisher, siteName, site, agency; `source` otherwise, up to a parenthesis or " via "
 * - language: language, lang
 * - kind: kind, documentKind, type, when it is one of our kinds
 */
export function readFields(record: Readonly<Record<string, unknown>>): Fields {
  const byName = new Map<string, Field<string>>();
  for (const [name, raw] of Object.entries(record)) {
    if (typeof raw !== "string" && typeof raw !== "number") continue;
    const value = normaliseLine(String(raw).slice(0, 4000));
    const key = name.toLowerCase().replace(/[-_ ]/g, "");
    if (value !== null && !byName.has(key)) byName.set(key, { value, name });
  }
  const take = <T>(names: readonly string[], read: (value: string) => T | null): Field<T> | undefined => {
    for (const name of names) {
      const field = byName.get(name);
      const value = field ? read(field.value) : null;
      if (field && value !== null) return { value, name: field.name };
    }
    return undefined;
  };
  const found = {
    title: take(["title", "headline", "subject"], (value) => value),
    url: take(["url", "sourceurl", "canonical", "canonicalurl", "link", "permalink", "source"], asAddress),
    published: take(DATES, readMetadataDate),
    publisher: take(["publisher", "sitename", "site", "agency"], (value) => value) ?? take(["source"], asPublisher),
    language: take(["language", "lang"], asLanguage),
    kind: take(["kind", "documentkind", "type"], (value) => (isDocumentKind(value) ? value : null)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, field]) => field !== undefined));
}

const DATES = [
  "published",
  "publishedtime",
  "publishedat",
  "publicationdate",
  "publishdate",
  "pubdate",
  "datepublished",
  "date",
  "issued",
];

/** An absolute http(s) address, null otherwise. */
export function asAddress(value: string): string | null {
  if (!/^https?:\/\/[^\s/]/i.test(value)) return null;
  return URL.canParse(value) ? value : null;
}

/** A language tag's primary language ("en-GB", "en_US" → "en"), null when it is no tag. */
export function asLanguage(value: string): string | null {
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}$/i.test(value)) return null;
  try {
    return new Intl.Locale(value.replace(/_/g, "-")).language;
  } catch {
    return null;
  }
}

function asPublisher(value: string): string | null {
  if (asAddress(value) !== null) return null;
  const name = value.split(/ \(| via /, 1)[0]!.trim();
  return name === "" ? null : name;
}
