import { objectsOf, subjectsOf } from "../events/clause.ts";
import { antecedentOf, caseOf, prepositional } from "../parties/noun-phrase.ts";
import type { Breach } from "../reading.ts";
import type { Tree } from "../tree.ts";
import type { AgreementMention } from "./agreements.ts";
import type { ResolutionMention } from "./resolutions.ts";

/** A stated breach: the words that claim it, the provisions, and the word whose conduct is said to breach. */
export interface StatedBreach {
  readonly conduct: readonly number[];
  readonly breaches: readonly Breach[];
}

const VERBS: ReadonlySet<string> = new Set([
  "violate",
  "breach",
  "contravene",
  "flout",
  "infringe",
  "defy",
  "disregard",
]);
const NOUNS: ReadonlySet<string> = new Set(["violation", "breach", "contravention", "defiance", "infringement"]);

/**
 * "The transfer … violates numerous resolutions", "a launch …, which is a violation of …", "in violation of …",
 * "launched …, violating …". The breach hangs on what is the subject or what the phrase modifies, and on nothing else.
 */
export function findBreaches(
  tree: Tree,
  resolutions: readonly ResolutionMention[],
  agreements: readonly AgreementMention[],
): readonly StatedBreach[] {
  const out: StatedBreach[] = [];
  for (let word = 0; word < tree.size; word++) {
    const lemma = tree.lemma(word).toLowerCase();
    const upos = tree.upos(word);
    if (upos === "VERB" && VERBS.has(lemma)) {
      const what = objectsOf(tree, word).flatMap((o) => provisions(word, o));
      if (what.length > 0) out.push({ conduct: conductOfVerb(word), breaches: what });
    } else if (upos === "NOUN" && NOUNS.has(lemma)) {
      const of = prepositional(tree, word, ["of", "to", "against"]);
      const what = [...of, ...tree.childrenWith(word, "compound", "amod")].flatMap((o) => provisions(word, o));
      if (what.length > 0) out.push({ conduct: conductOfNoun(word), breaches: what });
    }
  }
  return out;

  function provisions(word: number, object: number): readonly Breach[] {
    const [first, last] = tree.yieldOf(object);
    const start = tree.analysis.starts[first]!;
    const end = tree.analysis.ends[last]!;
    const rule = `breach/${tree.lemma(word).toLowerCase()}`;
    const said = (text: string, s: number, e: number, provision: string): Breach => ({
      start: s,
      end: e,
      text: text.slice(s, e),
      provision,
      basis: "stated",
      rule,
    });
    const found: Breach[] = [];
    let listed = -1;
    for (const r of resolutions) {
      // "Resolution 1718, 1874 and 2270": the enumeration goes on past what the parser hung on the noun.
      const goesOn = listed >= 0 && /^(?:\s?\(\d{4}\))?[\s,]*(?:and|or|&)?\s*$/.test(tree.text.slice(listed, r.start));
      if (!goesOn && !(r.start < end && start < r.end)) continue;
      listed = r.end;
      if (goesOn || r.start < end)
        found.push(said(tree.text, r.start, r.end, r.paragraph ? `${r.symbol} ${r.paragraph}` : r.symbol));
    }
    for (const a of agreements)
      if (a.start >= start && a.end <= end) found.push(said(tree.text, a.start, a.end, a.entity?.name ?? a.text));
    const law = /\b(?:international (?:humanitarian )?law|(?:UN|U\.N\.|United Nations) Charter|laws of war)\b/i.exec(
      tree.text.slice(start, end),
    );
    if (law) found.push(said(tree.text, start + law.index, start + law.index + law[0].length, law[0]));
    return found;
  }

  function conductOfVerb(verb: number): readonly number[] {
    const subjects = subjectsOf(tree, verb).map((w) => antecedentOf(tree, w));
    const head = tree.head(verb);
    // "launched a missile, violating …": the clause it modifies.
    if (head >= 0 && tree.relation(verb) === "advcl") return [head, ...subjects];
    return subjects;
  }

  function conductOfNoun(noun: number): readonly number[] {
    if (tree.childrenWith(noun, "cop").length > 0) {
      const subjects = tree.childrenWith(noun, "nsubj").map((w) => antecedentOf(tree, w));
      return subjects.length > 0 ? subjects : [tree.head(noun)].filter((h) => h >= 0);
    }
    const head = tree.head(noun);
    if (head < 0) return [];
    if (caseOf(tree, noun) === "in") {
      const conduct: number[] = [];
      for (let at = head, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
        conduct.push(at, ...tree.childrenWith(at, "obj"));
        if (tree.upos(at) === "VERB") break;
      }
      return conduct;
    }
    // "condemned the launches as a violation of …": what is condemned.
    if (caseOf(tree, noun) === "as") return objectsOf(tree, head);
    if (tree.relation(noun) === "appos") return [head];
    if (tree.relation(noun) === "obj" || tree.relation(noun) === "obl" || tree.relation(noun) === "xcomp")
      return subjectsOf(tree, head).map((w) => antecedentOf(tree, w));
    return [];
  }
}

/** Whether the conduct named at `word` is, holds or is coordinated with the event at `event`. */
export function isConduct(tree: Tree, conduct: number, event: number): boolean {
  // "cooperation between X and Y, which violates …": the clause was hung on the last name.
  for (let at = conduct, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
    if (at === event) return true;
    if (tree.upos(at) !== "PROPN" || !["nmod", "conj", "compound", "flat"].includes(tree.relation(at))) break;
  }
  for (let at = event, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
    if (at === conduct) return true;
    const relation = tree.relation(at);
    if (relation === "obl" || relation === "advcl" || relation === "ccomp" || relation === "nsubj") return false;
  }
  return false;
}
