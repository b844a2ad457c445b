import { contentId } from "../../base/content-id.ts";
import type { Situation } from "../../situation/situation.ts";
import type { Document } from "../../text/document.ts";
import { quote } from "../../text/span.ts";
import type { MentionIndex } from "../mentions/mentions.ts";
import type { StatedBreach } from "../papers/breaches.ts";
import { isConduct } from "../papers/breaches.ts";
import type { Party } from "../parties/party.ts";
import { type Assertion, type Breach, type Participant, QUAD } from "../reading.ts";
import type { Tree } from "../tree.ts";
import { contextsOf } from "./contexts.ts";
import { derivedBreaches } from "./derived-breaches.ts";
import type { Draft } from "./draft.ts";
import { placeOf } from "./place.ts";
import type { Timing } from "./timing.ts";

export interface Finish {
  readonly document: Document;
  readonly tree: Tree;
  readonly situation: Situation;
  readonly mentions: MentionIndex;
  readonly timing: Timing;
  readonly stated: readonly StatedBreach[];
  readonly isQuoted: (offset: number) => boolean;
  readonly confidence: (draft: Draft) => number;
  readonly reader: string;
}

/** Turns a draft into the record: spans, participants, time, place, breaches, id. */
export function finishAssertion(draft: Draft, f: Finish): Assertion {
  const { tree, document } = f;
  const trigger = tree.span(draft.first, draft.last);
  const [begin, end] = tree.sentenceRange(tree.sentenceOf(draft.word));
  const sentence = tree.span(begin, end - 1);
  const hedges = [...draft.reality.hedges];
  const innermost = draft.voice.innermost;
  if (innermost?.cue && innermost.force === "assess") hedges.push(innermost.cue);
  const codes = (parties: readonly Party[]) => parties.map((p) => p.code).join("+");
  return {
    id: contentId(
      "a",
      document.id,
      trigger.start,
      trigger.end,
      draft.type,
      codes(draft.actors),
      codes(draft.recipients),
    ),
    type: draft.type,
    mode: draft.mode,
    quad: QUAD[draft.type],
    contexts: contextsOf(sentence.text),
    trigger,
    evidence: [sentence],
    actors: draft.actors.map((p) => participant(p, f)),
    recipients: draft.recipients.map((p) => participant(p, f)),
    speakers: draft.voice.speakers,
    attribution: draft.voice.chain,
    polarity: draft.reality.polarity,
    modality: draft.reality.modality,
    hedges: hedges.map((h) => quote(document.text, h.start, h.end)),
    quoted: f.isQuoted(trigger.start),
    time: f.timing.of(draft),
    place: placeOf(draft, tree, f.mentions),
    breaches: breachesOf(draft, f),
    confidence: f.confidence(draft),
    by: `${draft.rule}@${f.reader}`,
  };
}

function participant(party: Party, f: Finish): Participant {
  const span = f.tree.span(party.first, party.last);
  return {
    ...span,
    mention: f.mentions.idAt(party.first, party.last),
    code: party.code,
    entity: party.entity?.id ?? null,
    persons: party.persons,
  };
}

const SPEAKING: ReadonlySet<string> = new Set(["ACCUSE", "REQUEST", "SUPPORT", "REJECT", "CONSULT"]);

function breachesOf(draft: Draft, f: Finish): readonly Breach[] {
  // To condemn or discuss a breach is none.
  const stated = SPEAKING.has(draft.type)
    ? []
    : f.stated.filter((s) => s.conduct.some((c) => isConduct(f.tree, c, draft.word))).flatMap((s) => s.breaches);
  return [...stated, ...derivedBreaches(draft, f.tree, f.situation)];
}
