import type { Relation } from "../../analysis.ts";
import { CATEGORY, FEMALE_NAME, factsOf, MALE_NAME, NOUN_CATEGORY, type NounFacts } from "./noun-facts.ts";
import { type Gender, type Number3, type Pronoun, pronounOf } from "./pronouns.ts";
import type { View } from "./view.ts";
import { countOf, EMPTY, FEMALE, MALE, MEASURING, STANDING_ALONE } from "./words.ts";

/** A stretch of words that speaks of somebody or something, with what it says of number, gender and kind. */
export interface Candidate {
  /** First and last word, both included. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: "pronoun" | "name" | "noun" | "pair";
  readonly pronoun: Pronoun | undefined;
  readonly number: Number3;
  readonly gender: Gender;
  readonly entity: string;
  /** WordNet's category of the head noun, 0 if unknown. */
  readonly category: number;
  readonly determiner: Determiner;
  /** How many are said to be meant; 0 if not said. */
  readonly count: number;
  readonly role: Role;
  /** Lower-case lemma of the head. */
  readonly lemma: string;
  /** Lower-case words of a name, titles included; empty for other mentions. */
  readonly name: readonly string[];
  /** Lower-case words inside the phrase that carry content, the head apart. */
  readonly modifiers: ReadonlySet<string>;
  /** Lower-case words from first to last, joined, without a leading article. */
  readonly text: string;
}

export const DETERMINER = { none: 0, definite: 1, demonstrative: 2, indefinite: 3, possessive: 4, quantity: 5, all: 6 };
export type Determiner = number;
export const ROLE = {
  other: 0,
  subject: 1,
  object: 2,
  oblique: 3,
  possessor: 4,
  nominal: 5,
  conjunct: 6,
  apposition: 7,
};
export type Role = number;

/** All mentions, in the order of their first words, longer ones before those inside them. */
export function findMentions(view: View, facts: NounFacts): Candidate[] {
  const out: Candidate[] = [];
  for (let word = 0; word < view.size; word++) {
    const form = formOf(view, word);
    if (form === null) continue;
    out.push(mentionAt(view, facts, word, form, false));
    if (form !== "pronoun" && view.relation(word) !== "conj" && partners(view, word).length > 0)
      out.push(mentionAt(view, facts, word, form, true));
  }
  return out.sort((a, b) => a.first - b.first || b.last - a.last || a.head - b.head);
}

/** Relations of words that are part of another word's phrase. */
const INSIDE: ReadonlySet<Relation> = new Set([
  "flat",
  "fixed",
  "goeswith",
  "compound",
  "det",
  "case",
  "cc",
  "punct",
  "discourse",
  "reparandum",
  "mark",
  "advmod",
] as const);
const NOMINAL: ReadonlySet<Relation> = new Set(["nsubj", "obj", "iobj", "obl", "nmod", "root", "conj"] as const);

function formOf(view: View, word: number): "pronoun" | "name" | "noun" | null {
  const upos = view.upos(word);
  const relation = view.relation(word);
  if (upos === "PRON" || upos === "DET") {
    const pronoun = pronounOf(view.lower[word]!);
    if (pronoun !== undefined) {
      if (pronoun.form !== "demonstrative") return "pronoun";
      return relation !== "det" && relation !== "mark" && relation !== "advmod" && !isRelative(view, word)
        ? "pronoun"
        : null;
    }
    return STANDING_ALONE.has(view.lower[word]!) && NOMINAL.has(relation) ? "noun" : null;
  }
  if (upos === "NUM")
    return NOMINAL.has(relation) && countOf(view.lower[word]!) > 1 && isCounted(view, word) ? "noun" : null;
  if (upos !== "NOUN" && upos !== "PROPN") return null;
  if (relation === "compound") {
    // A name before a noun ("NATO forces") is a mention of its own, a part of a longer name is not.
    const head = view.analysis.heads[word]!;
    const isOwn =
      upos === "PROPN" && view.entity(word) !== "" && (view.entity(head) === "" || !touches(view, word, head));
    return isOwn ? "name" : null;
  }
  if (INSIDE.has(relation) || measuredBy(view, word) >= 0) return null;
  return upos === "PROPN" ? "name" : "noun";
}

/** The noun that measures this one out ("a group of states": "group" for "states"), -1 if there is none. */
function measuredBy(view: View, word: number): number {
  const { heads, lemmas } = view.analysis;
  const head = heads[word]!;
  if (head < 0 || head > word || view.relation(word) !== "nmod" || !MEASURING.has(lemmas[head]!)) return -1;
  const isOf = view.children(word).some((c) => c < word && view.lower[c] === "of");
  const isDefinite = view.children(word).some((c) => c < word && /^(?:the|th[eo]se)$/.test(view.lower[c]!));
  return isOf && !isDefinite ? head : -1;
}

