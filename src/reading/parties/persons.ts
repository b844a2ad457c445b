import { ENTITY_TAGS } from "../../language/analysis.ts";
import type { Entity } from "../../situation/entity.ts";
import type { Situation } from "../../situation/situation.ts";
import type { Names } from "../mentions/names.ts";
import type { Tree } from "../tree.ts";
import { TITLE_NOUNS } from "./nouns.ts";

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

export interface Persons {
  readonly all: readonly Person[];
  at(word: number): Person | undefined;
}

interface Sighting {
  first: number;
  last: number;
  name: string;
  office: string | null;
  code: string | null;
  entity: Entity | null;
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
    sightings.push(sight(tree, names, run.first, run.last, run.entity));
    word = run.last + 1;
  }
  const groups = group(sightings, tree);
  const all = groups.map((g): Person => {
    const entity = g.find((s) => s.entity)?.entity ?? null;
    const said = g.find((s) => s.code)?.code ?? null;
    const held = said ? null : tenureCode(entity, situation, day);
    return {
      name: longest(g.map((s) => s.name)),
      office: g.find((s) => s.office)?.office ?? null,
      code: said ?? held,
      by: said ? "text" : held ? "pack" : null,
      entity,
      places: g.map((s) => [s.first, s.last] as const),
    };
  });
  const index = new Map<number, Person>();
  for (const person of all) for (const [a, b] of person.places) for (let i = a; i <= b; i++) index.set(i, person);
  return { all, at: (word) => index.get(word) };
}

function nameRun(
  tree: Tree,
  names: Names,
  word: number,
): { first: number; last: number; entity: Entity | null } | undefined {
  const hit = names.at(word);
  if (hit && hit.first === word && (hit.entity ?? hit.candidates[0])?.kind === "person") {
    const tagged = modelRun(tree, word);
    const last = Math.max(hit.last, tagged);
    // "Kim" of the pack inside "Kim Kang Il" of the text is not the pack's person.
    const whole = hit.last >= tagged;
    return { first: word, last, entity: whole && hit.sense !== "surname" ? hit.entity : whole ? hit.entity : null };
  }
  if (hit) return undefined;
  const tagged = modelRun(tree, word);
  if (tagged >= word) return { first: word, last: clip(tree, names, word, tagged), entity: null };
  if (tree.upos(word) !== "PROPN" || !isCapitalised(tree.form(word))) return undefined;
  if (!titleBefore(tree, word) || TITLE_NOUNS.has(tree.form(word).toLowerCase())) return undefined;
  let last = word;
  while (last + 1 < tree.size && isNamePart(tree, names, last + 1)) last++;
  return { first: word, last, entity: null };
}

/** Last word of the entity model's person that begins at `word`, or -1. */
function modelRun(tree: Tree, word: number): number {
  const tag = (i: number) => ENTITY_TAGS[tree.analysis.entities[i] ?? 0];
  if (tag(word) !== "B-PER") return -1;
  let last = word;
  while (last + 1 < tree.size && tag(last + 1) === "I-PER") last++;
  return last;
}

function clip(tree: Tree, names: Names, first: number, last: number): number {
  let end = first;
  while (end < last && !names.at(end + 1) && tree.form(end + 1) !== "'s" && tree.form(end + 1) !== "’s") end++;
  return end;
}

function isNamePart(tree: Tree, names: Names, word: number): boolean {
  const form = tree.form(word);
  if (form === "-" && isCapitalised(tree.form(word + 1 < tree.size ? word + 1 : word))) return true;
  return !names.at(word) && tree.upos(word) === "PROPN" && isCapitalised(form) && !TITLE_NOUNS.has(form.toLowerCase());
}

function isCapitalised(form: string): boolean {
  return /^\p{Lu}/u.test(form);
}

function titleBefore(tree: Tree, word: number): boolean {
  if (word === 0) return false;
  const form = tree
    .form(word - 1)
    .toLowerCase()
    .replace(/\.$/, "");
  return TITLE_NOUNS.has(form) && isCapitalised(tree.form(word - 1));
}

const NO_OFFICE = new Set(["mr", "mrs", "ms", "dr", "hon"]);

function sight(tree: Tree, names: Names, first: number, last: number, entity: Entity | null): Sighting {
  const name = tree.span(first, last).text;
  const before = officeBefore(tree, names, first);
  const after = before?.office ? null : officeAfter(tree, names, last);
  return {
    first,
    last,
    name,
    entity,
    office: before?.office ?? after?.office ?? null,
    code: before?.code ?? after?.code ?? null,
  };
}

