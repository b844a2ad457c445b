import type { Entity, NameSense } from "../../situation/entity.ts";
import type { NameMatch, Situation } from "../../situation/situation.ts";
import type { Tree } from "../tree.ts";

/** A name of the pack in the text: words `first` to `last`, both included. */
export interface NameHit {
  readonly first: number;
  readonly last: number;
  /** Null while several entities are possible and nothing in the text decides. */
  readonly entity: Entity | null;
  readonly sense: NameSense;
  readonly candidates: readonly Entity[];
}

export interface Names {
  readonly hits: readonly NameHit[];
  /** The hit that covers a word, if any. */
  at(word: number): NameHit | undefined;
}

/**
 * Finds the pack's names, longest first from left to right, and decides among homonyms only by what the
 * text itself names without ambiguity ("Korea" beside "South Korea" stays open; "the South" does not
 * become a state because a pack wishes it).
 */
export function findNames(tree: Tree, situation: Situation): Names {
  const words = Array.from({ length: tree.size }, (_, i) => tree.form(i));
  const found: { first: number; last: number; matches: readonly NameMatch[] }[] = [];
  for (let at = 0; at < words.length; ) {
    const match = situation.match(words, at);
    if (match && isNameLike(tree, at, match.length, match.matches)) {
      found.push({ first: at, last: at + match.length - 1, matches: match.matches });
      at += match.length;
    } else at++;
  }
  const certain = new Set<string>();
  for (const { matches } of found) {
    const entities = distinct(matches);
    if (entities.length === 1) certain.add(entities[0]!.id);
  }
  const codes = new Set(
    found.flatMap(({ matches }) => (distinct(matches).length === 1 ? (matches[0]!.entity.code ?? []) : [])),
  );
  const hits = found.map(({ first, last, matches }) => {
    const hit = decide(first, last, matches, certain, codes);
    const { entity } = hit;
    const open =
      entity !== null &&
      ((entity.kind === "person" && isNamesake(tree, first)) ||
        (BEARING.test(tree.span(first, last).text) && !isKept(entity, found, first)));
    return open ? { ...hit, entity: null, candidates: distinct(matches) } : hit;
  });
  const index = new Int32Array(tree.size).fill(-1);
  hits.forEach((hit, number) => {
    index.fill(number, hit.first, hit.last + 1);
  });
  return { hits, at: (word) => (word >= 0 ? hits[index[word] ?? -1] : undefined) };
}

/** "the North" means a state only beside a name that says which: North Korea, South Korea. */
const BEARING = /^(?:the\s+)?(?:north|south|east|west)(?:erners?)?$/i;

function isKept(
  entity: Entity,
  found: readonly { readonly first: number; readonly matches: readonly NameMatch[] }[],
  at: number,
): boolean {
  const country = entity.name.split(" ").at(-1);
  return found.some(
    (f) =>
      f.first !== at &&
      f.matches.some((m) => m.entity.name.split(" ").at(-1) === country && !BEARING.test(m.name.text)),
  );
}

/** "the other Kim Chol", "another Kim Chol": somebody of the same name, who is not whom the pack knows. */
export function isNamesake(tree: Tree, first: number): boolean {
  return first > 0 && /^(?:other|another|different|namesake)$/i.test(tree.form(first - 1));
}

function decide(
  first: number,
  last: number,
  matches: readonly NameMatch[],
  certain: ReadonlySet<string>,
  codes: ReadonlySet<string>,
): NameHit {
  const entities = distinct(matches);
  // Of agreements that share a name, the one whose parties the text names.
  const seen = entities.filter(
    (e) =>
      certain.has(e.id) || (e.kind === "agreement" && e.members.length > 1 && e.members.every((m) => codes.has(m))),
  );
  const sameCode = entities.every(
    (e) => e.code !== null && e.code === entities[0]!.code && e.kind === entities[0]!.kind,
  );
  const chosen = entities.length === 1 || sameCode ? entities[0]! : seen.length === 1 ? seen[0]! : null;
  const sense = (matches.find((m) => m.entity === chosen) ?? matches[0]!).name.sense;
  return { first, last, entity: chosen, sense, candidates: entities.filter((e) => e !== chosen) };
}

function distinct(matches: readonly NameMatch[]): Entity[] {
  return [...new Map(matches.map((m) => [m.entity.id, m.entity])).values()];
}

/** A name must look like one here: "us", "may", "turkey" in lower case do not, and a lone surname needs to be a name. */
function isNameLike(tree: Tree, first: number, length: number, matches: readonly NameMatch[]): boolean {
  if (matches.every((m) => m.entity.kind === "office" || m.entity.kind === "group" || m.entity.kind === "weapon"))
    return true;
  if (matches.every((m) => m.name.caseSensitive)) return true;
  // So many words in a row are a name even in small letters, as in scare quotes.
  if (length >= 4) return true;
  for (let i = first; i < first + length; i++) {
    const form = tree.form(i);
    if (form.length > 1 && form !== form.toLowerCase()) return true;
  }
  return false;
}
