import type { Draft } from "../assertions/draft.ts";
import { locatedAt } from "../coding/locate.ts";
import { placeBetween } from "../coding/place.ts";
import { relationFeatures } from "../coding/relation-features.ts";
import type { RelationModel } from "../coding/relation-model.ts";
import { triggerOf } from "../confidence/features.ts";
import { misfitOf } from "../events/triggers.ts";
import type { Inside } from "../inside.ts";
import { type Frame, framesOf } from "../lexicon/index.ts";
import type { Party } from "../parties/party.ts";
import { type Tree, treeOf } from "../tree.ts";
import type { Classified, Explanation, LexiconCandidate } from "./explanation.ts";

const SHOWN = 3;

export function typeCandidates(inside: Inside, draft: Draft, model: RelationModel | null): Explanation["type"] {
  return {
    lexicon: ofLexicon(inside, draft),
    classifier: classified(inside, draft, model),
    changed: changed(inside, draft),
  };
}

/** The first entry that fits is taken; of those before it, what was missing. */
function ofLexicon({ scene, isAgreement }: Inside, draft: Draft): readonly LexiconCandidate[] {
  const trigger = triggerOf(draft, scene);
  if (!trigger) return [];
  const { pos, lemma } = trigger.frame;
  const frames = framesOf(pos, lemma);
  const at = frames.indexOf(trigger.frame);
  return frames.map((frame, i) => ({
    type: frame.type,
    mode: frame.mode,
    frame: nameOf(frame),
    taken: i === at,
    why:
      i === at
        ? "the first entry that fits"
        : i > at
          ? "not tried: an entry before it fits"
          : (misfitOf(scene.tree, trigger.word, frame, isAgreement) ?? "does not fit"),
  }));
}

export function nameOf({ lemma, particle, object }: Frame): string {
  return `${lemma}${particle ? ` ${particle}` : ""}${object ? ` [${object}]` : ""}`;
}

function changed({ scene }: Inside, draft: Draft): string | null {
  const trigger = triggerOf(draft, scene);
  if (!trigger || trigger.frame.type === draft.type) return null;
  const from = `${trigger.frame.type} → ${draft.type}`;
  if (draft.type === "AGREE") return `${from}: cooperation that is still to come is a promise`;
  if (draft.type === "CONCEDE") return `${from}: a withdrawal that is still to come is a concession`;
  return draft.type === "COOPERATE" ? `${from}: an exercise of several is cooperation` : from;
}

/** The relation model on the sentence alone; it needs both parties, or the actor, by name in it. */
function classified({ scene: { tree } }: Inside, draft: Draft, model: RelationModel | null): Classified | null {
  const sentence = tree.sentenceOf(draft.word);
  const [begin] = tree.sentenceRange(sentence);
  const inSentence = (p: Party) => tree.sentenceOf(p.first) === sentence && p.last < tree.size;
  const [actor, recipient] = [draft.actors.find(inSentence), draft.recipients.find(inSentence)];
  if (!model || !actor) return null;
  const alone = sentenceAlone(tree, sentence);
  const located = (p: Party | undefined) => (p ? locatedAt(alone, p.first - begin, p.last - begin) : null);
  const chances = model.chances(relationFeatures(placeBetween(alone, located(actor), located(recipient))));
  const candidates = model.classes.map((type, i) => ({ type, chance: Math.round(chances[i]! * 1000) / 1000 }));
  return { model: model.model, candidates: candidates.sort((a, b) => b.chance - a.chance).slice(0, SHOWN) };
}

/** One sentence of a text as a text of its own, as the relation model was taught. */
function sentenceAlone(tree: Tree, sentence: number): Tree {
  const { analysis } = tree;
  const [begin, end] = tree.sentenceRange(sentence);
  const { start, text } = tree.span(begin, end - 1);
  return treeOf({
    ...analysis,
    text,
    starts: analysis.starts.slice(begin, end).map((offset) => offset - start),
    ends: analysis.ends.slice(begin, end).map((offset) => offset - start),
    sentences: Uint32Array.of(0, end - begin),
    upos: analysis.upos.slice(begin, end),
    lemmas: analysis.lemmas.slice(begin, end),
    features: analysis.features.slice(begin, end),
    heads: analysis.heads.slice(begin, end).map((head) => (head < 0 ? -1 : head - begin)),
    relations: analysis.relations.slice(begin, end),
    passive: analysis.passive.slice(begin, end),
    entities: analysis.entities.slice(begin, end),
    confidence: analysis.confidence.slice(begin, end),
  });
}