/** "South Korean Vice Foreign Minister for Strategy and Intelligence" to the left of a name. */
function officeBefore(tree: Tree, names: Names, first: number): { office: string | null; code: string | null } | null {
  const [begin] = tree.sentenceRange(tree.sentenceOf(first));
  let start = first;
  let title = -1;
  for (let at = first - 1; at >= begin; at--) {
    const form = tree.form(at);
    const upos = tree.upos(at);
    const word = form.toLowerCase().replace(/\.$/, "");
    const isTitle = TITLE_NOUNS.has(word) || [...TITLE_ENDINGS].some((t) => word.endsWith(t));
    const joins =
      upos === "ADP" || upos === "CCONJ" || upos === "PART" || upos === "DET" || form === "-" || form === "&";
    const nominal = upos === "PROPN" || upos === "NOUN" || upos === "ADJ" || names.at(at);
    if (!(nominal || joins || isTitle)) break;
    // An "and" or a preposition is inside the office only if the office goes on to its left.
    if (upos === "CCONJ" && !isCapitalised(tree.form(at - 1 >= begin ? at - 1 : at))) break;
    if (upos === "ADP" && !/^(of|for|to|on|at|in)$/.test(word)) break;
    if (upos === "DET" && title >= 0 && tree.upos(at - 1 >= begin ? at - 1 : at) !== "ADP") {
      break;
    }
    // Another person's name ends the search.
    const hit = names.at(at);
    if (hit?.entity?.kind === "person") break;
    if (isTitle && !NO_OFFICE.has(word)) title = at;
    if (nominal) start = at;
  }
  if (title < 0) return null;
  const hits = hitsBetween(names, start, first - 1);
  const own = hits.find((h) => h.last < title) ?? hits.find((h) => h.first > title) ?? null;
  const named = own?.entity?.code ?? null;
  let from = start;
  if (own && own.first === start && own.last < title && own.entity?.kind === "state") from = own.last + 1;
  if (tree.form(from) === "'s" || tree.form(from) === "’s") from++;
  let to = first - 1;
  while (to > from && NO_OFFICE.has(tree.form(to).toLowerCase().replace(/\.$/, ""))) to--;
  return { office: from <= to ? tree.span(from, to).text : null, code: named };
}

const TITLE_ENDINGS = new Set(["minister", "president", "director", "secretary", "general", "marshal", "chairman"]);

/** ", vice-director of the Central Public Prosecutors Office of the DPRK," to the right of a name. */
function officeAfter(tree: Tree, names: Names, last: number): { office: string | null; code: string | null } | null {
  const [, end] = tree.sentenceRange(tree.sentenceOf(last));
  if (last + 2 >= end || tree.form(last + 1) !== ",") return null;
  let stop = last + 2;
  let title = -1;
  for (; stop < end; stop++) {
    const form = tree.form(stop);
    if (form === "," || form === "." || form === ";" || tree.upos(stop) === "VERB" || tree.upos(stop) === "AUX") break;
    if (title < 0 && TITLE_NOUNS.has(tree.lemma(stop).toLowerCase())) title = stop;
    if (title < 0 && stop - last > 7) return null;
  }
  if (title < 0) return null;
  const hits = hitsBetween(names, last + 2, stop - 1).filter((h) => h.entity?.kind !== "person");
  const own = hits.find((h) => h.last < title) ?? hits.find((h) => h.first > title) ?? null;
  const first = tree.upos(last + 2) === "DET" && last + 3 < stop ? last + 3 : last + 2;
  return { office: tree.span(first, stop - 1).text, code: own?.entity?.code ?? null };
}

function hitsBetween(names: Names, first: number, last: number) {
  const out = [];
  for (const hit of names.hits) if (hit.first >= first && hit.last <= last && hit.entity?.code) out.push(hit);
  return out;
}

function group(sightings: readonly Sighting[], tree: Tree): Sighting[][] {
  const groups: Sighting[][] = [];
  for (const s of [...sightings].sort((a, b) => wordsOf(b) - wordsOf(a) || a.first - b.first)) {
    const home = groups.filter((g) => g.some((other) => samePerson(s, other)));
    if (home.length === 1) home[0]!.push(s);
    else if (home.length > 1)
      (
        home.find((g) => g.some((o) => o.entity && o.entity === s.entity)) ??
        [...home].sort((a, b) => nearest(a, s) - nearest(b, s))[0]!
      ).push(s);
    else groups.push([s]);
  }
  for (const g of groups) g.sort((a, b) => a.first - b.first);
  void tree;
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
