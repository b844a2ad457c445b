import type { Draft, DraftScene } from "../assertions/draft.ts";
import type { Trigger } from "../events/event.ts";
import { framesOf } from "../lexicon/index.ts";
import { type Party, UNKNOWN_CODE } from "../parties/party.ts";
import { QUAD } from "../reading.ts";
import type { Tree } from "../tree.ts";

/**
 * What is known of an assertion that tells how likely it is right, in words for `--explain`. Each is 0 to 1, 0 where it does
 * not apply, so that a weight says what the feature is worth at its fullest. Weights are learned, see `weights.ts`.
 */
export const FEATURES = {
  noun: "its word is a noun",
  adjective: "its word is an adjective",
  idiom: "a set phrase says it",
  obligation: "it is an obligation or a judgement",
  path: "the parser is sure of the way to those who take part",
  "other-types": "the lexicon has other types for the word",
  conditions: "the lexicon asks for words beside it, which are there",
  retyped: "the type is not the one that the word has by itself",
  "actor-far": "the actor stands far from it",
  "recipient-far": "the recipient stands far from it",
  "recipient-anaphoric": "the recipient is a pronoun or a description",
  joint: "several act or receive together",
  recipient: "somebody is named towards whom",
  "no-recipient": "it may have a recipient, and none was found",
  unnamed: "somebody unnamed takes part",
  "verbal-cooperation": "it is verbal cooperation",
  "material-cooperation": "it is material cooperation",
  "material-conflict": "it is material conflict",
  unreal: "it is not said to be actual",
  negative: "it is said not to happen",
  hedged: "the text keeps a distance from it",
  attributed: "it stands in somebody's words",
  "long-sentence": "its sentence is long",
} as const;
export type FeatureName = keyof typeof FEATURES;

/** The features that are not 0. */
export type ConfidenceFeatures = ReadonlyMap<FeatureName, number>;

const QUADS = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"] as const;
const NEAR = 8;
const LONG = 50;

export function confidenceFeatures(draft: Draft, scene: Pick<DraftScene, "tree" | "byWord">): ConfidenceFeatures {
  const { tree } = scene;
  const { actors, recipients, reality } = draft;
  const trigger = triggerOf(draft, scene);
  const out = new Map<FeatureName, number>();
  const add = (name: FeatureName, value: number | boolean) => {
    if (value) out.set(name, Number(value));
  };
  const family = familyOf(draft, trigger);
  if (family !== "verb") add(family, 1);
  const named = [...actors, ...recipients].filter((p) => !p.anaphoric);
  add("path", Math.min(1, ...named.map((p) => leastSure(tree, draft.word, p))));
  if (trigger) {
    const types = framesOf(trigger.frame.pos, trigger.frame.lemma).map((frame) => frame.type);
    add("other-types", Math.min(1, (new Set(types).size - 1) / 2));
    add("conditions", trigger.frame.object !== null || trigger.frame.particle !== null);
    add("retyped", trigger.frame.type !== draft.type);
    add("no-recipient", recipients.length === 0 && trigger.frame.recipient.length > 0 && !trigger.frame.joint);
  }
  add("actor-far", farness(tree, draft, actors));
  add("recipient-far", farness(tree, draft, recipients));
  add(
    "recipient-anaphoric",
    recipients.some((p) => p.anaphoric),
  );
  const sentence = tree.sentenceOf(draft.word);
  add("joint", actors.length > 1 || recipients.length > 1);
  add(
    "recipient",
    recipients.some((p) => p.code !== UNKNOWN_CODE),
  );
  add(
    "unnamed",
    [...actors, ...recipients].some((p) => p.code === UNKNOWN_CODE),
  );
  const quad = QUADS[QUAD[draft.type] - 1]!;
  if (quad !== "verbal-conflict") add(quad, 1);
  add("unreal", reality.modality !== "actual");
  add("negative", reality.polarity === "-");
  add("hedged", reality.hedges.length > 0);
  add("attributed", draft.voice.innermost !== null);
  const [begin, end] = tree.sentenceRange(sentence);
  add("long-sentence", Math.min(1, (end - begin) / LONG));
  return out;
}

/** The trigger a draft was made of; undefined for idioms and obligations. */
export function triggerOf(draft: Draft, { byWord }: Pick<DraftScene, "byWord">): Trigger | undefined {
  const trigger = byWord.get(draft.word);
  return trigger?.rule === draft.rule ? trigger : undefined;
}

function familyOf(draft: Draft, trigger: Trigger | undefined): "verb" | "noun" | "adjective" | "idiom" | "obligation" {
  if (trigger) return ({ VERB: "verb", NOUN: "noun", ADJ: "adjective" } as const)[trigger.frame.pos];
  return draft.rule.startsWith("idiom/") ? "idiom" : "obligation";
}

/** The least sure arc from the party's words to the trigger's, each way up to where they meet. */
function leastSure(tree: Tree, word: number, party: Party): number {
  const above = new Map<number, number>();
  let least = 1;
  for (let at = word, steps = 0; at >= 0 && steps < 64; at = tree.head(at), steps++) {
    above.set(at, least);
    least = Math.min(least, tree.analysis.confidence[at] ?? 1);
  }
  least = 1;
  for (let at = party.last, steps = 0; at >= 0 && steps < 64; at = tree.head(at), steps++) {
    const met = above.get(at);
    if (met !== undefined) return Math.min(least, met);
    least = Math.min(least, tree.analysis.confidence[at] ?? 1);
  }
  return 0;
}

function farness(tree: Tree, draft: Draft, parties: readonly Party[]): number {
  const distances = parties
    .filter((p) => tree.sentenceOf(p.first) === tree.sentenceOf(draft.word))
    .map((p) => Math.max(0, p.first - draft.last, draft.first - p.last));
  return distances.length === 0 ? 0 : Math.min(1, Math.min(...distances) / NEAR);
}
