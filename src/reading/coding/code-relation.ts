import type { Language } from "../../language/language.ts";
import type { QuotedSpan } from "../../text/span.ts";
import { type EventType, QUAD } from "../reading.ts";
import { treeOf } from "../tree.ts";
import { lexiconType } from "./lexicon-type.ts";
import { modeOf } from "./modes.ts";
import { type PlacedRelation, placeRelation } from "./place.ts";
import { isAhead, relationFeatures } from "./relation-features.ts";
import type { RelationModel } from "./relation-model.ts";
import { yieldType } from "./yield.ts";

/** A sentence and two parties by their words; what is asked is what the first does to the second. */
export interface Relation {
  readonly text: string;
  readonly actor: string;
  readonly recipient: string;
}

export interface CodedRelation {
  /** Null when neither the model nor the lexicon has anything to say. */
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly quad: 1 | 2 | 3 | 4 | null;
  /** The chance that the type is right, 0 to 1; the lexicon's word alone counts 0.5. */
  readonly confidence: number;
  /** The words that join the two parties, in text order, as spans of `text`. */
  readonly evidence: readonly QuotedSpan[];
  /** `model@version` or `coding/lexicon`. */
  readonly by: string;
}

/** Types one relation. Without a model the lexicon decides. Never throws on bad text. */
export function codeRelation(
  relation: Relation,
  language: Language,
  model: RelationModel | null = null,
): CodedRelation {
  const tree = treeOf(language.analyze(relation.text).value);
  const placed = placeRelation(tree, relation.actor, relation.recipient);
  if (tree.size === 0) return { type: null, mode: null, quad: null, confidence: 0, evidence: [], by: "coding/lexicon" };
  const { type, confidence, by } = model ? byModel(placed, model) : byLexicon(placed);
  return {
    type,
    mode: type && modeOf(type, placed),
    quad: type && QUAD[type],
    confidence,
    evidence: type ? evidenceOf(placed) : [],
    by,
  };
}

interface Typed {
  readonly type: EventType | null;
  readonly confidence: number;
  readonly by: string;
}

function byModel(placed: PlacedRelation, model: RelationModel): Typed {
  const chances = model.chances(relationFeatures(placed));
  let best = 0;
  for (let c = 1; c < chances.length; c++) if (chances[c]! > chances[best]!) best = c;
  const name = model.classes[best]!;
  const type = name === "YIELD" ? yieldType(placed) : (name as EventType);
  return { type, confidence: chances[best]!, by: model.model };
}

function byLexicon(placed: PlacedRelation): Typed {
  const type = lexiconType(
    placed,
    placed.nodes.some((word) => isAhead(placed.tree, word)),
  );
  return { type, confidence: type ? 0.5 : 0, by: "coding/lexicon" };
}

/** The verbs, nouns and adjectives on the way, a verb with its particle as one span; the meeting word where there are none. */
function evidenceOf({ tree, nodes, last }: PlacedRelation): QuotedSpan[] {
  const telling = nodes.filter((word) => TELLING.has(tree.upos(word)));
  const words = telling.length > 0 ? telling : last >= 0 ? [last] : [];
  return [...new Set(words)]
    .toSorted((a, b) => a - b)
    .map((word) => {
      const next = word + 1;
      const particle =
        next < tree.size && tree.head(next) === word && tree.relation(next) === "compound" && tree.upos(next) === "ADP";
      return tree.span(word, particle ? next : word);
    });
}

const TELLING: ReadonlySet<string> = new Set(["VERB", "NOUN", "ADJ"]);
