import { framesOf } from "../lexicon/index.ts";
import type { NameHit, Names } from "../mentions/names.ts";
import type { Tree } from "../tree.ts";
import { findLists } from "./lists.ts";
import {
  caseOf,
  coordinated,
  isJoinedByHyphen,
  isPossessor,
  nounLemma,
  premodifiers,
  prepositional,
} from "./noun-phrase.ts";
import { ACTING_NOUNS, GROUP_NOUNS, INERT_NOUNS, TITLE_NOUNS } from "./nouns.ts";
import { mergeParties, type Party, UNKNOWN_CODE } from "./party.ts";
import type { Person, Persons } from "./persons.ts";
import { isWorld } from "./world.ts";

/** Parties of a noun phrase by its own words alone, anaphora left out. */
export interface DirectParties {
  /** Who the noun phrase headed by `word` names, coordination taken apart; [] when it names nobody. */
  of(word: number): readonly Party[];
  /** As `of`, for `word` alone without its conjuncts. */
  one(word: number): readonly Party[];
  /** Everybody named in the phrase headed by `word`, possessors and modifiers of others left out. */
  within(word: number): readonly Party[];
  /** Parties named by the words before a noun ("Russian", "North Korea-Russia", "Putin's"). */
  before(noun: number): readonly Party[];
}

