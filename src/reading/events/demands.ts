import type { Parties } from "../parties/anaphora.ts";
import { isNominal } from "../parties/noun-phrase.ts";
import type { Party } from "../parties/party.ts";
import { AUXILIARIES, SEMI_AUXILIARIES } from "../reality/markers.ts";
import type { Tree } from "../tree.ts";
import { isInfinitive, isInverted, isYetToCome, surfaceSubjectsOf } from "./clause.ts";

/** "Pyongyang must cease …": a demand by whoever speaks, on the clause's subject. */
export interface Demand {
  readonly word: number;
  readonly first: number;
  readonly last: number;
  readonly recipients: readonly Party[];
  readonly rule: string;
}

/** Demands made by an auxiliary of obligation on a named party. `should be` over a thing demands nothing of anybody. */
export function findDemands(tree: Tree, parties: Parties): readonly Demand[] {
  const out: Demand[] = [];
  for (let word = 0; word < tree.size; word++) {
    const auxiliary = obligation(tree, word);
    if (auxiliary < 0) continue;
    const subjects = surfaceSubjectsOf(tree, word).filter((s) => isNominal(tree, s));
    const recipients = subjects.flatMap((s) => (isFirstPerson(tree.form(s)) ? [] : parties.of(s)));
    if (recipients.length === 0) continue;
    const last = Math.max(auxiliary, word);
    const first = Math.min(auxiliary, word);
    out.push({ word, first, last: last - first > 5 ? first : last, recipients, rule: "event/obligation" });
  }
  return out;
}

/** The word that obliges: an auxiliary of the predicate, or "has"/"need" over its infinitive; -1 for none. */
function obligation(tree: Tree, predicate: number): number {
  if (isInverted(tree, predicate) || isYetToCome(tree, predicate)) return -1;
  for (const c of tree.childrenWith(predicate, "aux")) {
    const form = tree.form(c).toLowerCase();
    if (AUXILIARIES.get(form) === "demanded") return c;
  }
  const head = tree.head(predicate);
  if (
    head >= 0 &&
    tree.relation(predicate) === "xcomp" &&
    isInfinitive(tree, predicate) &&
    SEMI_AUXILIARIES.get(tree.lemma(head)) === "demanded"
  ) {
    // "will have to experience" foretells; it does not ask.
    const foretold = tree
      .childrenWith(head, "aux")
      .some((c) => AUXILIARIES.get(tree.form(c).toLowerCase()) === "planned");
    return foretold ? -1 : head;
  }
  return -1;
}

function isFirstPerson(form: string): boolean {
  return /^(?:we|i|us|let)$/i.test(form);
}
