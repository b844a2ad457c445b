import { join } from "node:path";
import { coreferenceOf, scoreOf, type Trust } from "../../src/language/en/coreference/coreference.ts";
import {
  COREFERENCE_NAME,
  COREFERENCE_VERSION,
  loadCoreference,
  packCoreference,
} from "../../src/language/en/coreference/model.ts";
import type { NounFacts } from "../../src/language/en/coreference/noun-facts.ts";
import { type Language, loadEnglish, type MentionKind } from "../../src/language/index.ts";
import { type TaskOptions, writeModel } from "../task.ts";
import type { Boosting } from "./boosting.ts";
import { readNounFacts } from "./facts.ts";
import { analyzeDocument, readOntoGum } from "./ontogum.ts";
import { addLinks, KINDS, linkScores, noCounts } from "./scores.ts";
import { type Lesson, lessonOf, propose, trainForests } from "./trainer.ts";
import { type Proposed, trustOf } from "./trust.ts";

const FOLDS = 4;

/** Links of which fewer than this share are right in cross-validation are left unsaid. */
const PRECISION: Readonly<Record<MentionKind, number>> = { pronoun: 0.83, group: 0.82, name: 0.88, description: 0.85 };

const BOOSTING: Omit<Boosting, "seed"> = {
  trees: 100,
  depth: 5,
  rate: 0.1,
  ridge: 1,
  features: 0.5,
  groups: 0.7,
  least: 2,
};

/**
 * Trains on `--data DIR/coref/ontogum-free/train` as the language's models analyse it; `--extra` as for the tagger. Trust
 * is learned from four-fold cross-validation by document; dev only measures.
 */
export async function coreferenceTask({ data, extra, out, seed, epochs, log }: TaskOptions): Promise<void> {
  const language = await loadEnglish();
  const facts = readNounFacts(extra ?? "");
  const folder = (split: string) => join(data, "coref/ontogum-free", split);
  const lessons = lessonsOf(folder("train"), language, facts);
  log(`${lessons.length} documents, ${facts.keys.length} words`);
  const one = { ...BOOSTING, seed, trees: epochs ?? BOOSTING.trees };
  const boosting = { pronouns: one, names: one, nouns: one };
  const held: Proposed[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = lessons.filter((_, i) => i % FOLDS !== fold);
    const forests = trainForests(rest, boosting);
    for (const lesson of lessons.filter((_, i) => i % FOLDS === fold)) held.push(...propose(lesson, forests));
    log(`fold ${fold + 1} of ${FOLDS}`);
  }
  const trust = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      trustOf(
        held.filter((p) => p.kind === kind),
        PRECISION[kind],
      ),
    ]),
  ) as Record<MentionKind, Trust>;
  const crossValidation = linkScores(countsOf(held, trust, lessons));
  log(`cross-validation ${JSON.stringify(crossValidation)}`);
  const weights = packCoreference({ facts, trust, forests: trainForests(lessons, boosting) });
  const parts = loadCoreference(weights);
  const counts = noCounts();
  for (const { scene, gold } of lessonsOf(folder("dev"), language, facts))
    addLinks(counts, coreferenceOf(scene.view.analysis, parts), gold);
  const dev = linkScores(counts);
  log(`dev ${JSON.stringify(dev)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  writeModel(out, `${COREFERENCE_NAME}-v${COREFERENCE_VERSION}`, weights, {
    name: COREFERENCE_NAME,
    version: COREFERENCE_VERSION,
    seed,
    boosting: one,
    language: language.models,
    trust,
    crossValidation,
    dev,
  });
}

function countsOf(held: readonly Proposed[], trust: Readonly<Record<MentionKind, Trust>>, lessons: readonly Lesson[]) {
  const counts = noCounts();
  for (const { gold } of lessons) for (const kind of KINDS) counts[kind].gold += gold.anaphors[kind];
  for (const { kind, chance, isRight } of held) {
    if (scoreOf(chance, trust[kind]) < trust[kind].least) continue;
    counts[kind].links++;
    if (isRight) counts[kind].right++;
  }
  return counts;
}

function lessonsOf(folder: string, language: Language, facts: NounFacts): Lesson[] {
  return readOntoGum(folder).map((document) => lessonOf(document, analyzeDocument(document, language), facts));
}