/** The word that tells what is meant: the noun that is measured out, else the head. */
function contentOf(view: View, head: number): number {
  if (!MEASURING.has(view.analysis.lemmas[head]!)) return head;
  return view.children(head).find((c) => measuredBy(view, c) === head) ?? head;
}

function touches(view: View, word: number, head: number): boolean {
  for (let i = word + 1; i <= head; i++)
    if (view.analysis.entities[i]! % 2 === 1 || view.entity(i) === "") return false;
  return true;
}

/** "that" of a relative clause: the head of its verb is the noun that it stands for. */
function isRelative(view: View, word: number): boolean {
  if (view.lower[word] !== "that") return false;
  for (let at = view.analysis.heads[word]!, steps = 0; at >= 0 && steps < 3; at = view.analysis.heads[at]!, steps++)
    if (view.relation(at) === "acl") return view.analysis.heads[at]! < word && word < at;
  return false;
}

/** "the two", "both": a number that stands for a group, not one that measures. */
function isCounted(view: View, word: number): boolean {
  return view.children(word).some((c) => c < word && /^(?:the|these|those|all)$/.test(view.lower[c]!));
}

function partners(view: View, word: number): number[] {
  return [...view.children(word)].filter((c) => {
    const upos = view.upos(c);
    return view.relation(c) === "conj" && (upos === "NOUN" || upos === "PROPN" || upos === "PRON");
  });
}

function mentionAt(
  view: View,
  facts: NounFacts,
  head: number,
  given: "pronoun" | "name" | "noun",
  pair: boolean,
): Candidate {
  const [first, last] = extent(view, head, pair);
  const pronoun = given === "pronoun" ? pronounOf(view.lower[head]!) : undefined;
  const form = pair ? "pair" : given;
  const name = form === "name" ? nameWords(view, head, first, last) : [];
  const content = given === "noun" ? contentOf(view, head) : head;
  const lemma = given === "noun" ? view.analysis.lemmas[content]!.toLowerCase() : (name.at(-1) ?? view.lower[head]!);
  const entity = given === "pronoun" ? "" : view.entity(head);
  const known = given === "noun" ? factsOf(facts, lemma) : 0;
  const category = known & NOUN_CATEGORY;
  const determiner = given === "pronoun" ? DETERMINER.none : determinerOf(view, head, first);
  const words: string[] = [];
  const modifiers = new Set<string>();
  for (let i = first; i <= last; i++) {
    words.push(view.lower[i]!);
    if (i !== head && i !== content && !EMPTY.has(view.lower[i]!) && view.upos(i) !== "PUNCT" && i <= head + 12)
      modifiers.add(view.lower[i]!);
  }
  while (words.length > 1 && /^(?:the|a|an|this|that|these|those)$/.test(words[0]!)) words.shift();
  return {
    first,
    last,
    head,
    form,
    pronoun,
    number: pair ? 2 : (pronoun?.number ?? numberOf(view, content, form, entity, category)),
    gender: pair ? 0 : (pronoun?.gender ?? genderOf(facts, lemma, name, entity, category)),
    entity,
    category: form === "name" ? 30 : category,
    determiner,
    count: pair ? 1 + partners(view, head).length : given === "pronoun" ? 0 : countIn(view, content),
    role: roleOf(view, head),
    lemma,
    name,
    modifiers,
    text: words.join(" "),
  };
}

/** The phrase without its preposition; without its partners too unless they are wanted. */
function extent(view: View, head: number, pair: boolean): [number, number] {
  let first = head;
  let last = head;
  if (view.upos(head) === "PRON") return [first, last];
  const queue = [head];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const c of view.children(at)) {
      const relation = view.relation(c);
      if (at === head) {
        if (relation === "case" && c < head) continue;
        if (relation === "cc" || relation === "conj" || relation === "punct") {
          if (!pair || relation !== "conj") continue;
        }
        if (
          /^(?:cop|aux|nsubj|csubj|advcl|mark|advmod|parataxis|discourse|dislocated|expl|vocative|list)$/.test(relation)
        )
          continue;
        if (relation === "appos" && c > head) continue;
      }
      queue.push(c);
    }
  }
  return [first, last];
}

