import { isLight, objectsOf } from "../events/clause.ts";
import type { Parties } from "../parties/anaphora.ts";
import { caseOf, premodifiers, prepositional } from "../parties/noun-phrase.ts";
import { mergeParties, type Party } from "../parties/party.ts";
import type { Tree } from "../tree.ts";
import type { AgreementMention } from "./agreements.ts";

/** Agreements and statements as things that somebody stands behind. */
export interface Papers {
  isAgreement(word: number): boolean;
  /** Who signed, concluded or issued the paper named at a word; [] when the text and the pack do not say. */
  partiesTo(word: number): readonly Party[];
}

const AGREEMENT: ReadonlySet<string> = new Set([
  "agreement",
  "treaty",
  "pact",
  "accord",
  "memorandum",
  "deal",
  "communique",
  "declaration",
]);
const STATEMENT: ReadonlySet<string> = new Set([
  "statement",
  "communique",
  "declaration",
  "document",
  "letter",
  "report",
]);
const SIGNING: ReadonlySet<string> = new Set(["sign", "conclude", "ink", "reach", "ratify", "initial", "make"]);
const ISSUING: ReadonlySet<string> = new Set(["issue", "release", "publish", "adopt", "put", "make"]);

export function papersOf(
  tree: Tree,
  agreements: readonly AgreementMention[],
  parties: () => Parties,
  packParties: (entity: string) => readonly Party[],
): Papers {
  const named = new Map<number, AgreementMention>();
  for (const a of agreements) for (let w = a.first; w <= a.last; w++) named.set(w, a);
  const memo = new Map<string, readonly Party[]>();

  function mentionOf(word: number): AgreementMention | undefined {
    const own = named.get(word);
    if (own) return own;
    if (!AGREEMENT.has(tree.lemma(word).toLowerCase()) || !isDefinite(word)) return undefined;
    return agreements.findLast((a) => a.first < word);
  }

  function isDefinite(word: number): boolean {
    return tree.childrenWith(word, "det").some((d) => /^(?:the|this|that)$/i.test(tree.form(d)));
  }

  function partiesTo(word: number): readonly Party[] {
    const mention = mentionOf(word);
    const lemma = tree.lemma(word).toLowerCase();
    if (mention) {
      const key = `agreement ${mention.entity?.id ?? mention.text}`;
      const known = memo.get(key);
      if (known) return known;
      memo.set(key, []);
      const same = agreements.filter(
        (a) => a === mention || (a.entity ? a.entity === mention.entity : a.text === mention.text),
      );
      const said = same.flatMap((a) => signersOf(a.first, a.last));
      const found = said.length > 0 ? mergeParties(said) : mention.entity ? packParties(mention.entity.id) : [];
      memo.set(key, found);
      return found;
    }
    if (AGREEMENT.has(lemma) && (isDefinite(word) || parties().before(word).length > 0)) {
      const told = parties().before(word);
      return told.length > 1 ? told : signersBefore(word);
    }
    if (STATEMENT.has(lemma) && (isDefinite(word) || parties().before(word).length > 0)) return issuersBefore(word);
    return [];
  }

  /** "the treaty", after "X and Y concluded their treaty". */
  function signersBefore(word: number): readonly Party[] {
    for (let w = word - 1; w >= 0; w--) {
      if (tree.lemma(w).toLowerCase() !== tree.lemma(word).toLowerCase()) continue;
      const signers = signersOf(w, w);
      if (signers.length > 0) return mergeParties(signers);
    }
    return [];
  }

  /** Whoever signs it: subject of the verb it is the object of, of the participle on it, or a "between"/"with" phrase. */
  function signersOf(first: number, last: number): readonly Party[] {
    const p = parties();
    for (let w = first; w <= last; w++) {
      const between = prepositional(tree, w, ["between", "among"]).flatMap((c) => p.of(c));
      if (between.length > 1) return between;
      for (const c of tree.childrenWith(w, "acl")) {
        if (!SIGNING.has(tree.lemma(c))) continue;
        const signers = [
          ...prepositional(tree, c, ["between", "by", "among", "with"]),
          ...tree.childrenWith(c, "nsubj"),
        ].flatMap((x) => (caseOf(tree, x) === "between" ? mergeParties([...p.of(x), ...p.within(x)]) : p.of(x)));
        if (signers.length > 0) return signers;
      }
      const head = tree.head(w);
      if (head >= 0 && SIGNING.has(tree.lemma(head)) && objectsOf(tree, head).includes(w)) {
        const signers = [
          ...tree.childrenWith(head, "nsubj").filter((c) => !tree.isPassive(c)),
          ...prepositional(tree, head, ["with", "by", "between"]),
        ].flatMap((x) => p.of(x));
        if (signers.length > 0) return signers;
      }
      const owners = p.before(w);
      if (owners.length > 1) return owners;
    }
    return [];
  }

  function issuersBefore(word: number): readonly Party[] {
    const p = parties();
    const owners = p.before(word);
    if (owners.length > 0) return owners;
    for (let w = word - 1; w >= 0; w--) {
      if (tree.upos(w) !== "NOUN" || tree.lemma(w) !== tree.lemma(word)) continue;
      const possessors = p.before(w);
      if (possessors.length > 0) return possessors;
      const head = tree.head(w);
      if (head < 0 || !ISSUING.has(tree.lemma(head)) || !objectsOf(tree, head).includes(w)) continue;
      const issuers = tree
        .childrenWith(head, "nsubj", "obl")
        .filter((c) => (tree.relation(c) === "nsubj" ? !tree.isPassive(c) : caseOf(tree, c) === "by"));
      const found = mergeParties(issuers.flatMap((c) => p.of(c)));
      if (found.length > 0) return found;
    }
    return [];
  }

  return { isAgreement: (word) => mentionOf(word) !== undefined, partiesTo };
}

/** Verbs that put out a statement, with the statement as object: their time is when what it says was said. */
export function issuings(tree: Tree): readonly number[] {
  const out: number[] = [];
  for (let w = 0; w < tree.size; w++) {
    if (tree.upos(w) !== "VERB" || !(ISSUING.has(tree.lemma(w)) || isLight(tree.lemma(w)))) continue;
    const issued = objectsOf(tree, w).some(
      (o) =>
        STATEMENT.has(tree.lemma(o).toLowerCase()) || premodifiers(tree, o).some((m) => STATEMENT.has(tree.lemma(m))),
    );
    if (issued) out.push(w);
  }
  return out;
}
