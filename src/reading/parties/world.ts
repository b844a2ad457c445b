import type { Tree } from "../tree.ts";
import { WORLD_NOUNS } from "./nouns.ts";
import type { Party } from "./party.ts";

/** "all countries", "every nation", "the international community", "everyone": everybody, code WORLD. */
export function isWorld(tree: Tree, word: number): Party | null {
  const lemma = tree.lemma(word).toLowerCase();
  const party: Party = {
    first: word,
    last: word,
    code: "WORLD",
    entity: null,
    persons: [],
    anaphoric: false,
    confidence: 0.8,
  };
  if (lemma === "everyone" || lemma === "everybody") return party;
  if (!WORLD_NOUNS.has(lemma) && lemma !== "community") return null;
  const before = tree.children(word).filter((c) => c < word);
  const modifiers = [...before].map((c) => tree.lemma(c).toLowerCase());
  if (lemma === "community")
    return modifiers.some((m) => m === "international" || m === "global" || m === "world") ? party : null;
  if (modifiers.some((m) => m === "all" || m === "every" || m === "each")) {
    const first = before[0] ?? word;
    return { ...party, first };
  }
  if (lemma === "world") return modifiers.includes("the") && tree.relation(word) === "nsubj" ? party : null;
  return null;
}
