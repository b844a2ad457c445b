import type { Tree } from "../tree.ts";
import type { Tense } from "./frame.ts";

/** Governors whose infinitive lies ahead: "is scheduled to arrive Monday". */
const AHEAD = new Set([
  "plan", "schedule", "expect", "intend", "set", "due", "agree", "hope", "slate", "prepare", "promise", "vow", "pledge", "want",
  "threaten", "ready", "supposed",
]); // biome-ignore format: a list

/** Modal verbs whose clause lies ahead, unless "have" turns it back: "must leave by Friday". */
const MODALS = new Set(["will", "shall", "'ll", "must", "should", "would", "may", "might", "can"]);

/** By these a time hangs on its own verb. */
const OWN: ReadonlySet<string> = new Set(["obl", "advmod"]);

/** The tense of the nearest verb above the word at `offset`; null when there is none or it has no tense. */
export function tenseAt(tree: Tree, offset: number): Tense {
  const word = tree.wordAt(offset);
  if (word >= tree.size) return null;
  let steps = 0;
  for (let at = word; at >= 0 && steps < 12; at = tree.head(at), steps++) {
    if (tree.upos(at) !== "VERB" && tree.upos(at) !== "AUX" && tree.child(at, "cop") < 0) continue;
    const tense = tenseOfClause(tree, at);
    if (tense === "past" && !(at === tree.head(word) && OWN.has(tree.relation(word)))) return "told";
    if (tense !== null) return tense;
  }
  return null;
}

function tenseOfClause(tree: Tree, verb: number): Tense {
  const auxiliaries = tree.childrenWith(verb, "aux", "cop");
  const lemmas = auxiliaries.map((aux) => tree.lemma(aux));
  if (lemmas.some((lemma) => MODALS.has(lemma)) && !lemmas.includes("have")) return "future";
  const infinitive = tree.childrenWith(verb, "mark").some((m) => tree.lemma(m) === "to");
  if (infinitive) {
    const governor = tree.head(verb);
    if (governor >= 0 && (AHEAD.has(tree.lemma(governor)) || tree.form(governor) === "going")) return "future";
    // "is to visit", "are to meet".
    if (governor >= 0 && tree.lemma(governor) === "be") return "future";
    return null;
  }
  for (const aux of auxiliaries) {
    const features = tree.analysis.features[aux]!;
    if (features.includes("Tense=Past")) return "past";
    if (features.includes("Tense=Pres")) return tree.lemma(aux) === "have" ? "past" : "present";
  }
  if (auxiliaries.length > 0) return "present";
  const own = tree.analysis.features[verb]!;
  if (own.includes("VerbForm=Fin") || own.includes("Mood=Ind")) return own.includes("Tense=Past") ? "past" : "present";
  return null;
}
