import type { DomDocument } from "./dom.ts";

/** What schema.org data in a page says about its article; absent is not said. */
export interface LinkedData {
  readonly types: readonly string[];
  readonly headline?: string;
  readonly datePublished?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly inLanguage?: string;
}

/** The first object of the page's JSON-LD that describes an article, null when none does. Broken JSON is passed over. */
export function readLinkedData(document: DomDocument): LinkedData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ""), 0);
    if (article) return describe(article);
  }
  return null;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|Statement|PressRelease|Review|LiveBlogPosting)$/;

function parse(json: string): unknown {
  try {
    return JSON.parse(json.trim().replace(/^(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)$/g, ""));
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth: number): Thing | null {
  if (typeof value !== "object" || value === null || depth > 4) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const thing = value as Thing;
  if (typesOf(thing).some((type) => ARTICLE.test(type))) return thing;
  return findArticle(thing["@graph"] ?? thing.mainEntity, depth + 1);
}

function describe(article: Thing): LinkedData {
  const fields = {
    headline: text(article.headline) ?? text(article.name),
    datePublished: text(article.datePublished),
    publisher: text(nested(article.publisher, "name")),
    url: text(article.url) ?? text(nested(article.mainEntityOfPage, "@id")),
    inLanguage: text(nested(article.inLanguage, "alternateName")),
  };
  return {
    types: typesOf(article),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

function typesOf(thing: Thing): readonly string[] {
  return [thing["@type"]].flat().filter((type) => typeof type === "string");
}

function nested(value: unknown, key: string): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "object" && first !== null ? (first as Thing)[key] : first;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
