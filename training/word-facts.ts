import type { WordFacts } from "../src/language/en/tagger-words.ts";
import { hashString } from "../src/language/learning/hash.ts";
import type { TreebankSentence } from "./treebank.ts";

export const NO_FACTS: WordFacts = { keys: new Uint32Array(0), values: new Uint16Array(0) };

export function wordFacts(values: ReadonlyMap<number, number>): WordFacts {
  const pairs = [...values].sort((a, b) => a[0] - b[0]);
  return { keys: Uint32Array.from(pairs, (p) => p[0]), values: Uint16Array.from(pairs, (p) => p[1]) };
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
