import type { Language } from "../src/language/index.ts";
import { hashString } from "../src/language/learning/hash.ts";
import { proposeByRules } from "../src/reading/attribution/attributions.ts";
import {
  ASK,
  type Ask,
  type Asked,
  fineFeatures,
  roughFeatures,
} from "../src/reading/attribution/learned/boundary-features.ts";
import { candidatesFor } from "../src/reading/attribution/learned/candidates.ts";
import { cueFeatures } from "../src/reading/attribution/learned/cue-features.ts";
import { type Facts, factsOf } from "../src/reading/attribution/learned/facts.ts";
import { features } from "../src/reading/attribution/learned/features.ts";
import { placesOf } from "../src/reading/attribution/places.ts";
import { type Words, wordsIn } from "../src/reading/attribution/words.ts";
import { treeOf } from "../src/reading/tree.ts";
import { spokenBlocks } from "../src/text/document.ts";
import { toDocument } from "../src/text/to-document.ts";
import { type GoldDocument, spanMapper } from "./attribution-data.ts";
import type { Questions } from "./maxent.ts";

export interface GoldWords {
  readonly cue: Words;
  readonly content: Words | null;
  readonly source: Words | null;
}

/** A document as the model sees it, with what the annotators found, in words. */
export interface AnnotatedFacts {
  readonly facts: Facts;
  readonly gold: readonly GoldWords[];
}

export function annotatedFacts(given: GoldDocument, language: Language): AnnotatedFacts | null {
  const bytes = new TextEncoder().encode(given.text);
  const document = toDocument(bytes, { source: `${given.name}.txt` }).value;
  if (document === null) return null;
  const tree = treeOf(language.analyze(document.text, spokenBlocks(document)).value);
  const context = { document, tree, places: placesOf(document, tree) };
  const map = spanMapper(given.text, document.text);
  const gold: GoldWords[] = [];
  for (const { cue, content, source } of given.attributions) {
    if (cue === null) continue;
    const words = (span: typeof cue | null) => {
      const found = span === null ? null : wordsIn(tree, map(span));
      return found === null || found.to <= found.from ? null : found;
    };
    const cueWords = words(cue);
    if (cueWords !== null) gold.push({ cue: cueWords, content: words(content), source: words(source) });
  }
  return { facts: factsOf(context, proposeByRules(context)), gold };
}

/** How often a lemma is a cue by itself, so that the telling word of a longer cue can be told ("refused to say": say). */
export function cueCounts(documents: readonly AnnotatedFacts[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { facts, gold } of documents)
    for (const { cue } of gold)
      if (cue.to - cue.from === 1) counts.set(facts.lemma[cue.from]!, (counts.get(facts.lemma[cue.from]!) ?? 0) + 1);
  return counts;
}

/** The word of a cue that tells: the one that is most often a cue alone, else the highest in the tree. */
export function headOfCue(facts: Facts, { from, to }: Words, counts: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = 1;
  for (let w = from; w < to; w++) {
    const count = counts.get(facts.lemma[w]!) ?? 0;
    if (count > most && facts.tree.upos(w) !== "AUX") [best, most] = [w, count];
  }
  if (best >= 0) return best;
  let top = from;
  for (let step = 0; step < 32 && facts.heads[top]! >= from && facts.heads[top]! < to; step++) top = facts.heads[top]!;
  return top;
}

/** The lemmas that head a cue at least `least` times, and at least every hundredth time that they occur. */
export function cueLemmas(
  documents: readonly AnnotatedFacts[],
  counts: ReadonlyMap<number, number>,
  least: number,
): string[] {
  const heads = new Map<string, number>();
  const all = new Map<number, number>();
  for (const { facts, gold } of documents) {
    for (const lemma of facts.lemma) all.set(lemma, (all.get(lemma) ?? 0) + 1);
    for (const { cue } of gold) {
      const lemma = facts.tree.lemma(headOfCue(facts, cue, counts)).toLowerCase();
      heads.set(lemma, (heads.get(lemma) ?? 0) + 1);
    }
  }
  return [...heads]
    .filter(([lemma, count]) => count >= least && count * 100 >= all.get(hashString(lemma))!)
    .map(([lemma]) => lemma)
    .sort();
}

export interface Asking {
  readonly cues: Questions;
  readonly boundaries: readonly Questions[];
  /** Boundaries that no candidate meets, by kind of question. */
  readonly missed: number[];
}

/** Turns a document into questions with their right answers. */
export function askAbout(
  { facts, gold }: AnnotatedFacts,
  lemmas: ReadonlySet<number>,
  counts: ReadonlyMap<number, number>,
  { cues, boundaries, missed }: Asking,
): void {
  const buffer = features();
  const heads = new Map<number, GoldWords>();
  for (const attribution of gold) heads.set(headOfCue(facts, attribution.cue, counts), attribution);
  for (let w = 0; w < facts.size; w++) {
    if (!lemmas.has(facts.lemma[w]!)) continue;
    cueFeatures(facts, w, buffer);
    cues.candidate(buffer.hashes, buffer.count);
    cues.close(heads.has(w) ? 1 : 0);
  }
  for (const [head, { cue, content, source }] of heads) {
    if (cue.from > head || cue.to <= head) continue;
    ask(ASK.cueStart, { head, cue: null, content: null, start: -1 }, cue.from);
    ask(ASK.cueEnd, { head, cue: null, content: null, start: cue.from }, cue.to - 1);
    if (content === null) continue;
    ask(ASK.contentStart, { head, cue, content: null, start: -1 }, content.from);
    ask(ASK.contentEnd, { head, cue, content: null, start: content.from }, content.to - 1);
    ask(ASK.sourceStart, { head, cue, content, start: -1 }, source === null ? -1 : source.from);
    if (source !== null) ask(ASK.sourceEnd, { head, cue, content, start: source.from }, source.to - 1);
  }

  function ask(question: Ask, asked: Asked, right: number): void {
    const places = candidatesFor(facts, question, asked);
    const answer = places.indexOf(right);
    if (answer < 0) {
      missed[question]!++;
      return;
    }
    if (places.length < 2) return;
    const questions = boundaries[question]!;
    for (const w of places) {
      roughFeatures(facts, question, asked, w, buffer);
      fineFeatures(facts, question, asked, w, buffer);
      questions.candidate(buffer.hashes, buffer.count);
    }
    questions.close(answer);
  }
}
