import { type Candidate, DETERMINER, ROLE } from "./mentions.ts";
import { NAMES, nameRelation } from "./names.ts";
import type { Gender, Number3 } from "./pronouns.ts";
import type { Scene } from "./scene.ts";
import type { View } from "./view.ts";

/** Length of a vector that describes a pair. */
export const PAIR_FEATURES = 70;

const FORMS = { pronoun: 0, name: 1, noun: 2, pair: 3 };
const POSSESSION = { plain: 0, possessive: 1, reflexive: 2, demonstrative: 3 };
const ENTITIES: Readonly<Record<string, number>> = { "": 0, PER: 1, LOC: 2, ORG: 3 };

/**
 * The vectors of a mention with each of its candidates, then of the mention with none of them (it is new): what is the
 * mention's own first, what is the candidate's and the pair's -1.
 */
export function pairVectors(scene: Scene, index: number, candidates: readonly number[]): Float32Array[] {
  const own = new Float32Array(PAIR_FEATURES).fill(-1);
  const fitting = candidates.filter((c) => fits(scene, index, c));
  const places = placesOf(scene, fitting);
  anaphorFeatures(scene, index, own);
  own[18] = Math.min(30, fitting.length);
  const out = candidates.map((c) => {
    const vector = Float32Array.from(own);
    candidateFeatures(scene, c, vector);
    relationFeatures(scene, index, c, vector);
    const recency = fitting.indexOf(c);
    vector[50] = recency < 0 ? 99 : recency;
    vector[51] = recency < 0 ? 99 : places.salience.indexOf(c);
    vector[52] = recency < 0 ? 99 : places.subjects.indexOf(c);
    return vector;
  });
  out.push(own);
  return out;
}

/** Fitting candidates with the most prominent first: nearest sentence, then subjects, then what comes first in it. */
function placesOf({ mentions, view }: Scene, fitting: readonly number[]) {
  const prominence = (c: number) => {
    const { role, head } = mentions[c]!;
    const rank = role === ROLE.subject || role === 8 ? 0 : role === ROLE.object ? 1 : 2;
    return -view.sentence[head]! * 10 + rank;
  };
  const salience = fitting.toSorted((a, b) => prominence(a) - prominence(b) || a - b);
  const subjects = fitting.filter((c) => mentions[c]!.role === ROLE.subject || mentions[c]!.role === 8);
  return { salience, subjects };
}

function anaphorFeatures({ view, mentions, repeated, genders, leads }: Scene, index: number, v: Float32Array): void {
  const a = mentions[index]!;
  v[0] = a.pronoun ? POSSESSION[a.pronoun.form] : 3 + FORMS[a.form];
  v[1] = a.pronoun?.id ?? 0;
  v[2] = a.role;
  v[3] = a.determiner;
  v[4] = a.number;
  v[5] = genders[index]!;
  v[6] = a.category;
  v[7] = ENTITIES[a.entity]!;
  v[8] = a.count;
  v[9] = leads[index]!;
  v[10] = a.first - view.analysis.sentences[view.sentence[a.head]!]!;
  v[11] = view.depth[a.head]!;
  v[12] = view.quote[a.head]! > 0 ? 1 : 0;
  v[13] = a.last - a.first;
  v[14] = Math.min(6, a.modifiers.size);
  v[15] = isEmptySubject(view, a);
  const governor = view.analysis.heads[a.head]!;
  v[16] = governor < 0 ? -1 : view.analysis.upos[governor]!;
  v[17] = Math.min(20, repeated[index]!);
  v[19] = Math.min(200, index);
  v[20] = governor >= 0 && view.child(governor, "cop") >= 0 ? 1 : 0;
  v[21] =
    view.lower[a.last + 1] === "of" || view.children(a.head).some((c) => view.relation(c) === "acl" && c > a.head)
      ? 1
      : 0;
}

/** "it is clear that …", "it seems", "it was raining": how much speaks for a subject that stands for nothing. */
function isEmptySubject(view: View, { head, pronoun }: Candidate): number {
  if (pronoun === undefined || view.lower[head] !== "it") return 0;
  if (view.relation(head) === "expl") return 3;
  const governor = view.analysis.heads[head]!;
  if (governor < 0) return 0;
  let clause = 0;
  for (const c of view.children(governor)) {
    const relation = view.relation(c);
    if (c > governor && (relation === "csubj" || relation === "ccomp")) clause = 2;
    else if (c > governor && (relation === "advcl" || relation === "acl" || relation === "xcomp") && clause === 0)
      clause = 1;
  }
  return clause;
}

function candidateFeatures({ view, mentions, repeated, genders, leads }: Scene, index: number, v: Float32Array): void {
  const c = mentions[index]!;
  v[22] = FORMS[c.form];
  v[23] = c.pronoun?.id ?? 0;
  v[24] = c.role;
  v[25] = c.determiner;
  v[26] = c.number;
  v[27] = genders[index]!;
  v[28] = ENTITIES[c.entity]!;
  v[29] = c.category;
  v[30] = c.count;
  v[31] = view.quote[c.head]! > 0 ? 1 : 0;
  v[32] = Math.min(6, c.modifiers.size);
  v[33] = view.depth[c.head]!;
  v[34] = leads[index]!;
  v[35] = Math.min(20, repeated[index]!);
  v[37] = c.last - c.first;
  v[53] = c.pronoun ? POSSESSION[c.pronoun.form] : -1;
}

