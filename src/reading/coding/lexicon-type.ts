import { type Frame, framesOf, inClass } from "../lexicon/index.ts";
import type { EventType } from "../reading.ts";
import type { PlacedRelation } from "./place.ts";
import { lemmaOf } from "./relation-features.ts";

/** Types whose deeds are promised rather than done when they lie ahead. */
const PROMISED = new Set<EventType>(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);

/**
 * The type by the lexicon alone: the first frame that fits, from the verb nearest the recipient upwards, then of any
 * word of the sentence. Null where the lexicon knows none of them.
 */
export function lexiconType(placed: PlacedRelation, ahead: boolean): EventType | null {
  const { tree, last, nodes } = placed;
  const everyWord = Array.from({ length: tree.size }, (_, i) => i);
  for (const word of [last, ...nodes.toReversed(), ...everyWord]) {
    const type = word < 0 ? null : frameOf(placed, word)?.type;
    if (!type) continue;
    if (ahead && PROMISED.has(type)) return "AGREE";
    return ahead && type === "RETREAT" ? "CONCEDE" : type;
  }
  return null;
}

function frameOf({ tree }: PlacedRelation, word: number): Frame | undefined {
  const upos = tree.upos(word);
  if (upos !== "VERB" && upos !== "NOUN" && upos !== "ADJ") return undefined;
  const below = new Set<string>();
  for (const child of tree.children(word)) {
    below.add(lemmaOf(tree, child));
    for (const grandchild of tree.children(child)) below.add(lemmaOf(tree, grandchild));
  }
  return framesOf(upos, lemmaOf(tree, word)).find(
    (frame) =>
      frame.type !== null &&
      !frame.light &&
      (frame.particle === null || below.has(frame.particle)) &&
      (frame.object === null || [...below].some((lemma) => inClass(frame.object!, lemma))),
  );
}
