import type { Trigger } from "../events/event.ts";
import { isStance } from "../events/stances.ts";
import { codesOf, identifiable, type Party } from "../parties/party.ts";
import { type Reality, realityOf } from "../reality/reality.ts";
import type { Tree } from "../tree.ts";
import type { Voice } from "../voices/voices.ts";
import type { Draft, DraftScene } from "./draft.ts";
import { idiomDrafts } from "./idiom-drafts.ts";
import { settleDrafts } from "./settle.ts";
import { demandDrafts, stanceDraft, unforgivenDrafts } from "./stance-drafts.ts";

/** Every assertion that the triggers, obligations, judgements and idioms of a text support, in text order. */
export function draftAssertions(scene: DraftScene): readonly Draft[] {
  const found = [...eventDrafts(scene), ...unforgivenDrafts(scene), ...demandDrafts(scene), ...idiomDrafts(scene)];
  return settleDrafts(scene, found);
}

function eventDrafts(scene: DraftScene): readonly Draft[] {
  const { tree, triggers, byWord, argumentsOf, voices } = scene;
  const drafts: Draft[] = [];
  for (const trigger of triggers) {
    if (trigger.frame.type === null) continue;
    if (isStance(tree, trigger)) {
      const draft = stanceDraft(scene, trigger);
      if (draft) drafts.push(draft);
      continue;
    }
    if (trigger.frame.light && trigger.frame.pos === "ADJ") continue;
    const told = argumentsOf(trigger);
    const { recipients } = told;
    const actors = identifiable(told.actors) ? told.actors : thoseWhoMet(scene, trigger);
    if (!identifiable(actors) || (trigger.frame.whom && recipients.length === 0)) continue;
    drafts.push({
      word: trigger.word,
      first: trigger.first,
      last: trigger.last,
      type: trigger.frame.type,
      mode: trigger.frame.mode,
      actors,
      recipients,
      reality: asUttered(realityOf(tree, trigger, byWord), trigger, actors, voices.at(trigger.word)),
      paper: trigger.frame.actor[0] === "agreement",
      voice: seenBy(scene, voices.at(trigger.word), trigger),
      rule: trigger.rule,
      confidence: confidenceOf(tree, trigger, [...actors, ...recipients]),
    });
  }
  return drafts;
}

/** "there was no agreement after the meetings between X and Y": X and Y did not agree. */
function thoseWhoMet({ tree, triggers, argumentsOf }: DraftScene, trigger: Trigger): readonly Party[] {
  if (trigger.frame.pos !== "NOUN" || trigger.frame.type !== "AGREE" || !trigger.frame.joint) return [];
  const sentence = tree.sentenceOf(trigger.word);
  for (const t of triggers) {
    if (t.frame.type !== "CONSULT" || !t.frame.joint || tree.sentenceOf(t.word) !== sentence) continue;
    const { actors } = argumentsOf(t);
    if (actors.length > 1 && identifiable(actors)) return actors.map((p) => ({ ...p, anaphoric: true }));
  }
  return [];
}

/** "said he was ready to deny", "I want to thank": whoever says he would say it has said it. */
function asUttered(reality: Reality, trigger: Trigger, actors: readonly Party[], voice: Voice): Reality {
  const own = codesOf(actors).every((code) => voice.speakers.includes(code));
  const willing =
    reality.modality === "planned" && /^(?:ready|willing|prepared|want|wish|like)$/.test(reality.by ?? "");
  if (!own || !willing || !UTTERED.has(trigger.frame.lemma)) return reality;
  return { ...reality, modality: "actual", by: "uttered" };
}

/** Verbs that do what they say when they are said. */
const UTTERED: ReadonlySet<string> = new Set(
  "deny thank express reiterate reaffirm congratulate condemn denounce welcome reject commend deplore".split(" "),
);

/** What somebody is told to condemn, welcome or discuss is as they see it: "condemned the increase in cooperation". */
function seenBy({ tree, byWord, argumentsOf }: DraftScene, voice: Voice, trigger: Trigger): Voice {
  if (trigger.frame.pos !== "NOUN" || voice.innermost) return voice;
  for (let at = trigger.word, steps = 0; steps < 4; steps++) {
    const head = tree.head(at);
    const relation = tree.relation(at);
    if (head < 0 || !["obj", "obl", "nmod", "conj"].includes(relation)) return voice;
    const above = byWord.get(head);
    if (above && above.frame.pos === "VERB" && (above.frame.type === "ACCUSE" || DISCUSSING.has(above.frame.lemma))) {
      const holders = argumentsOf(above).actors;
      if (!identifiable(holders)) return voice;
      const link = {
        speakers: codesOf(holders),
        persons: holders.flatMap((p) => p.persons),
        cue: tree.span(above.first, above.last),
        kind: "indirect" as const,
      };
      return { ...voice, chain: [link, ...voice.chain], speakers: link.speakers, parties: holders };
    }
    at = head;
  }
  return voice;
}

/** With "condemn" and its like, verbs whose object is seen through the eyes of whoever is their subject. */
const DISCUSSING: ReadonlySet<string> = new Set(["discuss", "review", "welcome"]);

function confidenceOf(tree: Tree, trigger: Trigger, parties: readonly Party[]): number {
  const prior = trigger.frame.pos === "VERB" ? 0.85 : trigger.frame.pos === "NOUN" ? 0.75 : 0.75;
  const arc = tree.analysis.confidence[trigger.word] ?? 1;
  const weakest = Math.min(1, ...parties.map((p) => p.confidence));
  return prior * (0.6 + 0.4 * arc) * weakest;
}
