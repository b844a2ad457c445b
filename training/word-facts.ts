import { type WordClusters, type WordFacts, type WordLexicon, WordTable } from "../src/language/en/tagger-words.ts";
import { hashString } from "../src/language/learning/hash.ts";
import type { ModelArray } from "../src/language/learning/model-file.ts";
import type { TreebankSentence } from "./treebank.ts";
import { type LexicalEntry, packSense } from "./wordnet.ts";

export const NO_FACTS: WordFacts = {
  keys: new Uint32Array(0),
  values: new Uint16Array(0),
};

export function wordFacts(values: ReadonlyMap<number, number>): WordFacts {
  const pairs = [...values].sort((a, b) => a[0] - b[0]);
  return {
    keys: Uint32Array.from(pairs, (p) => p[0]),
    values: Uint16Array.from(pairs, (p) => p[1]),
  };
}

/** The normal form that `WordTable.norm` hashes. */
export function normalForm(word: string): string {
  return word.toLowerCase().replace(/\d/g, "0");
}

/**
 * Sets of tags that words were seen with. Words seen fewer than three times get no set: their own single tag
 * would give the answer away in training and be missing in use.
 */
export function ambiguityClasses(sentences: readonly TreebankSentence[]): WordFacts {
  const counts = new Map<string, Map<string, number>>();
  for (const { words, upos } of sentences) {
    words.forEach((word, i) => {
      const norm = normalForm(word);
      const tags = counts.get(norm) ?? new Map<string, number>();
      counts.set(norm, tags);
      tags.set(upos[i]!, (tags.get(upos[i]!) ?? 0) + 1);
    });
  }
  const sets = new Map<string, number>();
  const values = new Map<number, number>();
  for (const [norm, tags] of counts) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    if (total < 3) continue;
    const kept = [...tags].filter(([, n]) => n / total > 0.03 || n > 10).sort((a, b) => b[1] - a[1]);
    const name = kept.map(([tag]) => tag).join(" ") || "X";
    const set = sets.get(name) ?? sets.size + 1;
    sets.set(name, set);
    values.set(hashString(norm), set);
  }
  return wordFacts(values);
}

/** All that a model knows of words before it sees them in a sentence. */
export interface WordKnowledge {
  readonly clusters: WordClusters;
  readonly ambiguities: WordFacts;
  readonly lexicon: WordLexicon;
}

export const NO_KNOWLEDGE: WordKnowledge = {
  clusters: { ...NO_FACTS, mid: new Uint16Array(0), top: new Uint16Array(0) },
  ambiguities: NO_FACTS,
  lexicon: { ...NO_FACTS, senses: new Uint16Array(0) },
};

export function wordTable(knowledge: WordKnowledge): WordTable {
  return new WordTable(knowledge.clusters, knowledge.ambiguities, knowledge.lexicon);
}

export function knowledgeArrays({ clusters, ambiguities, lexicon }: WordKnowledge): [string, ModelArray][] {
  return [
    ["clusters.keys", clusters.keys],
    ["clusters.values", clusters.values],
    ["clusters.mid", clusters.mid ?? new Uint16Array(0)],
    ["clusters.top", clusters.top ?? new Uint16Array(0)],
    ["ambiguities.keys", ambiguities.keys],
    ["ambiguities.values", ambiguities.values],
    ["lexicon.keys", lexicon.keys],
    ["lexicon.values", lexicon.values],
    ["lexicon.senses", lexicon.senses],
  ];
}

export function lexiconFacts(entries: ReadonlyMap<string, LexicalEntry>): WordLexicon {
  const forms = new Map<number, number>();
  const senses = new Map<number, number>();
  for (const [form, entry] of entries) {
    const key = hashString(normalForm(form));
    forms.set(key, entry.forms);
    senses.set(key, packSense(entry));
  }
  return { ...wordFacts(forms), senses: wordFacts(senses).values };
}
