import { subjectsOf } from "../events/clause.ts";
import type { Trigger } from "../events/event.ts";
import { isStance } from "../events/stances.ts";
import { misfitOf } from "../events/triggers.ts";
import type { Inside } from "../inside.ts";
import { framesOf } from "../lexicon/index.ts";
import { identifiable } from "../parties/party.ts";
import type { Abstained } from "./explanation.ts";
import { nameOf } from "./type-candidates.ts";

/** Words of the lexicon that were not made an assertion, each with what was missing, in text order. */
export function abstentionsOf(inside: Inside): readonly Abstained[] {
  const { scene, drafts } = inside;
  const { tree, triggers, byWord } = scene;
  const made = new Set(drafts.flatMap(({ word, first, last }) => [word, first, last]));
  // "4 March" is no protest.
  const isTime = (word: number) =>
    inside.times.some((t) => t.start < tree.analysis.ends[word]! && tree.analysis.starts[word]! < t.end);
  const out: Abstained[] = [];
  for (const trigger of triggers) {
    if (trigger.frame.type === null || made.has(trigger.word) || isTime(trigger.word)) continue;
    const [reason, why] = whyNot(inside, trigger);
    out.push({ ...tree.span(trigger.first, trigger.last), type: trigger.frame.type, reason, why });
  }
  for (let word = 0; word < tree.size; word++) {
    if (tree.upos(word) !== "VERB" || byWord.has(word) || made.has(word)) continue;
    const frames = framesOf("VERB", tree.lemma(word).toLowerCase()).filter((f) => f.type !== null && !f.light);
    if (frames.length === 0 || !identifiable(subjectsOf(tree, word).flatMap((s) => scene.parties.of(s)))) continue;
    const missing = frames.map(
      (f) => `${f.type} as “${nameOf(f)}”: ${misfitOf(tree, word, f, inside.isAgreement) ?? "not here"}`,
    );
    out.push({ ...tree.span(word, word), type: null, reason: "type-unsure", why: missing.join("; ") });
  }
  return out.sort((a, b) => a.start - b.start);
}

function whyNot({ scene }: Inside, trigger: Trigger): readonly [Abstained["reason"], string] {
  const { tree, argumentsOf, isQuestion } = scene;
  if (isQuestion(tree.sentenceOf(trigger.word))) return ["question", "it is asked, not said"];
  const { frame } = trigger;
  if (frame.pos === "ADJ" && (frame.light || isStance(tree, trigger)))
    return ["no-actor", "nobody is known who judges, or nobody who is judged"];
  const { actors, recipients } = argumentsOf(trigger);
  if (!identifiable(actors))
    return ["no-actor", actors.length > 0 ? "whoever does it is left unnamed" : "nobody is named who does it"];
  if (frame.whom && recipients.length === 0) return ["no-recipient", "nobody is named to whom it is done"];
  return ["told-elsewhere", "another assertion tells the same"];
}