export function directParties(tree: Tree, names: Names, persons: Persons): DirectParties {
  const memo = new Map<number, readonly Party[]>();
  const lists = findLists(tree, names, persons);

  function one(word: number): readonly Party[] {
    const known = memo.get(word);
    if (known) return known;
    memo.set(word, []); // Ends the recursion on cyclic nests of titles.
    const found = read(word);
    memo.set(word, found);
    return found;
  }

  function read(word: number): readonly Party[] {
    const person = persons.at(word);
    if (person) return personParty(person, word);
    const hit = names.at(word);
    if (hit) {
      const named = hitParty(hit);
      if (named) return named;
      // "the government", "foreign ministry": names of a kind, whose bearer the phrase tells.
      const generic =
        hit.entity?.kind === "office" || (hit.entity?.kind === "organisation" && hit.entity.code === null);
      if (hit.entity && !generic) return [];
    }
    const upos = tree.upos(word);
    if (upos !== "NOUN" && upos !== "PROPN" && upos !== "ADJ" && upos !== "DET" && upos !== "PRON") return [];
    const lemma = nounLemma(tree, word);
    const world = isWorld(tree, word);
    if (world) return [world];
    const titled = personOf(word);
    if (titled) return personParty(titled, word);
    if (!ACTING_NOUNS.has(lemma) && (INERT_NOUNS.has(lemma) || framesOf("NOUN", lemma).some((f) => f.type))) return [];
    // "the two countries", "our allies": a group is found by anaphora, not by its modifiers.
    const modifiers = before(word);
    if (
      modifiers.length > 0 &&
      (ACTING_NOUNS.has(lemma) || GROUP_NOUNS.has(lemma) || upos === "PROPN" || isHuman(lemma))
    ) {
      return modifiers.map((p) => widen(p, word));
    }
    if (!ACTING_NOUNS.has(lemma) && upos !== "PROPN") return [];
    for (const c of prepositional(tree, word, ["of", "from", "in", "for"])) {
      const preposition = caseOf(tree, c);
      // "Senior Official for the DPRK" works on it, not for it.
      if (preposition === "for" && TITLE_NOUNS.has(lemma) && !lemma.startsWith("spokes")) continue;
      const inner = ofAll(c);
      if (inner.length > 0 && inner.some((p) => p.code !== UNKNOWN_CODE)) return inner.map((p) => widen(p, word));
    }
    return [];
  }

  function hitParty(hit: NameHit): readonly Party[] | null {
    const entity = hit.entity;
    if (!entity) return null;
    if (entity.kind === "group" && entity.members.length > 0) {
      return entity.members.map((code) => party(hit.first, hit.last, code, 0.8));
    }
    if (!entity.code || !["state", "organisation", "armed-group", "group", "place"].includes(entity.kind)) return null;
    return [
      { first: hit.first, last: hit.last, code: entity.code, entity, persons: [], anaphoric: false, confidence: 0.95 },
    ];
  }

  /** A title whose bearer's name is in apposition: "North Korea's leader Kim Jong Un". */
  function personOf(word: number): Person | undefined {
    for (const c of tree.childrenWith(word, "appos", "flat", "compound", "nmod")) {
      const person = persons.at(c);
      if (person && caseOf(tree, c) === null && c > word) return person;
    }
    return undefined;
  }

  function before(noun: number): readonly Party[] {
    const out: Party[] = [];
    const modifiers = premodifiers(tree, noun);
    // "DPRK–Russia cooperation" whose first half the parser hung elsewhere.
    const left = modifiers[0] === undefined ? undefined : names.at(modifiers[0] - 2);
    if (left && names.at(modifiers[0]!) && isJoinedByHyphen(tree, left.last, modifiers[0]!))
      out.push(...(hitParty(left) ?? []));
    for (const m of modifiers) {
      const person = persons.at(m);
      if (person) {
        if (isPossessor(tree, m) || tree.relation(m) === "compound") out.push(...personParty(person, m));
        continue;
      }
      const hit = names.at(m);
      if (hit) {
        const named = hitParty(hit);
        if (named) out.push(...named);
        continue;
      }
      if (isPossessor(tree, m)) out.push(...ofAll(m));
    }
    return mergeParties(out.length > 0 ? out : ownerAtLeft(modifiers[0] ?? noun));
  }

  /** "the Republic of Korea's launch": a long name owns what follows its mark, wherever the tree hangs the two. */
  function ownerAtLeft(start: number): readonly Party[] {
    const [begin] = tree.sentenceRange(tree.sentenceOf(start));
    const hit = start - 2 >= begin && /^['’]s?$/.test(tree.form(start - 1)) ? names.at(start - 2) : undefined;
    return hit && hit.last > hit.first ? (hitParty(hit) ?? []) : [];
  }

  function ofAll(word: number): readonly Party[] {
    const out = coordinated(tree, word).flatMap((h) => one(h));
    return mergeParties([...out, ...lists(word).flatMap((w) => one(w))]);
  }

  function within(word: number): readonly Party[] {
    const [first, last] = tree.yieldOf(word);
    const out: Party[] = [];
    for (let w = first; w <= last; w++) {
      if (tree.upos(w) === "VERB" && w > word) break;
      const person = persons.at(w);
      const hit = person ? undefined : names.at(w);
      const end = person
        ? Math.max(w, ...person.places.filter(([a, b]) => w >= a && w <= b).map(([, b]) => b))
        : hit
          ? hit.last
          : w;
      if (!person && !hit) continue;
      const next = end + 1 <= last ? tree.form(end + 1) : "";
      const owns = /^['’]s?$/.test(next);
      // "North Korea's leader Kim Jong Un": the owner is not one of the two.
      if (!owns && (person || !modifiesName(end + 1, last))) out.push(...one(w));
      w = end;
    }
    return mergeParties(out);
  }

  /** "Russian President Vladimir Putin", "Japanese Foreign Ministry": a name before a capitalised noun goes with it. */
  function modifiesName(next: number, last: number): boolean {
    if (next > last) return false;
    const upos = tree.upos(next);
    return (upos === "PROPN" || upos === "NOUN" || upos === "ADJ") && !/^(?:and|,)$/.test(tree.form(next));
  }

  return { of: ofAll, one, before, within };
}

function isHuman(lemma: string): boolean {
  return /(?:er|or|ist|ian|ant|man|men|people|nik)$/.test(lemma) && lemma.length > 4;
}

function personParty(person: Person, word: number): readonly Party[] {
  if (!person.code) return [];
  const place = person.places.find(([a, b]) => word >= a && word <= b) ?? person.places[0] ?? ([word, word] as const);
  return [
    {
      first: place[0],
      last: place[1],
      code: person.code,
      entity: person.entity,
      persons: [person.name],
      anaphoric: false,
      confidence: person.by === "text" ? 0.95 : 0.85,
    },
  ];
}

function party(first: number, last: number, code: string, confidence: number): Party {
  return { first, last, code, entity: null, persons: [], anaphoric: false, confidence };
}

/** The same party, named by the modifier and the noun that acts ("Russian" + "ministry"). */
function widen(p: Party, noun: number): Party {
  return { ...p, first: Math.min(p.first, noun), last: Math.max(p.last, noun), confidence: p.confidence * 0.95 };
}
