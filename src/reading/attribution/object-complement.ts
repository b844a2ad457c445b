import type { Tree } from "../tree.ts";
import { trimmed, wholeQuotations } from "./content-span.ts";
import { verbCueWords, verbLemma } from "./cue-span.ts";
import { type Cue, cueFor, VERB_CUES } from "./cues.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { TEMPORAL } from "./phrase-edges.ts";
import { sourceOf } from "./source-span.ts";
import { isPassiveVerb } from "./subject.ts";
import { isInfinitive } from "./verbs.ts";
import { spanOf, type Words } from "./words.ts";

/**
 * A source and what it takes a stand on, as a noun phrase: X condemned A; X called A “a threat”; X described A as B; X accused A of
 * B; X expressed concern about A; X called for A.
 */
export function readObjectComplements(context: Context, found: Found): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  for (let verb = 0; verb < tree.size; verb++) {
    if (tree.upos(verb) !== "VERB" || found.isCue(verb) || isPassiveVerb(tree, verb) || isInfinitive(tree, verb))
      continue;
    const taken = prepositional(tree, verb) ?? objective(tree, verb);
    if (taken === null) continue;
    const words = { from: verbCueWords(tree, verb).from, to: taken.cueEnd };
    const content = trimmed(tree, wholeQuotations(tree, places, taken.content));
    if (content.to <= content.from) continue;
    const { from } = places.reachOf(verb);
    const source = sourceOf(context, verb, words, { from, to: content.from });
    if (source === null) continue;
    proposals.push({
      parts: [spanOf(tree, content)],
      cue: spanOf(tree, words),
      cueWord: verb,
      source: spanOf(tree, source.words),
      sourceWord: source.head,
      carries: null,
      lexical: taken.cue,
      rule: "object-complement",
    });
  }
  return proposals;
}

interface Taken {
  readonly cue: Cue;
  readonly cueEnd: number;
  readonly content: Words;
}

/** "called for A", "spoke of A": the preposition ends the cue. */
function prepositional(tree: Tree, verb: number): Taken | null {
  const lemma = verbLemma(tree, verb);
  const marker = verb + 1;
  if (marker >= tree.size || tree.upos(marker) !== "ADP") return null;
  const cue = cueFor(VERB_CUES, lemma, tree.form(marker).toLowerCase());
  const noun = tree.head(marker);
  if (cue === undefined || noun <= marker || tree.head(noun) !== verb) return null;
  return { cue, cueEnd: marker + 1, content: { from: marker + 1, to: rightEdge(tree, verb, noun) } };
}

function objective(tree: Tree, verb: number): Taken | null {
  const object = tree.child(verb, "obj");
  if (object <= verb) return null;
  const lemma = verbLemma(tree, verb);
  const [first] = tree.yieldOf(object);
  if (first <= verb || /^(?:myself|himself|herself|itself|themselves|ourselves)$/i.test(tree.form(object))) return null;
  const as = asPhrase(tree, verb);
  const cue = (as ? cueFor(VERB_CUES, lemma, "as") : undefined) ?? cueFor(VERB_CUES, lemma, "object");
  if (cue === undefined) return null;
  return { cue, cueEnd: verbCueWords(tree, verb).to, content: { from: first, to: rightEdge(tree, verb, object) } };
}

function asPhrase(tree: Tree, verb: number): boolean {
  return tree.childrenWith(verb, "obl", "advcl", "xcomp").some((child) => {
    const marker = tree.child(child, "case", "mark");
    return marker > verb && tree.form(marker).toLowerCase() === "as";
  });
}

/**
 * From the object on, what belongs to it or completes it (for A, as A, to do A, that A), up to the first comma, conjunction, adverbial
 * of time or place, or clause of its own.
 */
function rightEdge(tree: Tree, verb: number, object: number): number {
  const [, limit] = tree.sentenceRange(tree.sentenceOf(verb));
  let to = withoutTime(tree, object + 1, tree.yieldOf(object)[1] + 1);
  const aside = relativeAside(tree, object, to);
  if (aside < to) return aside;
  while (to < limit) {
    const top = topFrom(tree, to, verb);
    const [first, last] = tree.yieldOf(top);
    if (first !== to || last < to || !completes(tree, top, to, verb)) break;
    to = withoutTime(tree, to + 1, last + 1);
  }
  return to;
}

/** Where a comma and a relative pronoun begin what is told beside: "criticized the deal | , which they believe …". */
function relativeAside(tree: Tree, object: number, to: number): number {
  for (let w = object + 1; w + 1 < to; w++)
    if (tree.form(w) === "," && /^(?:which|who|whom|whose|where)$/i.test(tree.form(w + 1))) return w;
  return to;
}

/** The highest word of the phrase that begins here, below the verb or a word between verb and here. */
function topFrom(tree: Tree, word: number, verb: number): number {
  let top = word;
  for (let head = tree.head(top); head >= word && head !== verb; head = tree.head(top)) top = head;
  return top;
}

function completes(tree: Tree, top: number, from: number, verb: number): boolean {
  if (tree.head(top) < verb || tree.head(top) >= from) return false;
  const form = tree.form(from).toLowerCase();
  const relation = tree.relation(top);
  if (form === "to" || form === "that" || form === "whether")
    return /^(?:xcomp|acl|advcl|ccomp|obl|nmod)$/.test(relation);
  if (/^(?:for|as|of|about|over|against|who)$/.test(form)) return /^(?:obl|nmod|advcl|acl|xcomp)$/.test(relation);
  return relation === "xcomp" || (relation === "obj" && tree.head(top) === verb);
}

/** Without a day or a week at the end: "endorsed her | last week", "praised him | in early June". */
function withoutTime(tree: Tree, floor: number, to: number): number {
  if (to <= floor || !TEMPORAL.test(tree.form(to - 1))) return to;
  let from = to - 1;
  while (from > floor && /^(?:ADJ|DET|NUM|ADP)$/.test(tree.upos(from - 1))) from--;
  return from >= floor ? from : to;
}
