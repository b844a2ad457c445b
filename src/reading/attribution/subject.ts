import type { Tree } from "../tree.ts";
import { isVerbCue } from "./cue-span.ts";
import { feature } from "./words.ts";

/**
 * The word that heads whoever speaks, thinks or asks by this verb, or -1: its own subject, the by-phrase of a passive, the subject
 * it shares with a verb before it ("said A and added B"), the noun a participle describes ("a report saying A"), or the subject
 * of the clause a participle belongs to ("They replied, adding A").
 */
export function subjectOf(tree: Tree, verb: number, mayBe: (word: number) => boolean = () => true): number {
  const main = afterComma(tree, verb) ? mainSubject(tree, verb, mayBe) : -1;
  if (main >= 0) return main;
  let at = verb;
  for (let step = 0; step < 8 && at >= 0; step++) {
    if (at === verb && isPassiveVerb(tree, at)) return agentOf(tree, at);
    const own = tree.child(at, "nsubj");
    if (own >= 0 && mayBe(own) && (at === verb || agrees(tree, verb, own))) return own;
    const head = tree.head(at);
    const relation = tree.relation(at);
    if (head < 0) return -1;
    if (relation === "acl" && isNoun(tree, head)) return authorOf(tree, head);
    if (relation !== "acl" && !CARRIES.has(relation) && own < 0) return -1;
    if (relation === "advcl" && !isNonFinite(tree, at)) return -1;
    at = relation === "conj" ? reporterAbove(tree, verb, head) : head;
  }
  return -1;
}

/** ", adding that B": a participle after a comma speaks for the sentence's subject, wherever the parser hung it. */
function afterComma(tree: Tree, verb: number): boolean {
  if (verb === 0 || !/ing$/i.test(tree.form(verb)) || tree.child(verb, "nsubj", "aux") >= 0) return false;
  const before = tree.upos(verb - 1) === "ADV" ? verb - 2 : verb - 1;
  return before >= 0 && tree.form(before) === ",";
}

/** The subject of the last main clause of the sentence that begins before the word: the root's, or of one coordinated with it. */
function mainSubject(tree: Tree, word: number, mayBe: (word: number) => boolean): number {
  const [from, to] = tree.sentenceRange(tree.sentenceOf(word));
  let root = from;
  while (root < to && tree.head(root) >= 0) root++;
  if (root >= to) return -1;
  let found = -1;
  for (const verb of [root, ...tree.childrenWith(root, "conj")]) {
    const subject = tree.child(verb, "nsubj");
    if (subject >= 0 && subject < word && mayBe(subject)) found = subject;
  }
  return found;
}

/**
 * Reporting verbs are coordinated with reporting verbs: in "he said that talks failed and added that B" a parser hangs "added" on
 * "failed" as often as on "said". Gives the verb it belongs to.
 */
export function reporterAbove(tree: Tree, verb: number, head: number): number {
  const above = tree.head(head);
  if (above < 0 || tree.relation(head) !== "ccomp" || tree.child(verb, "nsubj") >= 0) return head;
  return tree.child(verb, "ccomp") > verb && isVerbCue(tree, verb) && isVerbCue(tree, above) && !isVerbCue(tree, head)
    ? above
    : head;
}

export function isPassiveVerb(tree: Tree, verb: number): boolean {
  for (const child of tree.children(verb)) if (tree.isPassive(child)) return true;
  // "When asked whether A": a past participle on its own.
  return (
    /^(?:asked|told|pressed|questioned)$/i.test(tree.form(verb)) &&
    feature(tree, verb, "VerbForm", "Part") &&
    tree.child(verb, "nsubj", "aux") < 0
  );
}

/** Head of the by-phrase of a passive verb, or -1. */
export function agentOf(tree: Tree, verb: number): number {
  for (const child of tree.childrenWith(verb, "obl", "nmod")) {
    const marker = tree.child(child, "case");
    if (marker >= 0 && tree.lemma(marker).toLowerCase() === "by") return child;
  }
  return -1;
}

const CARRIES: ReadonlySet<string> = new Set(["conj", "xcomp", "advcl", "parataxis"]);

/**
 * Whether a present-tense verb can have this subject: in "they say that the door is open and urge B", "urge" is not the door's.
 */
export function agrees(tree: Tree, verb: number, subject: number): boolean {
  if (tree.child(verb, "aux") >= 0 || tree.child(verb, "mark") >= 0) return true;
  // A bare form is tagged as an infinitive as often as not.
  const present = feature(tree, verb, "Tense", "Pres") && feature(tree, verb, "VerbForm", "Fin");
  if (!present && !feature(tree, verb, "VerbForm", "Inf")) return true;
  const singular = /[^s]s$/.test(tree.form(verb));
  if (tree.child(subject, "conj") >= 0 || tree.upos(subject) === "PRON") return true;
  if (feature(tree, subject, "Number", "Plur")) return !singular;
  return singular || tree.upos(subject) === "PROPN";
}

/** "X issued a statement saying A": the author speaks, where the text is the object of an act of issuing; else the text does. */
function authorOf(tree: Tree, noun: number): number {
  if (!TEXTS.has(tree.lemma(noun).toLowerCase()) || tree.relation(noun) !== "obj") return noun;
  const verb = tree.head(noun);
  if (!ISSUING.has(tree.lemma(verb).toLowerCase())) return noun;
  const author = tree.child(verb, "nsubj");
  return author >= 0 ? author : noun;
}

const TEXTS = new Set(
  "statement letter message note declaration communique communiqué tweet post speech address email release".split(" "),
);
const ISSUING = new Set("issue release publish send write post make deliver give read circulate adopt sign".split(" "));

function isNoun(tree: Tree, word: number): boolean {
  return /^(?:NOUN|PROPN|PRON|NUM)$/.test(tree.upos(word));
}

function isNonFinite(tree: Tree, verb: number): boolean {
  for (const child of tree.children(verb)) {
    const relation = tree.relation(child);
    if (relation === "nsubj" || relation === "aux") return false;
  }
  return true;
}
