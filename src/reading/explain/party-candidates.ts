import type { Draft } from "../assertions/draft.ts";
import { triggerOf } from "../confidence/features.ts";
import type { Trigger } from "../events/event.ts";
import { slotFiller } from "../events/slots.ts";
import type { Inside } from "../inside.ts";
import type { Slot } from "../lexicon/index.ts";
import { codesOf, type Party } from "../parties/party.ts";
import type { PartyCandidate } from "./explanation.ts";

/** Who was looked for in which place, the slots of the entry in their order, and who of them was taken. */
export function partyCandidates(
  inside: Inside,
  draft: Draft,
): { readonly actors: readonly PartyCandidate[]; readonly recipients: readonly PartyCandidate[] } {
  const trigger = triggerOf(draft, inside.scene);
  const fill = slotFiller(inside.scene, inside.scene.argumentsOf);
  const find = (slots: readonly Slot[], side: readonly Party[], other: readonly Party[]) =>
    trigger ? ofSlots(inside, trigger, slots, side, other, fill) : side.map((p) => elsewhere(inside, p, draft));
  if (trigger?.frame.joint) {
    return { actors: find([...trigger.frame.actor, ...trigger.frame.recipient], draft.actors, []), recipients: [] };
  }
  const { actor = [], recipient = [] } = trigger?.frame ?? {};
  return {
    actors: find(actor, draft.actors, draft.recipients),
    recipients: find(recipient, draft.recipients, draft.actors),
  };
}

function ofSlots(
  inside: Inside,
  trigger: Trigger,
  slots: readonly Slot[],
  side: readonly Party[],
  other: readonly Party[],
  fill: (trigger: Trigger, slot: Slot) => readonly Party[],
): readonly PartyCandidate[] {
  const { tree } = inside.scene;
  const out: PartyCandidate[] = [];
  const given = new Set<string>();
  for (const slot of slots) {
    const name = slotName(slot);
    const found = fill(trigger, slot);
    if (found.length === 0) out.push({ slot: name, code: null, span: null, taken: false, why: "nobody there" });
    for (const party of found) {
      const isTaken = codesOf(side).includes(party.code) && !given.has(party.code);
      const why = isTaken
        ? howFound(party)
        : given.has(party.code)
          ? "found before"
          : codesOf(other).includes(party.code)
            ? "stands on the other side"
            : given.size > 0
              ? "a place before it is filled"
              : "not taken for one";
      if (isTaken) given.add(party.code);
      out.push({ slot: name, code: party.code, span: tree.span(party.first, party.last), taken: isTaken, why });
    }
  }
  for (const party of side) if (!given.has(party.code)) out.push(elsewhere(inside, party, null));
  return out;
}

function howFound({ anaphoric, persons }: Party): string {
  if (anaphoric) return "what the words refer back to";
  return persons.length > 0 ? `named by ${persons.join(", ")}` : "named there";
}

/** Parties that no slot gave: of set phrases and obligations the speaker and the subject, else what was told before. */
function elsewhere({ scene: { tree } }: Inside, party: Party, draft: Draft | null): PartyCandidate {
  const span = tree.span(party.first, party.last);
  const why = draft ? `as ${draft.rule} has it` : "from what the text tells of it elsewhere";
  return { slot: draft ? "speaker or subject" : "context", code: party.code, span, taken: true, why };
}

const SLOT_NAMES: Readonly<Record<string, string>> = {
  subj: "subject",
  obj: "object",
  iobj: "indirect object",
  poss: "possessor",
  mod: "modifier",
  light: "subject of the verb that carries it",
  agreement: "parties to the agreement",
  here: "place of the dateline",
};

function slotName(slot: Slot): string {
  return SLOT_NAMES[slot] ?? `“${slot}”`;
}
