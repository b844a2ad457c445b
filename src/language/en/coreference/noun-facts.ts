import { hashString } from "../../learning/hash.ts";

/** What is known of lower-case words by themselves; keys are hashes in rising order. */
export interface NounFacts {
  readonly keys: Uint32Array;
  /** Bits: noun category (WordNet's lexicographer file less 2, 1 to 26), then whether a man or a woman may be called so. */
  readonly values: Uint8Array;
}

export const NOUN_CATEGORY = 31;
export const MALE_NAME = 32;
export const FEMALE_NAME = 64;

/** Categories that the rules of agreement look at. */
export const CATEGORY = { act: 2, artifact: 4, group: 12, location: 13, person: 16, quantity: 21, time: 26 } as const;

/** The facts of a lower-case word, 0 if nothing is known of it. */
export function factsOf(facts: NounFacts, word: string): number {
  const key = hashString(word);
  let low = 0;
  let high = facts.keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (facts.keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return facts.keys[low] === key ? facts.values[low]! : 0;
}
