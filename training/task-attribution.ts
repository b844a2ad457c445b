import { join } from "node:path";
import { type Language, loadEnglish } from "../src/language/index.ts";
import { hashString } from "../src/language/learning/hash.ts";
import { packLinear } from "../src/language/learning/linear-model.ts";
import { writeModelFile } from "../src/language/learning/model-file.ts";
import {
  ATTRIBUTION_MODEL_NAME,
  ATTRIBUTION_MODEL_VERSION,
  readAttributionModel,
} from "../src/reading/attribution/learned/attribution-model.ts";
import { outermost } from "../src/reading/attribution/learned/outermost.ts";
import { readAttributionSplit } from "./attribution-data.ts";
import {
  type AnnotatedFacts,
  annotatedFacts,
  askAbout,
  cueCounts,
  cueLemmas,
  headOfCue,
} from "./attribution-examples.ts";
import { attributionScores, reliability } from "./attribution-scores.ts";
import { type MaxentOptions, Questions, trainMaxent } from "./maxent.ts";
import { type TaskOptions, writeModel } from "./task.ts";

/**
 * Trains the attribution model from `--data DIR`, the folder of PolNeAR with `train/` and `dev/`: weights on train, the sharpness of
 * its chances and the threshold of its answers on dev. Train again whenever the trees or the rules of attribution change.
 */
export async function attributionTask(options: TaskOptions): Promise<void> {
  trainAttribution(await loadEnglish(), options);
}

export function trainAttribution(language: Language, options: TaskOptions): void {
  const { data, out, seed, log, epochs = 10, threshold: smallest = 0.05 } = options;
  const read = (split: string) =>
    readAttributionSplit(join(data, split))
      .map((document) => annotatedFacts(document, language))
      .filter((document) => document !== null);
  const train = read("train");
  const dev = read("dev");
  log(`${train.length} documents, ${sum(train)} attributions; dev ${dev.length}, ${sum(dev)}`);
  const counts = cueCounts(train);
  const lemmas = cueLemmas(train, counts, 2);
  const maxent: MaxentOptions = { rounds: epochs, rate: 0.1, decay: 0.02, least: 3, seed };
  const weights = learn(train, lemmas, counts, maxent, smallest, log);

  const plain = readAttributionModel(pack(weights, lemmas, 0.5, 1));
  const chances = dev.flatMap(({ facts, gold }) => {
    const heads = new Set(gold.map(({ cue }) => headOfCue(facts, cue, counts)));
    return plain.read(facts, 0.02).map(({ head, chance }) => ({ chance, right: heads.has(head) }));
  });
  const sharpness = sharpnessOf(chances);
  const sharp = readAttributionModel(pack(weights, lemmas, 0.5, sharpness));
  const all = dev.map(({ facts, gold }) => ({ gold, found: sharp.read(facts, 0.1) }));
  const at = (threshold: number) =>
    attributionScores(
      all.map(({ gold, found }) => ({ gold, found: outermost(found.filter((f) => f.chance >= threshold)) })),
    );
  const total = (threshold: number) => {
    const { source, cue, content } = at(threshold);
    return source.exact + cue.exact + content.exact;
  };
  const threshold = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55].reduce((best, next) =>
    total(next) > total(best) ? next : best,
  );
  const scores = at(threshold);
  const { source, cue, content } = scores;
  log(`dev exact F1 source ${source.exact}  cue ${cue.exact}  content ${content.exact} from ${threshold} on`);
  const bytes = pack(weights, lemmas, threshold, sharpness);
  log(`${(bytes.length / 1e6).toFixed(2)} MB, sharpness ${sharpness}`);
  writeModel(out, `${ATTRIBUTION_MODEL_NAME}-v${ATTRIBUTION_MODEL_VERSION}`, bytes, {
    name: ATTRIBUTION_MODEL_NAME,
    version: ATTRIBUTION_MODEL_VERSION,
    seed,
    epochs,
    smallest,
    sharpness,
    threshold,
    language: language.models,
    train: { documents: train.length, attributions: sum(train) },
    dev: {
      documents: dev.length,
      attributions: sum(dev),
      ...scores,
      reliability: reliability(sharpened(chances, sharpness)),
    },
  });
}

function learn(
  train: readonly AnnotatedFacts[],
  lemmas: readonly string[],
  counts: ReadonlyMap<number, number>,
  options: MaxentOptions,
  smallest: number,
  log: (line: string) => void,
): ReadonlyMap<number, number> {
  const hashes = new Set(lemmas.map(hashString));
  const asking = {
    cues: new Questions(),
    boundaries: Array.from({ length: 6 }, () => new Questions()),
    missed: [0, 0, 0, 0, 0, 0],
  };
  for (const document of train) askAbout(document, hashes, counts, asking);
  log(
    `${lemmas.length} lemmas, ${asking.cues.answers.length} words; boundaries out of reach: ${asking.missed.join(" ")}`,
  );
  const weights = new Map<number, number>();
  for (const questions of [asking.cues, ...asking.boundaries]) {
    for (const [hash, weight] of trainMaxent(questions, options))
      if (Math.abs(weight) >= smallest) weights.set(hash, weight);
    log(`${questions.answers.length} questions, ${questions.features.length} features; ${weights.size} weights`);
  }
  return weights;
}

function pack(
  weights: ReadonlyMap<number, number>,
  lemmas: readonly string[],
  threshold: number,
  sharpness: number,
): Uint8Array {
  const features = Uint32Array.from(weights.keys());
  const { setting, arrays } = packLinear(
    {
      classes: 1,
      features,
      starts: Uint32Array.from({ length: features.length + 1 }, (_, i) => i),
      entryClass: new Uint8Array(features.length),
      entryWeight: Float32Array.from(weights.values()),
    },
    "weights",
  );
  const settings = { lemmas, threshold, sharpness, weights: setting };
  return writeModelFile({ name: ATTRIBUTION_MODEL_NAME, version: ATTRIBUTION_MODEL_VERSION, settings, arrays });
}

interface Foretold {
  readonly chance: number;
  readonly right: boolean;
}

/** The sharpness under which the answers on dev are likeliest. */
function sharpnessOf(chances: readonly Foretold[]): number {
  const loss = (sharpness: number) =>
    sharpened(chances, sharpness).reduce((l, { chance, right }) => l - Math.log(right ? chance : 1 - chance), 0);
  const candidates = Array.from({ length: 30 }, (_, i) => Math.round(40 + i * 5) / 100);
  return candidates.reduce((best, candidate) => (loss(candidate) < loss(best) ? candidate : best));
}

function sharpened(chances: readonly Foretold[], sharpness: number): Foretold[] {
  return chances.map(({ chance, right }) => {
    const score = Math.log(chance / Math.max(1e-9, 1 - chance));
    return { chance: Math.min(0.9999, 1 / (1 + Math.exp(-sharpness * score))), right };
  });
}

const sum = (documents: readonly AnnotatedFacts[]) => documents.reduce((n, { gold }) => n + gold.length, 0);
