import { antecedentsOf } from "../../src/language/en/coreference/candidates.ts";
import {
  type Forests,
  kindOf,
  type Proposal,
  proposeLinks,
  publicMention,
  rankedAs,
} from "../../src/language/en/coreference/coreference.ts";
import type { NounFacts } from "../../src/language/en/coreference/noun-facts.ts";
import { pairVectors } from "../../src/language/en/coreference/pair-features.ts";
import { type Scene, sceneOf } from "../../src/language/en/coreference/scene.ts";
import type { Analysis } from "../../src/language/index.ts";
import { type Boosting, boost, type Choices } from "./boosting.ts";
import { type GoldChains, goldChains, isSame } from "./gold.ts";
import type { GoldDocument } from "./ontogum.ts";
import type { Proposed } from "./trust.ts";

/** A document as it is learned from. */
export interface Lesson {
  readonly name: string;
  readonly scene: Scene;
  readonly gold: GoldChains;
}

export function lessonOf(document: GoldDocument, analysis: Analysis, facts: NounFacts): Lesson {
  const scene = sceneOf(analysis, facts);
  return {
    name: document.name,
    scene,
    gold: goldChains(scene.view, scene.mentions.map(publicMention), document.spans),
  };
}

export function trainForests(lessons: readonly Lesson[], boosting: Readonly<Record<keyof Forests, Boosting>>): Forests {
  const train = (kind: keyof Forests) => boost(choicesOf(lessons, kind), boosting[kind]);
  return { pronouns: train("pronouns"), names: train("names"), nouns: train("nouns") };
}

/** One choice a mention: its candidates, then none of them. */
function choicesOf(lessons: readonly Lesson[], kind: keyof Forests): Choices {
  const rows: Float32Array[] = [];
  const right: number[] = [];
  const starts = [0];
  const weights: number[] = [];
  for (const { scene, gold } of lessons) {
    scene.mentions.forEach((mention, i) => {
      if (rankedAs(mention) !== kind) return;
      const candidates = antecedentsOf(scene, i);
      if (candidates.length === 0) return;
      rows.push(...pairVectors(scene, i, candidates));
      const same = candidates.map((c) => (isSame(gold, i, c) ? 1 : 0));
      right.push(...same, same.includes(1) ? 0 : 1);
      starts.push(rows.length);
      weights.push(1);
    });
  }
  return { rows, starts, right: Uint8Array.from(right), weights: Float32Array.from(weights) };
}

/** The links that forests propose of a document, before any is left unsaid. */
export function propose({ scene, gold }: Lesson, forests: Forests): (Proposed & Proposal)[] {
  return proposeLinks(scene, forests).map((link) => ({
    ...link,
    kind: kindOf(scene.mentions[link.anaphor]!),
    isRight: isSame(gold, link.anaphor, link.antecedent),
  }));
}
