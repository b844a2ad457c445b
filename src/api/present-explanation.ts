import type { Abstained, Explanation, PartyCandidate } from "../reading/explain/explanation.ts";
import type { QuotedSpan } from "../text/span.ts";
import type { WireAbstained, WireExplanation } from "./explanation-shape.ts";

export function presentExplanation({
  tree,
  type,
  actors,
  recipients,
  reality,
  time,
  speakers,
  confidence,
}: Explanation): WireExplanation {
  return {
    tree: tree.map(({ depth, relation, role, ...at }) => ({ ...words(at), depth, relation, role })),
    type: {
      lexicon: type.lexicon.map(({ type, mode, frame, taken, why }) => ({ type, mode, frame, taken, why })),
      classifier: type.classifier && {
        model: type.classifier.model,
        candidates: type.classifier.candidates.map(({ type, chance }) => ({ type, chance })),
      },
      changed: type.changed,
    },
    actors: actors.map(presentCandidate),
    recipients: recipients.map(presentCandidate),
    reality: {
      modality: reality.modality,
      polarity: reality.polarity,
      by: reality.by,
      governors: reality.governors,
    },
    time: {
      why: time.why,
      candidates: time.candidates.map(({ edtf, taken, why, ...at }) => ({ ...words(at), edtf, taken, why })),
    },
    speakers: {
      why: speakers.why,
      candidates: speakers.candidates.map(({ source, cue, rule, taken, why }) => ({
        source: source && words(source),
        cue: cue && words(cue),
        rule,
        taken,
        why,
      })),
    },
    confidence: {
      model: confidence.model,
      chance: confidence.chance,
      intercept: confidence.intercept,
      features: confidence.features.map(({ name, says, adds }) => ({ name, says, adds })),
    },
  };
}

export function presentAbstained({ type, reason, why, ...at }: Abstained): WireAbstained {
  return { ...words(at), type, reason, why };
}

function presentCandidate({ slot, code, span, taken, why }: PartyCandidate): WireExplanation["actors"][number] {
  return { slot, code, span: span && words(span), taken, why };
}

function words({ start, end, text }: QuotedSpan) {
  return { start, end, text };
}
