import { hashString } from "../src/language/learning/hash.ts";
import { packLinear } from "../src/language/learning/linear-model.ts";
import { writeModelFile } from "../src/language/learning/model-file.ts";
import { normOf, type RelationFeatures } from "../src/reading/coding/relation-features.ts";
import { RELATION_MODEL_NAME, RELATION_MODEL_VERSION } from "../src/reading/coding/relation-model.ts";
import { type SparseExample, trainSupportVectors } from "./support-vectors.ts";

export interface LabelledRelation {
  readonly features: RelationFeatures;
  readonly root: string;
}

export interface PloverTraining {
  readonly classes: readonly string[];
  /** How dear an error is. */
  readonly cost: number;
  /** 0 all examples alike, 1 all classes alike. */
  readonly balance: number;
  readonly seed: number;
  /** Turns margins into chances. */
  readonly sharpness: number;
  /** Weights smaller than this are dropped. */
  readonly threshold: number;
}

/** Trains on labelled relations and returns the bytes of a model file. */
export function trainPlover(relations: readonly LabelledRelation[], options: PloverTraining): Uint8Array {
  const places = new Map<string, number>();
  const counts: number[] = [];
  const kinds: number[] = [];
  for (const { features } of relations) {
    for (const [name, weight] of features) {
      const at = places.get(name) ?? places.size;
      places.set(name, at);
      counts[at] = (counts[at] ?? 0) + 1;
      kinds[at] = weight;
    }
  }
  // Rare features say more: the usual inverse document frequency, scaled to about 1.
  const rarity = counts.map((count) => Math.log((relations.length + 1) / (count + 0.5)) / 4);
  const examples = relations.map(({ features }) => vectorOf(features, places, rarity));
  const labels = relations.map(({ root }) => options.classes.indexOf(root));
  const weights = trainSupportVectors(examples, labels, {
    classes: options.classes.length,
    dimensions: places.size,
    cost: costs(labels, options),
    rounds: 30,
    seed: options.seed,
  });
  return pack(places, (at, c) => weights[c]![at]! * rarity[at]! * kinds[at]!, options);
}

function vectorOf(
  features: RelationFeatures,
  places: ReadonlyMap<string, number>,
  rarity: readonly number[],
): SparseExample {
  const norm = normOf(features);
  const at = Uint32Array.from(features.keys(), (name) => places.get(name)!);
  const values = Float64Array.from(features.values(), (weight, i) => (weight / norm) * rarity[at[i]!]!);
  return { places: at, values };
}

function costs(labels: readonly number[], { classes, cost, balance }: PloverTraining): number[] {
  return classes.map((_, c) => {
    const count = Math.max(1, labels.filter((label) => label === c).length);
    return cost * (labels.length / classes.length / count) ** balance;
  });
}

function pack(
  places: ReadonlyMap<string, number>,
  weightOf: (at: number, c: number) => number,
  options: PloverTraining,
): Uint8Array {
  const features: number[] = [];
  const starts = [0];
  const entryClass: number[] = [];
  const entryWeight: number[] = [];
  for (const [name, at] of places) {
    const before = entryClass.length;
    options.classes.forEach((_, c) => {
      const weight = weightOf(at, c);
      if (Math.abs(weight) < options.threshold) return;
      entryClass.push(c);
      entryWeight.push(weight);
    });
    if (entryClass.length === before) continue;
    features.push(hashString(name));
    starts.push(entryClass.length);
  }
  const { setting, arrays } = packLinear(
    {
      classes: options.classes.length,
      features: Uint32Array.from(features),
      starts: Uint32Array.from(starts),
      entryClass: Uint8Array.from(entryClass),
      entryWeight: Float32Array.from(entryWeight),
    },
    "types",
  );
  return writeModelFile({
    name: RELATION_MODEL_NAME,
    version: RELATION_MODEL_VERSION,
    settings: { classes: options.classes, sharpness: options.sharpness, types: setting },
    arrays,
  });
}
