import { objectsOf, subjectsOf } from "../events/clause.ts";
import { framesOf, inClass } from "../lexicon/index.ts";
import type { Tree } from "../tree.ts";
import { caseOf, coordinated, nounLemma } from "./noun-phrase.ts";
import { ACTING_NOUNS, GROUP_NOUNS, GROUP_NUMBERS, TITLE_NOUNS } from "./nouns.ts";
import { mergeParties, type Party, UNKNOWN_CODE } from "./party.ts";
import type { Persons } from "./persons.ts";
import type { DirectParties } from "./resolver.ts";

/** Who a noun phrase names or refers back to. */
export interface Parties extends Omit<DirectParties, "one"> {
  one(word: number): readonly Party[];
  /** The latest group of the size that an adjective says: "bilateral", "trilateral". */
  group(word: number, adjective: string): readonly Party[];
}

interface Earlier {
  readonly word: number;
  readonly parties: readonly Party[];
  readonly subject: boolean;
  readonly sentence: number;
}

/** Who "we" is at a word: the speaker of the enclosing direct speech, else the issuer of the document. */
export type FirstPerson = (word: number) => readonly Party[];

/**
 * Follows pronouns, group descriptions ("the three countries", "both sides") and repeated definite
 * descriptions ("the ministry") back through the text. Subjects of recent sentences are preferred,
 * number and kind must agree, a group must have the size that is said; otherwise nobody is named.
 */
