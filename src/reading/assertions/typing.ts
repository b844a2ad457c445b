import type { EventType } from "../reading.ts";
import type { Tree } from "../tree.ts";
import type { Draft } from "./draft.ts";

const FUTURE_COOPERATION: ReadonlySet<EventType> = new Set(["COOPERATE", "CONSULT", "SUPPORT", "AID"]);

/** PLOVER: cooperation that is still to come, on the actor's own word, is AGREE; a withdrawal to come is CONCEDE. */
export function asAgreement(tree: Tree, draft: Draft): Draft {
  if (draft.reality.modality !== "planned" || draft.reality.by === "purpose" || draft.reality.polarity === "-")
    return draft;
  if (FUTURE_COOPERATION.has(draft.type) && (tree.upos(draft.word) === "VERB" || draft.reality.by === "date"))
    return { ...draft, type: "AGREE", mode: null };
  if (draft.type === "RETREAT") return { ...draft, type: "CONCEDE", mode: null };
  return draft;
}

/** PLOVER: an exercise of one state shows force; one that several hold together is cooperation. */
export function asJoint(draft: Draft): Draft {
  const drill =
    draft.type === "MOBILIZE" &&
    draft.mode === "troops" &&
    /exercise|drill|man(?:o?eu|eu)ver|hold|stage|conduct/.test(draft.rule);
  return drill && draft.actors.length > 1 && draft.recipients.length === 0
    ? { ...draft, type: "COOPERATE", mode: null }
    : draft;
}

const MEET = /\b(?:talks?|dialogue|negotiat\w+|table|diplomacy|engage\w*|consult\w*|meet\w*)\b/i;
const YIELD =
  /\b(?:cease|stop|halt|end|refrain|withdraw|release|free|abandon|desist|lift|suspend|denuclear\w+|disarm)\b/i;
const ASSIST = /\b(?:aid|assist\w*|help|support|provide|donate|fund\w*|supply)\b/i;

/** Mode of a REQUEST by what is asked for, in the words under its head. */
export function requestMode(tree: Tree, word: number): string | null {
  const [first, last] = tree.yieldOf(word);
  const text = tree.span(first, last).text;
  if (YIELD.test(text)) return "yield";
  if (MEET.test(text)) return "meet";
  if (ASSIST.test(text)) return "assist";
  return "change";
}
