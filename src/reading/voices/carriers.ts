import type { AttributionFinding } from "../attribution/finding.ts";
import type { Parties } from "../parties/anaphora.ts";
import { caseOf, prepositional } from "../parties/noun-phrase.ts";
import { codesOf, mergeParties, type Party } from "../parties/party.ts";
import type { Attribution } from "../reading.ts";
import type { Tree } from "../tree.ts";

const CARRYING: ReadonlySet<string> = new Set(
  "carry publish release broadcast air run post distribute quote".split(" "),
);
const WORDS: ReadonlySet<string> = new Set(
  "interview statement answer article dispatch report broadcast commentary remark letter message address".split(" "),
);

/**
 * Through whom words came that a speaker is said to have said: "said in a statement carried by the agency", "said in an interview
 * with local media", "said through the embassy". One link further out than the speaker.
 */
export function carriersOf(tree: Tree, parties: Parties, finding: AttributionFinding): readonly Attribution[] {
  const verb = finding.cueWord;
  if (verb < 0 || tree.upos(verb) !== "VERB") return [];
  const out: Attribution[] = [];
  for (const phrase of tree.childrenWith(verb, "obl")) {
    const preposition = caseOf(tree, phrase);
    if (preposition === "via" || preposition === "through") add(phrase, phrase);
    if (!WORDS.has(tree.lemma(phrase).toLowerCase())) continue;
    for (const clause of tree.childrenWith(phrase, "acl"))
      if (CARRYING.has(tree.lemma(clause)))
        for (const by of prepositional(tree, clause, ["by", "on", "in"])) add(by, clause);
    if (tree.lemma(phrase) === "interview") {
      for (const asker of [...prepositional(tree, phrase, ["with", "to"]), ...prepositional(tree, verb, ["with"])])
        add(asker, phrase);
    }
  }
  return out;

  function add(word: number, cue: number): void {
    const named = parties.of(word);
    const who: readonly Party[] = named.length > 0 ? named : mergeParties(parties.before(word));
    if (who.length === 0) return;
    out.push({ speakers: codesOf(who), persons: [], cue: tree.span(cue, cue), kind: "indirect" });
  }
}
