import { ENTITY_TAGS, type EntityTag } from "../src/language/analysis.ts";
import {
  ENTITIES_NAME,
  ENTITIES_VERSION,
  type EntityMarker,
  type EntityParts,
  entityDecoder,
  TAGS,
} from "../src/language/en/entities.ts";
import { ENTITY_FEATURES, entityEdgeFeatures, entityFeatures } from "../src/language/en/entities-features.ts";
import { Gazetteer } from "../src/language/en/entities-gazetteer.ts";
import type { TagColumns } from "../src/language/en/tagger-tags.ts";
import type { WordFacts } from "../src/language/en/tagger-words.ts";
import { packLinear } from "../src/language/learning/linear-model.ts";
import { type ModelArray, writeModelFile } from "../src/language/learning/model-file.ts";
import { Perceptron } from "./perceptron.ts";
import { randomFrom, shuffle } from "./random.ts";
import { knowledgeArrays, type WordKnowledge, wordTable } from "./word-facts.ts";

/** A tagged sentence with its names: numbers of `ENTITY_TAGS`. */
export interface NamedSentence {
  readonly words: readonly string[];
  readonly tags: TagColumns;
  readonly entities: Uint8Array;
}

export interface EntityTraining {
  readonly epochs: number;
  readonly seed: number;
  readonly knowledge: WordKnowledge;
  readonly names: WordFacts;
  readonly log: (line: string) => void;
}

export interface TrainedEntities {
  readonly parts: EntityParts;
  readonly knowledge: WordKnowledge;
  readonly names: WordFacts;
  readonly nodes: Perceptron;
  readonly edges: Perceptron;
}

/** Structured perceptron (Collins 2002): decode, then move the weights from the wrong path to the right one. */
export function trainEntities(sentences: readonly NamedSentence[], options: EntityTraining): TrainedEntities {
  const random = randomFrom(options.seed);
  const nodes = new Perceptron(TAGS, 2);
  const edges = new Perceptron(TAGS * TAGS);
  const words = wordTable(options.knowledge);
  const parts = {
    words,
    gazetteer: new Gazetteer(options.names),
    tags: nodes,
    edges,
  };
  const decode = entityDecoder(parts);
  const features = new Uint32Array(ENTITY_FEATURES);
  const order = Array.from(sentences.keys());
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      const sentence = sentences[index]!;
      words.trim();
      const { view, path } = decode(sentence.words, 0, sentence.words.length, sentence.tags);
      const gold = sentence.entities;
      nodes.moment++;
      edges.moment++;
      for (let i = 0; i < path.length; i++) {
        const was = i > 0 ? path[i - 1]! : 0;
        const should = i > 0 ? gold[i - 1]! : 0;
        if (path[i] !== gold[i]) {
          wrong++;
          const count = entityFeatures(view, i, features);
          nodes.update(features, count, gold[i]!, 1);
          nodes.update(features, count, path[i]!, -1);
        }
        if (path[i] !== gold[i] || was !== should) {
          const count = entityEdgeFeatures(view, i, features);
          edges.update(features, count, should * TAGS + gold[i]!, 1);
          edges.update(features, count, was * TAGS + path[i]!, -1);
        }
      }
    }
    options.log(`epoch ${epoch}: ${wrong} words wrong, ${nodes.features} features`);
  }
  return {
    parts,
    knowledge: options.knowledge,
    names: options.names,
    nodes,
    edges,
  };
}

export function packEntities(trained: TrainedEntities, threshold: number): Uint8Array {
  const tags = packLinear(trained.nodes.averaged(threshold), "tags");
  const edges = packLinear(trained.edges.averaged(threshold), "edges");
  return writeModelFile({
    name: ENTITIES_NAME,
    version: ENTITIES_VERSION,
    settings: { tags: tags.setting, edges: edges.setting },
    arrays: new Map<string, ModelArray>([
      ...knowledgeArrays(trained.knowledge),
      ["names.keys", trained.names.keys],
      ["names.values", trained.names.values],
      ...tags.arrays,
      ...edges.arrays,
    ]),
  });
}

export interface EntityScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly byKind: Readonly<Record<string, number>>;
}

/** Exact spans with their kind, in percent. */
export function scoreEntities(tagger: EntityMarker, sentences: readonly NamedSentence[]): EntityScores {
  const gold = new Map<string, number>();
  const found = new Map<string, number>();
  const right = new Map<string, number>();
  const more = (counts: Map<string, number>, kind: string) => {
    for (const key of [kind, "all"]) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const sentence of sentences) {
    const into = new Uint8Array(sentence.words.length);
    tagger.mark(sentence.words, 0, into.length, sentence.tags, into);
    const spans = new Set(spansOf(sentence.entities));
    for (const span of spans) more(gold, span.slice(-3));
    for (const span of spansOf(into)) {
      more(found, span.slice(-3));
      if (spans.has(span)) more(right, span.slice(-3));
    }
  }
  const percent = (a: number, b: number) => Math.round((10000 * a) / Math.max(1, b)) / 100;
  const count = (counts: Map<string, number>, kind = "all") => counts.get(kind) ?? 0;
  return {
    precision: percent(count(right), count(found)),
    recall: percent(count(right), count(gold)),
    f1: percent(2 * count(right), count(found) + count(gold)),
    byKind: Object.fromEntries(
      ["PER", "LOC", "ORG"].map((k) => [k, percent(2 * count(right, k), count(found, k) + count(gold, k))]),
    ),
  };
}

/** "start-end-KIND" of each span. */
export function spansOf(tags: ArrayLike<number>): string[] {
  const out: string[] = [];
  for (let i = 0; i < tags.length; i++) {
    const tag = ENTITY_TAGS[tags[i]!] as EntityTag;
    if (!tag.startsWith("B-")) continue;
    let end = i + 1;
    while (end < tags.length && ENTITY_TAGS[tags[end]!] === `I-${tag.slice(2)}`) end++;
    out.push(`${i}-${end}-${tag.slice(2)}`);
  }
  return out;
}
