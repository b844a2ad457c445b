import { join } from "node:path";
import { packageRoot } from "../src/base/package-root.ts";
import { type Language, loadEnglish } from "../src/language/index.ts";
import { placeRelation } from "../src/reading/coding/place.ts";
import { relationFeatures } from "../src/reading/coding/relation-features.ts";
import {
  RELATION_MODEL_NAME,
  RELATION_MODEL_VERSION,
  readRelationModel,
} from "../src/reading/coding/relation-model.ts";
import { treeOf } from "../src/reading/tree.ts";
import { foldsOf, type PloverRow, readExamples, readPloverRows } from "./plover-data.ts";
import { type PloverScores, ploverScores } from "./plover-scores.ts";
import { type TaskOptions, writeModel } from "./task.ts";
import { type LabelledRelation, type PloverTraining, trainPlover } from "./train-plover.ts";

const FOLDS = 10;

/**
 * Trains the relation model from `--data FILE` (columns sentence, source, target, root) and our own examples. Scores
 * are cross-validated over the file's sentences; the examples only ever teach.
 */
export async function ploverTask({ data, out, seed, threshold = 0.002, log }: TaskOptions): Promise<void> {
  const language = await loadEnglish();
  const rows = readPloverRows(data);
  const labelled = rows.map((row) => labelledRelation(row, language));
  const examples = readExamples(join(packageRoot(), "training/plover/examples.txt")).map((row) =>
    labelledRelation(row, language),
  );
  log(`${rows.length} sentences, ${examples.length} examples of our own`);
  const training: PloverTraining = {
    classes: [...new Set(rows.map((row) => row.root))].toSorted(),
    cost: 4,
    balance: 0.3,
    seed,
    sharpness: 1,
    threshold,
  };
  const held = crossValidate(labelled, examples, foldsOf(rows, FOLDS, seed), training);
  const gold = rows.map((row) => row.root);
  const scores = ploverScores(
    gold,
    held.map((chances) => training.classes[bestOf(chances)]!),
  );
  const sharpness = sharpnessOf(held, gold, training.classes);
  report(scores, log);
  const weights = trainPlover([...labelled, ...examples], { ...training, sharpness });
  log(`${(weights.length / 1e6).toFixed(2)} MB, sharpness ${sharpness}`);
  writeModel(out, `${RELATION_MODEL_NAME}-v${RELATION_MODEL_VERSION}`, weights, {
    name: RELATION_MODEL_NAME,
    version: RELATION_MODEL_VERSION,
    seed,
    threshold,
    language: language.models,
    crossValidation: { folds: FOLDS, sentences: rows.length, examples: examples.length, ...scores },
  });
}

function labelledRelation(row: PloverRow, language: Language): LabelledRelation {
  const tree = treeOf(language.analyze(row.sentence).value);
  return { features: relationFeatures(placeRelation(tree, row.actor, row.recipient)), root: row.root };
}

/** Each row's chances from a model that saw neither it nor its fold; every model goes through the file it would ship in. */
function crossValidate(
  rows: readonly LabelledRelation[],
  examples: readonly LabelledRelation[],
  folds: readonly number[],
  training: PloverTraining,
): Float64Array[] {
  const out: Float64Array[] = new Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const taught = [...rows.filter((_, i) => folds[i] !== fold), ...examples];
    const model = readRelationModel(trainPlover(taught, training));
    rows.forEach((row, i) => {
      if (folds[i] === fold) out[i] = model.chances(row.features);
    });
  }
  return out;
}

/** The sharpness under which the held-out answers are likeliest. Chances at sharpness 1 keep the margins in their logarithms. */
function sharpnessOf(held: readonly Float64Array[], gold: readonly string[], classes: readonly string[]): number {
  const candidates = Array.from({ length: 40 }, (_, i) => 0.5 + i * 0.25);
  const loss = (sharpness: number) =>
    held.reduce((sum, chances, i) => {
      const powers = chances.map((chance) => chance ** sharpness);
      return sum - Math.log(powers[classes.indexOf(gold[i]!)]! / powers.reduce((a, b) => a + b, 0));
    }, 0);
  return candidates.reduce((best, candidate) => (loss(candidate) < loss(best) ? candidate : best));
}

function bestOf(chances: Float64Array): number {
  return chances.indexOf(Math.max(...chances));
}

function report(scores: PloverScores, log: (line: string) => void): void {
  const { binary, quad, root, accuracy } = scores;
  log(`${FOLDS}-fold cross-validation, macro-F1: binary ${binary}  quad ${quad}  root ${root}  (accuracy ${accuracy})`);
  for (const { label, count, precision, recall, f1 } of scores.classes)
    log(`${label.padEnd(10)} n ${String(count).padStart(4)}  P ${precision}  R ${recall}  F1 ${f1}`);
}
