import type { Entity } from "../../situation/entity.ts";
import type { Situation } from "../../situation/situation.ts";
import { isNamesake, type Names } from "../mentions/names.ts";
import type { Tree } from "../tree.ts";
import { officeAfter, officeBefore } from "./office.ts";
import { nameRun } from "./person-name.ts";

/** A person named in the text, with the office and state that the text or the pack gives. */
export interface Person {
  readonly name: string;
  readonly office: string | null;
  readonly code: string | null;
  /** How the state is known: said by the text, or by the pack for the document's day. */
  readonly by: "text" | "pack" | null;
  readonly entity: Entity | null;
  /** Word ranges, both ends included. */
  readonly places: readonly (readonly [number, number])[];
}

/** A person's name with the title before it, by words, both ends included. */
export interface PersonPhrase {
  readonly first: number;
  readonly last: number;
  readonly person: Person;
}

export interface Persons {
  readonly all: readonly Person[];
  at(word: number): Person | undefined;
  /** The name with its title that covers a word. */
  phraseAt(word: number): PersonPhrase | undefined;
}

interface Sighting {
  /** First word of the title before the name, or of the name. */
  from: number;
  first: number;
  last: number;
  name: string;
  office: string | null;
  code: string | null;
  entity: Entity | null;
  /** Told apart by the text from whoever else bears the name. */
  namesake: boolean;
}

/**
 * Gathers the people of a text. A name is a name of the pack, a run of words that the entity model
 * calls a person, or a capitalised run that a title precedes. The state comes from the title's words
 * ("Russian Defence Minister …", "…, ambassador of X to Y") and only then from the pack's tenures on
 * the document's day. A later surname alone is the same person if one person of the text bears it.
 */
export function findPersons(tree: Tree, names: Names, situation: Situation, day: string | null): Persons {
  const sightings: Sighting[] = [];
  for (let word = 0; word < tree.size; ) {
    const run = nameRun(tree, names, word);
    if (!run) {
      word++;
      continue;
    }
    const floor = (sightings.at(-1)?.last ?? -1) + 1;
    sightings.push(sight(tree, names, run.first, run.last, run.entity, floor));
    word = run.last + 1;
  }
  sightings.push(...surnamesAlone(tree, names, sightings));
  sightings.sort((a, b) => a.first - b.first);
  const groups = group(sightings);
  const all = groups.map((g): Person => {
    const entity = g.find((s) => s.entity)?.entity ?? null;
    const said = g.find((s) => s.code)?.code ?? null;
    const held = said ? null : tenureCode(entity, situation, day);
    return {
      name: properName(
        g.map((s) => s.name),
        entity,
      ),
      office: g.find((s) => s.office)?.office ?? null,
      code: said ?? held,
      by: said ? "text" : held ? "pack" : null,
      entity,
      places: g.map((s) => [s.first, s.last] as const),
    };
  });
  const index = new Map<number, Person>();
  for (const person of all) for (const [a, b] of person.places) for (let i = a; i <= b; i++) index.set(i, person);
  const phrases = new Map<number, PersonPhrase>();
  for (const [i, person] of all.entries()) {
    for (const s of groups[i]!) {
      const phrase = { first: s.from, last: s.last, person };
      for (let w = s.from; w <= s.last; w++) if (!phrases.has(w) || w >= s.first) phrases.set(w, phrase);
    }
  }
  return { all, at: (word) => index.get(word), phraseAt: (word) => phrases.get(word) };
}

function sight(tree: Tree, names: Names, first: number, last: number, entity: Entity | null, floor: number): Sighting {
  const name = tree.span(first, last).text;
  const before = officeBefore(tree, names, first, floor);
  const namesake = isNamesake(tree, first);
  const after = before?.office ? null : officeAfter(tree, names, last);
  return {
    from: before?.from ?? first,
    first,
    last,
    name,
    entity: namesake ? null : entity,
    namesake,
    office: before?.office ?? after?.office ?? null,
    code: before?.code ?? after?.code ?? null,
  };
}

/** Later mentions by one part of a name that the text gives in full: "Cho Tae-Yong … Cho". */
function surnamesAlone(tree: Tree, names: Names, found: readonly Sighting[]): Sighting[] {
  const covered = new Set<number>();
  const parts = new Set<string>();
  for (const s of found) {
    for (let w = s.first; w <= s.last; w++) covered.add(w);
    const words = s.name.split(/\s+/);
    if (words.length > 1)
      for (const part of [words[0]!, words.at(-1)!]) if (part.length > 2) parts.add(part.toLowerCase());
  }
  const out: Sighting[] = [];
  for (let w = 0; w < tree.size; w++) {
    if (covered.has(w) || names.at(w) || tree.upos(w) !== "PROPN") continue;
    if (parts.has(tree.form(w).toLowerCase())) out.push(sight(tree, names, w, w, null, 0));
  }
  return out;
}

function group(sightings: readonly Sighting[]): Sighting[][] {
  const groups: Sighting[][] = [];
  for (const s of [...sightings].sort((a, b) => wordsOf(b) - wordsOf(a) || a.first - b.first)) {
    const home = s.namesake ? [] : groups.filter((g) => g.some((other) => !other.namesake && samePerson(s, other)));
    if (home.length === 1) home[0]!.push(s);
    else if (home.length > 1)
      (
        home.find((g) => g.some((o) => o.entity && o.entity === s.entity)) ??
        [...home].sort((a, b) => nearest(a, s) - nearest(b, s))[0]!
      ).push(s);
    else groups.push([s]);
  }
  for (const g of groups) g.sort((a, b) => a.first - b.first);
  return groups.sort((a, b) => a[0]!.first - b[0]!.first);
}

function nearest(group: readonly Sighting[], s: Sighting): number {
  return Math.min(...group.filter((o) => o.first < s.first).map((o) => s.first - o.first), Number.MAX_SAFE_INTEGER);
}

function wordsOf(s: Sighting): number {
  return s.name.split(/\s+/).length;
}

function samePerson(short: Sighting, long: Sighting): boolean {
  if (short.entity && long.entity && short.entity === long.entity) return true;
  const fold = (name: string) => name.toLowerCase().replace(/[-.]/g, " ").split(/\s+/).filter(Boolean);
  const a = fold(short.name);
  const b = fold(long.name);
  if (a.join(" ") === b.join(" ")) return true;
  // A surname alone: first or last part of a fuller name (Korean and Chinese names put it first).
  return a.length === 1 && b.length > 1 && (b[0] === a[0] || b.at(-1) === a[0]);
}

/** The pack's spelling where the text has it ("Choe" beside "Cho" is a slip), else the fullest. */
function properName(list: readonly string[], entity: Entity | null): string {
  return list.find((name) => name === entity?.name) ?? longest(list);
}

function longest(list: readonly string[]): string {
  return list.reduce((best, name) => (name.length > best.length ? name : best), "");
}

function tenureCode(entity: Entity | null, situation: Situation, day: string | null): string | null {
  if (!entity) return null;
  if (entity.code) return entity.code;
  const states = new Set(situation.tenures(entity.id, day).map((t) => t.state));
  if (states.size === 0) for (const t of situation.tenures(entity.id, null)) states.add(t.state);
  return states.size === 1 ? [...states][0]! : null;
}