/** The words of a name around its head: parts, titles before it; a name inside a name ends where its tag ends. */
function nameWords(view: View, head: number, first: number, last: number): string[] {
  const isPart = (i: number) => view.upos(i) === "PROPN" || (view.entity(i) !== "" && view.upos(i) !== "PUNCT");
  let from = head;
  let to = head;
  while (from > first && isPart(from - 1)) from--;
  while (to < last && isPart(to + 1)) to++;
  // "Ministry of Foreign Affairs": the rest of the name hangs behind a preposition.
  if (to + 2 <= last && view.lower[to + 1] === "of") {
    let next = to + 2;
    if (view.lower[next] === "the" && next < last) next++;
    if (isPart(next)) {
      to = next;
      while (to < last && isPart(to + 1)) to++;
    }
  }
  return view.lower.slice(from, to + 1).filter((w) => w !== "of" && w !== "the");
}

function determinerOf(view: View, head: number, first: number): Determiner {
  let out: Determiner = DETERMINER.none;
  for (const c of view.children(head)) {
    if (c >= head || c < first) continue;
    const form = view.lower[c]!;
    if (form === "the") out = DETERMINER.definite;
    else if (/^(?:any|no)$/.test(form))
      return DETERMINER.quantity; // "any such outcome" too
    else if (/^(?:this|that|these|those|such)$/.test(form)) return DETERMINER.demonstrative;
    else if (/^(?:a|an|another|one)$/.test(form)) return DETERMINER.indefinite;
    else if (form === "both" || form === "all") return DETERMINER.all;
    else if (/^(?:some|every|each|many|several|few|most|other|more)$/.test(form)) {
      if (out === DETERMINER.none) out = DETERMINER.quantity;
    } else if (pronounOf(form)?.form === "possessive" || view.children(c).some((k) => /^['’]s?$/.test(view.lower[k]!)))
      out = DETERMINER.possessive;
    else if (out === DETERMINER.none && view.relation(c) === "nummod") out = DETERMINER.quantity;
  }
  return view.lower[head] === "both" ? DETERMINER.all : out;
}

function countIn(view: View, head: number): number {
  let count =
    view.upos(head) === "NUM" || view.lower[head] === "both"
      ? countOf(view.lower[head]!)
      : countOf(view.analysis.lemmas[head]!);
  for (const c of view.children(head)) if (c < head && count === 0) count = countOf(view.lower[c]!);
  return count;
}

function numberOf(view: View, head: number, form: string, entity: string, category: number): Number3 {
  const features = view.analysis.features[head]!;
  if (view.upos(head) === "NUM" || STANDING_ALONE.has(view.lower[head]!)) return 2;
  if (entity === "ORG") return 3;
  const plural = features.includes("Number=Plur") || features.includes("Number=Ptan");
  if (entity === "LOC") return 1;
  if (plural) return 2;
  if (form === "noun" && category === CATEGORY.group) return 3;
  return features.includes("Number=Sing") ? 1 : 0;
}

function genderOf(facts: NounFacts, lemma: string, name: readonly string[], entity: string, category: number): Gender {
  if (entity === "LOC" || entity === "ORG") return 3;
  if (name.length > 0) {
    const sex = name.find((w) => MALE.has(w) || FEMALE.has(w));
    if (sex !== undefined) return MALE.has(sex) ? 1 : 2;
    const given = factsOf(facts, name[0]!);
    const male = (given & MALE_NAME) !== 0;
    const female = (given & FEMALE_NAME) !== 0;
    if (entity === "PER" || name.length > 1) {
      if (male !== female) return male ? 1 : 2;
    }
    return entity === "PER" ? 4 : 0;
  }
  if (MALE.has(lemma)) return 1;
  if (FEMALE.has(lemma)) return 2;
  if (category === CATEGORY.person) return 4;
  return category === 0 || category === CATEGORY.group ? 0 : 3;
}

function roleOf(view: View, head: number): Role {
  switch (view.relation(head)) {
    case "nsubj":
    case "csubj":
      return view.analysis.passive[head] === 1 ? 8 : ROLE.subject;
    case "obj":
      return ROLE.object;
    case "iobj":
    case "obl":
      return ROLE.oblique;
    case "nmod": {
      const owns = view.analysis.heads[head]! > head;
      return owns ? ROLE.possessor : ROLE.nominal;
    }
    case "det":
    case "compound":
      return ROLE.possessor;
    case "conj":
      return ROLE.conjunct;
    case "appos":
      return ROLE.apposition;
    case "root":
      return 9;
    default:
      return ROLE.other;
  }
}
