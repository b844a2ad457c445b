import { ENTITY_TAGS } from "../analysis.ts";
import { LinearModel } from "../learning/linear-model.ts";
import { arrayOf, expectModel, readModelFile } from "../learning/model-file.ts";
import { ENTITY_FEATURES, type EntityView, entityEdgeFeatures, entityFeatures } from "./entities-features.ts";
import { Gazetteer } from "./entities-gazetteer.ts";
import { type Scorer, wordTableOf } from "./tagger.ts";
import type { TagColumns } from "./tagger-tags.ts";
import type { WordTable } from "./tagger-words.ts";

/** Marks the names of persons, places and organisations. */
export interface EntityMarker {
  /** `name@version`, for `Analysis.models`. */
  readonly model: string;
  /** Marks the tagged sentence `words[first..end)`: writes numbers of `ENTITY_TAGS` at the same indices of `into`. */
  mark(words: readonly string[], first: number, end: number, tags: TagColumns, into: Uint8Array): void;
}

export const ENTITIES_NAME = "english-entities";
export const ENTITIES_VERSION = 1;

/** @throws RapporteurError "model-invalid" if the bytes are not an English entity model of this version. */
export function loadEntities(bytes: Uint8Array): EntityMarker {
  const file = expectModel(readModelFile(bytes), ENTITIES_NAME, ENTITIES_VERSION);
  const names = { keys: arrayOf(file, "names.keys", Uint32Array), values: arrayOf(file, "names.values", Uint16Array) };
  return entitiesFrom(
    {
      words: wordTableOf(file),
      gazetteer: new Gazetteer(names),
      tags: new LinearModel(file, "tags"),
      edges: new LinearModel(file, "edges"),
    },
    `${file.name}@${file.version}`,
  );
}

export interface EntityParts {
  readonly words: WordTable;
  readonly gazetteer: Gazetteer;
  /** Scores each tag. */
  readonly tags: Scorer;
  /** Scores each pair of tags: class `previous * TAGS + tag`. */
  readonly edges: Scorer;
}

export const TAGS = ENTITY_TAGS.length;

export function entitiesFrom(parts: EntityParts, model: string): EntityMarker {
  const decode = entityDecoder(parts);
  return {
    model,
    mark(words, first, end, tags, into) {
      parts.words.trim();
      const path = decode(words, first, end, tags).path;
      into.set(path, first);
    },
  };
}

export interface Decoded {
  readonly view: EntityView;
  readonly path: Uint8Array;
}

/** The best sequence of tags by Viterbi's algorithm; sequences with an I- after another kind are ruled out. */
export function entityDecoder(parts: EntityParts) {
  const { words: table, gazetteer, tags: nodes, edges } = parts;
  const features = new Uint32Array(ENTITY_FEATURES);
  const node = new Float32Array(TAGS);
  const edge = new Float32Array(TAGS * TAGS);
  return (words: readonly string[], first: number, end: number, tags: TagColumns): Decoded => {
    const size = end - first;
    const types = new Uint32Array(size);
    for (let i = 0; i < size; i++) types[i] = table.type(words[first + i]!);
    gazetteer.look(table, types, size);
    const view: EntityView = { table, types, size, gazetteer, tags, first };
    const back = new Uint8Array(size * TAGS);
    let before = new Float64Array(TAGS).fill(Number.NEGATIVE_INFINITY);
    before[0] = 0; // what stands before the sentence is outside
    for (let i = 0; i < size; i++) {
      nodes.score(features, entityFeatures(view, i, features), node);
      edges.score(features, entityEdgeFeatures(view, i, features), edge);
      const now = new Float64Array(TAGS).fill(Number.NEGATIVE_INFINITY);
      for (let to = 0; to < TAGS; to++) {
        for (let from = 0; from < TAGS; from++) {
          if (!allowed(from, to)) continue;
          const score = before[from]! + edge[from * TAGS + to]! + node[to]!;
          if (score > now[to]!) {
            now[to] = score;
            back[i * TAGS + to] = from;
          }
        }
      }
      before = now;
    }
    const path = new Uint8Array(size);
    let best = 0;
    for (let tag = 1; tag < TAGS; tag++) if (before[tag]! > before[best]!) best = tag;
    for (let i = size - 1; i >= 0; i--) {
      path[i] = best;
      best = back[i * TAGS + best]!;
    }
    return { view, path };
  };
}

/** I-X may follow only B-X or I-X. Tags: 0 is O, then B and I of each kind in turn. */
function allowed(from: number, to: number): boolean {
  return to === 0 || to % 2 === 1 || from === to || from === to - 1;
}
