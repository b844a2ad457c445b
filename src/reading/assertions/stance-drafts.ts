import { surfaceSubjectsOf } from "../events/clause.ts";
import { findDemands } from "../events/demands.ts";
import type { Trigger } from "../events/event.ts";
import { calledBy, judged, UNFORGIVEN_FRAME, unforgiven } from "../events/stances.ts";
import { antecedentOf } from "../parties/noun-phrase.ts";
import { codesOf, identifiable, mergeParties, type Party, UNKNOWN_CODE } from "../parties/party.ts";
import { PLAIN } from "../reality/reality.ts";
import type { Draft, DraftScene } from "./draft.ts";
import { requestMode } from "./typing.ts";

/** The speaker judges what the subject names: "X is unacceptable", "… should be a concern". Null when nobody can be named. */
export function stanceDraft(scene: DraftScene, trigger: Trigger): Draft | null {
  const { tree, parties, voices } = scene;
  const voice = voices.at(trigger.word);
  const caller = calledBy(tree, trigger.word);
  const speaker =
    caller >= 0 ? mergeParties(surfaceSubjectsOf(tree, caller).flatMap((s) => parties.of(s))) : voice.parties;
  const theme = judged(tree, trigger.word).flatMap((s) => partiesIn(scene, s));
  const recipients = mergeParties(theme).filter((p) => !codesOf(speaker).includes(p.code) && p.code !== UNKNOWN_CODE);
  if (!identifiable(speaker) || (recipients.length === 0 && caller < 0)) return null;
  return {
    word: trigger.word,
    first: trigger.first,
    last: trigger.last,
    type: "ACCUSE",
    mode: "disapprove",
    actors: speaker,
    recipients,
    reality: PLAIN,
    voice,
    rule: trigger.rule,
    confidence: 0.6,
  };
}

/** Acts that may not be pardoned, tolerated, excused: "… can never be pardoned". */
export function unforgivenDrafts(scene: DraftScene): readonly Draft[] {
  const out: Draft[] = [];
  for (let word = 0; word < scene.tree.size; word++) {
    if (!unforgiven(scene.tree, word)) continue;
    const draft = stanceDraft(scene, {
      word,
      first: word,
      last: word,
      frame: UNFORGIVEN_FRAME,
      carrier: word,
      rule: "event/unforgiven",
    });
    if (draft) out.push(draft);
  }
  return out;
}

/** Obligations laid on a named party by whoever speaks: "Pyongyang must cease …". */
export function demandDrafts(scene: DraftScene): readonly Draft[] {
  const { tree, parties, voices } = scene;
  return findDemands(tree, parties).flatMap((demand) => {
    const voice = voices.at(demand.word);
    const speaker = voice.parties;
    const recipients = demand.recipients.filter((p) => !codesOf(speaker).includes(p.code));
    if (!identifiable(speaker) || recipients.length === 0) return [];
    const { word, first, last, rule } = demand;
    const mode = requestMode(tree, word);
    return [
      {
        word,
        first,
        last,
        type: "REQUEST" as const,
        mode,
        actors: speaker,
        recipients,
        reality: PLAIN,
        voice,
        rule,
        confidence: 0.65,
      },
    ];
  });
}

/** Parties named anywhere in a judged phrase, events' actors first. */
function partiesIn(scene: DraftScene, judgedWord: number): readonly Party[] {
  const { tree, parties, triggers, byWord, argumentsOf } = scene;
  const word = antecedentOf(tree, judgedWord);
  const named = parties.of(word);
  if (named.length > 0) return named;
  const paper = scene.behindPaper(word);
  if (paper.length > 0) return paper;
  const own = byWord.get(word);
  if (own?.frame.type && identifiable(argumentsOf(own).actors)) return argumentsOf(own).actors;
  const [first, last] = tree.yieldOf(word);
  for (const t of triggers) {
    if (t.word < first || t.word > last || t.frame.type === null) continue;
    const { actors } = argumentsOf(t);
    if (identifiable(actors)) return actors;
  }
  return parties.before(word);
}