function relationFeatures(scene: Scene, index: number, other: number, v: Float32Array): void {
  const { view, mentions, genders } = scene;
  const a = mentions[index]!;
  const c = mentions[other]!;
  const { heads, lemmas } = view.analysis;
  const sentences = view.sentence[a.head]! - view.sentence[c.head]!;
  const governor = heads[a.head]!;
  const its = heads[c.head]!;
  v[36] = Math.min(20, countBefore(scene.byWord.get(c.lemma), index));
  v[38] = sentences;
  v[39] = Math.min(60, index - other);
  v[40] = a.first - c.last;
  v[41] = agreeNumber(a.number, c.number);
  v[42] = agreeGender(genders[index]!, genders[other]!);
  v[43] = governor >= 0 && governor === its ? 1 : 0;
  v[44] = isUnder(view, a.head, c.head) ? 1 : isUnder(view, c.head, a.head) ? 2 : 0;
  v[45] = its >= 0 && sentences === 0 && isUnder(view, a.head, its) ? 1 : 0;
  v[46] = a.role === c.role ? 1 : 0;
  v[47] = governor >= 0 && its >= 0 && lemmas[governor] === lemmas[its] ? 1 : 0;
  v[48] = quotes(view.quote[a.head]!, view.quote[c.head]!);
  const speaker = view.speakers[view.quote[a.head]!]!;
  v[49] = speaker < 0 ? -1 : speaker === c.head ? 1 : 0;
  v[54] = a.lemma === c.lemma ? 1 : 0;
  v[55] = a.text === c.text ? 1 : 0;
  let shared = 0;
  for (const word of a.modifiers) if (c.modifiers.has(word)) shared++;
  v[56] = a.modifiers.size - shared;
  v[57] = c.modifiers.size - shared;
  v[58] = shared;
  const relation = nameRelation(a.name, c.name);
  v[59] = relation;
  v[60] = relation === NAMES.none ? 0 : a.name.filter((w) => c.name.includes(w)).length;
  v[61] = a.form === "noun" && c.name.includes(a.lemma) ? 1 : c.form === "noun" && a.name.includes(c.lemma) ? 2 : 0;
  v[62] = a.count === 0 || c.count === 0 ? 0 : a.count === c.count ? 1 : 2;
  v[63] = a.category === 0 || c.category === 0 ? 0 : a.category === c.category ? 1 : 2;
  v[64] = a.entity === "" || c.entity === "" ? 0 : a.entity === c.entity ? 1 : 2;
  v[65] = its === a.head || governor === c.head ? 1 : isSaidToBe(view, a, c) ? 2 : 0;
  v[66] = a.pronoun !== undefined && a.pronoun.id === c.pronoun?.id ? 1 : 0;
  v[68] = Math.max(0, v[36]! - Math.min(20, scene.repeated[other]!));
  v[69] = a.modifiers.size === 0 || c.modifiers.size === 0 ? 0 : shared > 0 ? 1 : 2;
  v[67] = a.determiner === c.determiner ? 1 : 0;
}

/** How many of a rising list are less. */
function countBefore(list: readonly number[] | undefined, index: number): number {
  let low = 0;
  let high = list?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list![middle]! < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "X is the Y": one clause says it, and chains leave it out. */
function isSaidToBe(view: View, a: Candidate, c: Candidate): boolean {
  return view.analysis.heads[c.head] === a.head && view.child(a.head, "cop") >= 0;
}

/** Whether nothing speaks against the pair: number, gender, and that a verb's subject is not its object. */
function fits({ view, mentions, genders }: Scene, index: number, other: number): boolean {
  const a = mentions[index]!;
  const c = mentions[other]!;
  if (agreeNumber(a.number, c.number) === 2 || agreeGender(genders[index]!, genders[other]!) === 2) return false;
  if (a.pronoun === undefined) return true;
  if (c.pronoun !== undefined && c.pronoun.person !== a.pronoun.person) return false;
  const governor = view.analysis.heads[a.head]!;
  const isArgument = a.pronoun.form === "plain" && governor >= 0 && governor === view.analysis.heads[c.head];
  return !isArgument && c.determiner !== DETERMINER.quantity;
}

/** 0 unknown, 1 agree, 2 do not. */
function agreeNumber(a: Number3, b: Number3): number {
  if (a === 0 || b === 0) return 0;
  return a === b || a === 3 || b === 3 ? 1 : 2;
}

function agreeGender(a: Gender, b: Gender): number {
  if (a === 0 || b === 0) return 0;
  if (a === b) return 1;
  const isPerson = (g: Gender) => g !== 3;
  return isPerson(a) && isPerson(b) && (a === 4 || b === 4) ? 1 : 2;
}

function quotes(a: number, c: number): number {
  if (a === c) return a === 0 ? 0 : 1;
  return a === 0 ? 2 : c === 0 ? 3 : 4;
}

function isUnder(view: View, word: number, ancestor: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 250; at = view.analysis.heads[at]!, steps++)
    if (at === ancestor) return true;
  return false;
}
