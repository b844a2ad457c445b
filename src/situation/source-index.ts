import type { SourceInfo } from "./entity.ts";
import { foldName } from "./fold.ts";

/** Finds a source by name, alias, domain or address; a subdomain is its parent's unless it is listed itself. */
export function indexSources(sources: readonly SourceInfo[]): (nameOrDomain: string) => SourceInfo | undefined {
  const byName = new Map<string, SourceInfo>();
  const byDomain = new Map<string, SourceInfo>();
  for (const source of sources) {
    for (const name of source.names) byName.set(key(name), source);
    for (const domain of source.domains) byDomain.set(domain.toLowerCase(), source);
  }
  return (asked) => byName.get(key(asked)) ?? atDomain(byDomain, host(asked));
}

function key(name: string): string {
  const words = foldName(name).map((piece) => piece.key);
  return (words[0] === "the" ? words.slice(1) : words).join(" ");
}

function host(asked: string): string {
  const text = asked.trim().toLowerCase();
  if (!text.includes("://")) return text.split("/")[0]!;
  return URL.canParse(text) ? new URL(text).hostname : "";
}

function atDomain(byDomain: ReadonlyMap<string, SourceInfo>, domain: string): SourceInfo | undefined {
  for (let rest = domain; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    const source = byDomain.get(rest);
    if (source !== undefined) return source;
  }
  return undefined;
}
