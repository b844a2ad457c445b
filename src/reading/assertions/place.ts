import type { QuotedSpan } from "../../text/span.ts";
import type { MentionIndex } from "../mentions/mentions.ts";
import { prepositional } from "../parties/noun-phrase.ts";
import type { Tree } from "../tree.ts";
import type { Draft } from "./draft.ts";

/** Where it happened: a named place after "in", "at", "near" under the trigger; nothing otherwise. */
export function placeOf(
  draft: Draft,
  tree: Tree,
  mentions: MentionIndex,
): (QuotedSpan & { readonly entity: string | null }) | null {
  for (const word of prepositional(tree, draft.word, ["in", "at", "near", "to", "on"])) {
    const preposition = tree.form(tree.child(word, "case")).toLowerCase();
    const place = mentions.placeAt(word, preposition !== "to");
    if (place) return place;
  }
  return null;
}