export function withAnaphora(tree: Tree, direct: DirectParties, persons: Persons, firstPerson: FirstPerson): Parties {
  const memo = new Map<number, readonly Party[]>();
  const history: Earlier[] = [];
  for (let word = 0; word < tree.size; word++) {
    if (!isReference(tree, word)) continue;
    const own = resolve(word);
    if (own.length === 0) continue;
    memo.set(word, own);
    history.push({ word, parties: own, subject: isSubject(tree, word), sentence: tree.sentenceOf(word) });
    if (tree.relation(word) === "conj") continue;
    const group = mergeParties([...all(word), ...partnersOf(word)]);
    if (group.length > own.length) {
      history.push({ word, parties: group, subject: isSubject(tree, word), sentence: tree.sentenceOf(word) });
    }
  }

  /** "X met with Y": from then on "they" are X and Y. */
  function partnersOf(word: number): readonly Party[] {
    if (tree.relation(word) !== "nsubj") return [];
    const verb = tree.head(word);
    if (!framesOf("VERB", tree.lemma(verb)).some((f) => f.joint && f.type === "CONSULT")) return [];
    return tree
      .childrenWith(verb, "obl")
      .filter((c) => caseOf(tree, c) === "with")
      .flatMap((c) => mergeParties([...direct.of(c), ...direct.within(c)]));
  }

  function one(word: number): readonly Party[] {
    return memo.get(word) ?? resolve(word);
  }

  function all(word: number): readonly Party[] {
    const named = direct.of(word);
    const heads = coordinated(tree, word);
    const anaphoric = heads.flatMap((h) => (direct.one(h).length > 0 ? [] : one(h)));
    return anaphoric.length > 0 ? mergeParties([...named, ...anaphoric]) : named;
  }

  function resolve(word: number): readonly Party[] {
    const named = direct.one(word);
    if (named.length > 0) return named;
    const form = tree.form(word).toLowerCase();
    const at = (parties: readonly Party[]) =>
      parties.map((p): Party => ({ ...p, first: word, last: word, anaphoric: true, confidence: p.confidence * 0.85 }));
    if (FIRST.has(form)) return at(firstPerson(word));
    if (THEY.has(form)) return at(back(word, (e) => e.parties.length > 1 || isPluralNoun(e.word)));
    if (HE.has(form))
      return at(
        back(
          word,
          (e) =>
            e.parties.length === 1 &&
            (e.parties[0]!.persons.length > 0 || (TITLE_NOUNS.has(nounLemma(tree, e.word)) && !isPluralNoun(e.word))),
        ),
      );
    // "it is the latest sign": a thing or a whole clause, nobody.
    if (
      form === "it" &&
      tree.relation(word) !== "obj" &&
      tree.head(word) >= 0 &&
      tree.childrenWith(tree.head(word), "cop").length > 0
    )
      return [];
    if (IT.has(form)) return at(back(word, (e) => e.parties.length === 1 && e.parties[0]!.persons.length === 0));
    if (form === "both") return at(back(word, (e) => e.parties.length === 2, 4));
    if (RELATIVE.has(form)) return antecedent(word);
    if (form === "those" || form === "others") return [unnamed(word)];
    if (tree.upos(word) !== "NOUN" && tree.upos(word) !== "PROPN") return [];
    return at(description(word));
  }

  function description(word: number): readonly Party[] {
    const lemma = nounLemma(tree, word);
    const before = [...tree.children(word)].filter((c) => c < word).map((c) => tree.form(c).toLowerCase());
    const size =
      before.map((b) => GROUP_NUMBERS.get(b)).find((n) => n !== undefined) ?? (GROUP_NUMBERS.get(lemma) || undefined);
    if (size !== undefined && (GROUP_NOUNS.has(lemma) || GROUP_NUMBERS.has(lemma))) {
      if (before.some((b) => POSSESSIVE.has(b) && b !== "our")) return [unnamed(word)];
      // "three key allies" are told of for the first time; "the three", "all three", "both" were named before.
      if (tree.relation(word) === "conj" && !before.some((b) => /^(?:the|these|those|all|both|our)$/.test(b)))
        return [unnamed(word)];
      const group = back(word, (e) => e.parties.length === size, 12);
      const bearers =
        group.length > 0
          ? group
          : bearersOf(lemma, word).length === size
            ? bearersOf(lemma, word)
            : namedNear(word, size);
      return bearers.length === size ? bearers : [];
    }
    // "its neighbour Ukraine": the name follows.
    if (ACTING_NOUNS.has(lemma) && word + 1 < tree.size && tree.upos(word + 1) === "PROPN") {
      const named = direct.one(word + 1);
      if (named.length > 0) return named;
    }
    if (UNNAMED.has(lemma) && before.some((b) => POSSESSIVE.has(b) || b === "other" || b === "some" || b === "several"))
      return [unnamed(word)];
    const definite =
      before.includes("the") || before.includes("this") || before.includes("that") || before.includes("these");
    if (!definite || !(ACTING_NOUNS.has(lemma) || inClass("abroad", lemma))) return [];
    const moved = moverOf(word, lemma);
    if (moved.length > 0) return moved;
    const plural = isPluralNoun(word);
    const holders = plural ? bearersOf(lemma, word) : [];
    if (holders.length > 1) return holders;
    const bearer = bearerOf(word);
    if (bearer.length > 0) return bearer;
    const same = back(word, (e) => nounLemma(tree, e.word) === lemma && isPluralNoun(e.word) === plural, 12);
    if (same.length > 0) return same;
    if (COUNTRY.has(lemma) && !plural)
      return back(word, (e) => e.parties.length === 1 && e.parties[0]!.persons.length === 0);
    if (plural && GROUP_NOUNS.has(lemma)) return back(word, (e) => e.parties.length > 1, 4);
    return AT_HOME.has(lemma) && isBare(word) ? firstPerson(word) : [];
  }

  /** "the President" and no more: no name, no country, no other word that tells which. */
  function isBare(word: number): boolean {
    return (
      tree.form(word - 1).toLowerCase() === "the" &&
      tree.childrenWith(word, "nmod", "appos", "flat", "acl").length === 0
    );
  }

  /** "these soldiers", after "X moved 3,000 soldiers": X's. */
  function moverOf(word: number, lemma: string): readonly Party[] {
    if (!inClass("abroad", lemma)) return [];
    for (let w = word - 1; w >= 0 && tree.sentenceOf(word) - tree.sentenceOf(w) <= 3; w--) {
      if (tree.upos(w) !== "NOUN" || nounLemma(tree, w) !== lemma) continue;
      const verb = tree.head(w);
      if (verb < 0 || !objectsOf(tree, verb).includes(w)) continue;
      if (!framesOf("VERB", tree.lemma(verb)).some((f) => f.object === "troops")) continue;
      const movers = mergeParties(subjectsOf(tree, verb).flatMap((s) => all(s)));
      if (movers.length === 1) return movers;
    }
    return [];
  }

  function group(word: number, adjective: string): readonly Party[] {
    const size = ADJECTIVES.get(adjective);
    if (size === undefined) return [];
    return back(word, (e) => e.parties.length === size, 12).map(
      (p): Party => ({ ...p, first: word, last: word, anaphoric: true, confidence: p.confidence * 0.75 }),
    );
  }

  /** "The Vice President", "the Foreign Minister": the person last named with just that title. */
  function bearerOf(word: number): readonly Party[] {
    if (!TITLE_NOUNS.has(nounLemma(tree, word)) || isPluralNoun(word)) return [];
    let first = word;
    while (first > 0 && ["PROPN", "ADJ", "NOUN"].includes(tree.upos(first - 1))) first--;
    const title = tree.span(first, word).text.toLowerCase();
    let best: readonly [number, number] | null = null;
    for (const person of persons.all) {
      const office = person.office?.toLowerCase() ?? "";
      if (!office.endsWith(title) || RANKED.test(office.slice(0, -title.length))) continue;
      for (const place of person.places) if (place[0] < word && (best === null || place[0] > best[0])) best = place;
    }
    return best ? direct.one(best[0]) : [];
  }

  /** "both countries", when the sentences before name just that many states one by one. */
  function namedNear(word: number, size: number): readonly Party[] {
    const [begin] = tree.sentenceRange(tree.sentenceOf(word));
    const near = history
      .filter((e) => e.word < begin && tree.sentenceOf(word) - e.sentence <= 3)
      .flatMap((e) => e.parties);
    const states = mergeParties(near.filter((p) => p.entity?.kind === "state"));
    return states.length === size ? states : [];
  }

  /** "the advisors", after people with that title were named: all of them. */
  function bearersOf(title: string, word: number): readonly Party[] {
    const stem = title.replace(/[eo]rs?$/, "");
    if (!TITLE_NOUNS.has(title) && !GROUP_NOUNS.has(title)) return [];
    const named = persons.all.filter((p) => p.places[0]![0] < word && p.office?.toLowerCase().includes(stem));
    return mergeParties(named.flatMap((p) => direct.one(p.places[0]![0])));
  }

  /** The best earlier mention that fits, within `reach` sentences. */
  function back(word: number, fits: (e: Earlier) => boolean, reach = 3): readonly Party[] {
    const sentence = tree.sentenceOf(word);
    const singular = IT.has(tree.form(word).toLowerCase());
    let best: Earlier | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let i = history.length - 1; i >= 0; i--) {
      const e = history[i]!;
      const distance = sentence - e.sentence;
      if (distance > reach) break;
      if (e.word >= word || !fits(e) || e.parties.some((p) => p.code === UNKNOWN_CODE)) continue;
      // Whoever says "we" does not call himself "they".
      if (FIRST.has(tree.form(e.word).toLowerCase())) continue;
      // A subject one sentence back beats an object of the same sentence.
      const cost =
        distance * (singular ? 3 : 2) +
        (e.subject ? 0 : singular ? 2.5 : 4) +
        (word - e.word) / 1000 -
        (distance === 0 && isObjectOver(e.word, word) ? 4 : 0);
      if (cost < bestCost) {
        best = e;
        bestCost = cost;
      }
    }
    return best?.parties ?? [];
  }

  /** "condemn X for its launch", "urge X to end their …", "support X in its fight": the object owns what is said of it. */
  function isObjectOver(object: number, word: number): boolean {
    let at = object;
    while (tree.relation(at) === "conj" && tree.head(at) >= 0) at = tree.head(at);
    const relation = tree.relation(at);
    const verb = tree.head(at);
    if (verb < 0 || !["obj", "iobj", "obl"].includes(relation)) return false;
    if (!framesOf("VERB", tree.lemma(verb)).some((f) => f.type !== null && OBJECT_OWNS.has(f.type))) return false;
    return word > object && tree.isUnder(word, verb);
  }

  /** "which", "who", "that" of a relative clause: the noun that the clause hangs on. */
  function antecedent(word: number): readonly Party[] {
    for (let at = tree.head(word), steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps++) {
      if (tree.relation(at) === "acl") return all(tree.head(at));
    }
    return [];
  }

  function isPluralNoun(word: number): boolean {
    return /Number=Plur/.test(tree.analysis.features[word] ?? "") || THEY.has(tree.form(word).toLowerCase());
  }

  return { of: all, one, within: direct.within, group, before: (noun) => withPossessors(noun) };

  function withPossessors(noun: number): readonly Party[] {
    const named = direct.before(noun);
    if (named.length > 0) return named;
    const out: Party[] = [];
    for (const c of tree.childrenWith(noun, "nmod", "det")) {
      if (c < noun && POSSESSIVE.has(tree.form(c).toLowerCase())) out.push(...one(c));
      else if (c < noun && tree.childrenWith(c, "case").some((k) => /^['’]s?$/.test(tree.form(k)))) out.push(...all(c));
    }
    return mergeParties(out);
  }
}

/** A rank before a title makes it another: "Vice" President. */
const RANKED = /\b(?:vice|deputy|assistant|under|first|former|acting|prime)[\s-]*$/;
const ADJECTIVES: ReadonlyMap<string, number> = new Map([
  ["bilateral", 2],
  ["trilateral", 3],
  ["three-way", 3],
  ["quadrilateral", 4],
]);
const OBJECT_OWNS: ReadonlySet<string> = new Set(["ACCUSE", "REQUEST", "SUPPORT", "AID", "THREATEN"]);
const FIRST: ReadonlySet<string> = new Set(["we", "us", "our", "ours", "i", "my", "me", "ourselves"]);
const THEY: ReadonlySet<string> = new Set(["they", "them", "their", "theirs", "themselves"]);
const HE: ReadonlySet<string> = new Set(["he", "him", "his", "she", "her", "hers", "himself", "herself"]);
const IT: ReadonlySet<string> = new Set(["it", "its", "itself"]);
const RELATIVE: ReadonlySet<string> = new Set(["which", "who", "that", "whom", "whose"]);
const POSSESSIVE: ReadonlySet<string> = new Set(["our", "my", "their", "his", "her", "its", "whose"]);
/** With an owner or a quantity alone these are somebody whom the text does not name. */
const UNNAMED: ReadonlySet<string> = new Set([
  "ally",
  "partner",
  "friend",
  "neighbor",
  "neighbour",
  "country",
  "nation",
  "state",
  "government",
  "leader",
]);
/** In a state's own words the one that nothing more is said of is its own. */
const AT_HOME: ReadonlySet<string> = new Set(["president", "administration", "government"]);
const COUNTRY: ReadonlySet<string> = new Set(["country", "nation", "regime", "state", "kingdom", "republic"]);

function unnamed(word: number): Party {
  return { first: word, last: word, code: UNKNOWN_CODE, entity: null, persons: [], anaphoric: true, confidence: 0.5 };
}

function isReference(tree: Tree, word: number): boolean {
  const upos = tree.upos(word);
  return upos === "PROPN" || upos === "NOUN" || upos === "PRON" || upos === "ADJ" || upos === "DET";
}

/** Subject itself, or a conjunct of one. */
function isSubject(tree: Tree, word: number): boolean {
  let at = word;
  while (tree.relation(at) === "conj" && tree.head(at) >= 0) at = tree.head(at);
  return tree.relation(at) === "nsubj" || (tree.relation(at) === "obl" && caseOf(tree, at) === "by");
}
