import { framesOf } from "../lexicon/index.ts";
import type { Tree } from "../tree.ts";
import type { PlacedRelation } from "./place.ts";

/**
 * What the classifier sees of one relation: named features with the weight of their kind. A name always has the same
 * weight, so that a model can hold weight and coefficient in one number.
 */
export type RelationFeatures = ReadonlyMap<string, number>;

type Add = (name: string, weight: number) => void;

export function relationFeatures(placed: PlacedRelation): RelationFeatures {
  const out = new Map<string, number>();
  const add: Add = (name, weight) => out.set(name, weight);
  surface(placed, add);
  chain(placed, add);
  parties(placed, add);
  return out;
}

/** Length of the vector of kind weights, by which scores are divided. */
export function normOf(features: RelationFeatures): number {
  let sum = 0;
  for (const weight of features.values()) sum += weight * weight;
  return Math.sqrt(sum) || 1;
}

/** Words, pairs and triples of words, the parties put in as [S] and [T], and whether a word stands before, between or after them. */
function surface({ tree, actor, recipient }: PlacedRelation, add: Add): void {
  const line: string[] = [];
  let place = "a";
  for (let word = 0; word < tree.size; word++) {
    if (word === actor?.first) {
      line.push("[S]");
      place = place === "a" ? "s" : "z";
    }
    if (word === recipient?.first) {
      line.push("[T]");
      place = place === "a" ? "t" : "z";
    }
    const inActor = actor !== null && word >= actor.first && word <= actor.last;
    const inRecipient = recipient !== null && word >= recipient.first && word <= recipient.last;
    const lemma = lemmaOf(tree, word);
    if (inActor) add(`in-s:${lemma}`, 0.3);
    if (inRecipient) add(`in-t:${lemma}`, 0.5);
    if (inActor || inRecipient) continue;
    const upos = tree.upos(word);
    if (upos !== "PUNCT" && upos !== "DET" && upos !== "SYM") {
      add(`w:${lemma}`, 1);
      add(`${place}:${lemma}`, 0.6);
    }
    line.push(upos === "PUNCT" ? "," : lemma);
  }
  for (let i = 0; i + 1 < line.length; i++) {
    add(`2:${line[i]} ${line[i + 1]}`, 0.7);
    if (i + 2 < line.length) add(`3:${line[i]} ${line[i + 1]} ${line[i + 2]}`, 0.5);
  }
}

/** The words on the way from actor to recipient: with their objects and particles, in pairs, and with the lexicon's types. */
function chain({ tree, nodes, meeting, last }: PlacedRelation, add: Add): void {
  // A promise, a plan or a threat makes another type of the same deed.
  const ahead = nodes.some((word) => isAhead(tree, word)) ? "+" : "";
  if (ahead) add("ahead", 0.7);
  for (const word of nodes) {
    add(`c:${lemmaOf(tree, word)}`, 1);
    describe(tree, word, "c", add);
    for (const type of typesOf(tree, word)) add(`cf:${type}${ahead}`, 0.7);
  }
  for (let i = 0; i + 1 < nodes.length; i++) add(`cc:${lemmaOf(tree, nodes[i]!)} ${lemmaOf(tree, nodes[i + 1]!)}`, 0.7);
  if (meeting >= 0) add(`m:${lemmaOf(tree, meeting)}`, 0.7);
  if (last < 0) return;
  add(`l:${lemmaOf(tree, last)}`, 1);
  describe(tree, last, "l", add);
  for (const type of typesOf(tree, last)) {
    add(`lf:${type}${ahead}`, 0.9);
    if (isNegated(tree, last)) add(`nf:${type}`, 0.7);
  }
  // A light verb says it with its object: "launch an attack", "hold talks".
  for (const object of tree.childrenWith(last, "obj", "xcomp", "obl"))
    for (const type of typesOf(tree, object)) add(`of:${type}${ahead}`, 0.7);
}

function describe(tree: Tree, word: number, prefix: string, add: Add): void {
  const lemma = lemmaOf(tree, word);
  for (const object of tree.childrenWith(word, "obj", "xcomp", "compound", "ccomp"))
    add(`${prefix}o:${lemma} ${lemmaOf(tree, object)}`, 1);
  for (const marker of tree.childrenWith(word, "compound", "case", "mark"))
    add(`${prefix}p:${lemma} ${lemmaOf(tree, marker)}`, 0.5);
  for (const aux of tree.childrenWith(word, "aux"))
    if (AHEAD_AUXILIARIES.has(lemmaOf(tree, aux))) add(`${prefix}x:${lemmaOf(tree, aux)}`, 0.7);
  if (isNegated(tree, word)) add(`${prefix}n`, 0.7);
}

/** How each party hangs in the sentence, and what the words of the recipient are in the lexicon ("the attack", "the offer"). */
function parties({ tree, actor, recipient }: PlacedRelation, add: Add): void {
  if (actor) add(`sr:${tree.relation(actor.head)}${tree.isPassive(actor.head) ? ":pass" : ""}`, 0.3);
  if (!recipient) return;
  add(`tr:${tree.relation(recipient.head)}${tree.isPassive(recipient.head) ? ":pass" : ""}`, 0.3);
  for (const marker of tree.childrenWith(recipient.head, "case")) add(`tp:${lemmaOf(tree, marker)}`, 0.5);
  for (let word = recipient.first; word <= recipient.last; word++)
    for (const type of typesOf(tree, word)) add(`tf:${type}`, 0.4);
}

const AHEAD_AUXILIARIES = new Set(["will", "would", "shall", "may", "could", "'ll"]);
const AHEAD_WORDS = new Set([
  "agree", "pledge", "promise", "vow", "plan", "offer", "intend", "ready", "willing", "commit", "expect", "threaten", "warn", "hope",
]); // biome-ignore format: a list

/** Whether what the word governs lies ahead. */
export function isAhead(tree: Tree, word: number): boolean {
  if (AHEAD_WORDS.has(lemmaOf(tree, word))) return true;
  return tree.childrenWith(word, "aux").some((aux) => AHEAD_AUXILIARIES.has(lemmaOf(tree, aux)));
}

function isNegated(tree: Tree, word: number): boolean {
  return tree.childrenWith(word, "advmod", "det").some((w) => /^(?:not|n't|never|no)$/.test(lemmaOf(tree, w)));
}

/** The types the lexicon has for a word, whatever its frames ask for beside it. */
function typesOf(tree: Tree, word: number): ReadonlySet<string> {
  const types = new Set<string>();
  const upos = tree.upos(word);
  if (upos !== "VERB" && upos !== "NOUN" && upos !== "ADJ") return types;
  for (const frame of framesOf(upos, lemmaOf(tree, word)).slice(0, 4)) if (frame.type) types.add(frame.type);
  return types;
}

export function lemmaOf(tree: Tree, word: number): string {
  return tree.lemma(word).toLowerCase();
}
