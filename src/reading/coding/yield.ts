import type { PlacedRelation } from "./place.ts";
import { isAhead, lemmaOf } from "./relation-features.ts";

/** Giving way by words or rules: PLOVER's CONCEDE. */
const VERBAL = new Set([
  "apologize", "apologise", "apology", "regret", "pardon", "forgive", "amnesty", "ease", "relax", "lift", "waive", "repeal",
  "revoke", "overturn", "drop", "dismiss", "acquit", "concede", "compromise", "bow", "authorize", "authorise", "permission",
  "approve", "approval", "grant", "reduce", "cut", "accept", "back", "abandon", "announce", "declare", "order", "commute", "allow",
  "extend", "legalize", "legalise", "reinstate", "restore",
]); // biome-ignore format: a list
/** Giving way in fact: PLOVER's RETREAT. */
const MATERIAL = new Set([
  "withdraw", "withdrawal", "pull", "leave", "retreat", "release", "free", "liberate", "surrender", "capitulate", "resign",
  "resignation", "step", "disarm", "dismantle", "return", "repatriate", "hand", "exchange", "open", "reopen", "access", "truce",
  "ceasefire", "cease", "halt", "stop", "end", "suspend", "evacuate", "admit",
]); // biome-ignore format: a list

/**
 * The training data hold CONCEDE and RETREAT as one class. A concession in words or rules, and anything announced or
 * still ahead, is CONCEDE; one with effect at once is RETREAT. The verb nearest the recipient decides, then the
 * others on the way and their objects.
 */
export function yieldType({ tree, nodes, last }: PlacedRelation): "CONCEDE" | "RETREAT" {
  if (nodes.some((word) => isAhead(tree, word))) return "CONCEDE";
  const order = [last, ...nodes.toReversed()].filter((word) => word >= 0);
  for (const word of order) {
    const lemma = lemmaOf(tree, word);
    // "order the release", "announce a withdrawal": said, not yet done; "release" under it does not count.
    if (VERBAL.has(lemma)) return "CONCEDE";
    if (MATERIAL.has(lemma)) return "RETREAT";
    for (const object of tree.childrenWith(word, "obj", "xcomp"))
      if (MATERIAL.has(lemmaOf(tree, object))) return "RETREAT";
  }
  return "CONCEDE";
}
