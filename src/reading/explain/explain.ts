import type { Draft } from "../assertions/draft.ts";
import type { RelationModel } from "../coding/relation-model.ts";
import { CONFIDENCE_MODEL, chanceOf } from "../confidence/chance.ts";
import { confidenceFeatures, FEATURES } from "../confidence/features.ts";
import { CALIBRATION } from "../confidence/weights.ts";
import type { Inside } from "../inside.ts";
import { abstentionsOf } from "./abstained.ts";
import type { ExplainedReading, Explanation } from "./explanation.ts";
import { partyCandidates } from "./party-candidates.ts";
import { speakerCandidates } from "./speaker-candidates.ts";
import { timeCandidates } from "./time-candidates.ts";
import { treeFragment } from "./tree-fragment.ts";
import { typeCandidates } from "./type-candidates.ts";

/**
 * Explains every assertion of a reading from what its reader had in hand, and says what was left unsaid. Nothing here
 * decides: it looks again at what the rules looked at.
 *
 * @param model asked for its opinion of the types; null when it is not there
 */
export function explainReading(
  inside: Inside,
  model: RelationModel | null,
): Pick<ExplainedReading, "assertions" | "abstained"> {
  const assertions = inside.drafts.map((draft, i): Explanation => {
    const assertion = inside.assertions[i]!;
    const { modality, polarity, by, governors } = draft.reality;
    return {
      assertion: assertion.id,
      tree: treeFragment(inside.scene.tree, draft),
      type: typeCandidates(inside, draft, model),
      ...partyCandidates(inside, draft),
      reality: { modality, polarity, by, governors: governors.map(({ frame }) => frame.lemma) },
      time: timeCandidates(inside, draft, assertion),
      speakers: speakerCandidates(inside, draft),
      confidence: confidenceOf(inside, draft),
    };
  });
  return { assertions, abstained: abstentionsOf(inside) };
}

function confidenceOf({ scene }: Inside, draft: Draft): Explanation["confidence"] {
  const features = confidenceFeatures(draft, scene);
  const parts = [...features].map(([name, value]) => ({
    name,
    says: FEATURES[name],
    adds: Math.round((CALIBRATION.weights[name] ?? 0) * value * 1000) / 1000,
  }));
  return {
    model: CONFIDENCE_MODEL,
    chance: chanceOf(features),
    intercept: CALIBRATION.intercept,
    features: parts.filter(({ adds }) => adds !== 0).sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
  };
}
