import { existsSync } from "node:fs";
import { join } from "node:path";
import type { GoldCase } from "../../src/evaluation/gold-case.ts";
import { judgeCase } from "../../src/evaluation/judge-case.ts";
import { inputOf } from "../../src/evaluation/judge-cases.ts";
import { loadCases } from "../../src/evaluation/load-cases.ts";
import { type Language, loadEnglish } from "../../src/language/index.ts";
import { openRapporteur } from "../../src/rapporteur.ts";
import type { Draft, DraftScene } from "../../src/reading/assertions/draft.ts";
import type { AttributionModel } from "../../src/reading/attribution/learned/attribution-model.ts";
import { loadAttributionModel } from "../../src/reading/attribution/learned/load.ts";
import { type ConfidenceFeatures, confidenceFeatures } from "../../src/reading/confidence/features.ts";
import type { Inside } from "../../src/reading/inside.ts";
import { readDocument } from "../../src/reading/read.ts";
import type { Reading } from "../../src/reading/reading.ts";
import type { Situation } from "../../src/situation/situation.ts";
import { type Document, spokenBlocks } from "../../src/text/document.ts";
import type { Span } from "../../src/text/span.ts";
import { type Given, toDocument } from "../../src/text/to-document.ts";
import { foldsOf, type PloverRow, readPloverRows } from "../plover-data.ts";
import { judgedInput, readVerdicts, type Verdict, verdictOn } from "./judged.ts";

/** Where judgements come from: see `readInstances`. */
export const SOURCES = ["judged", "cases", "plv"] as const;
export type Source = (typeof SOURCES)[number];

/** An assertion that was read, and whether it is right. */
export interface Instance {
  readonly source: Source;
  /** The document, or the fold of sentences that are like each other: what must not be both taught and tested. */
  readonly group: string;
  readonly features: ConfidenceFeatures;
  /** The rule's own estimate, made by hand, which the learned chance takes the place of. */
  readonly estimate: number;
  readonly right: boolean;
}

const FOLDS = 10;

/**
 * Reads the data under `data` with the program as it stands and takes every assertion that somebody has judged:
 *
 * - `judged`: a sample of assertions of texts that no rule was written for (`data/texts/`), judged by hand, which are listed
 *   in `judged.jsonl` beside this file. Right is a whole record: type, actors, recipients, polarity, modality.
 * - `cases`: gold cases (`cases/`), which were looked at while rules were written. Right is a whole record.
 * - `plv`: sentences with one relation each (`data/events/plv/train.tsv`). An assertion between its two parties is right
 *   when it has its type; others are not judged.
 *
 * What is not there is left out; there must be judged assertions.
 */
export async function readInstances(data: string, seed: number): Promise<readonly Instance[]> {
  const language = await loadEnglish();
  const situation = await openRapporteur().situation();
  const attribution = await loadAttributionModel();
  const read = (input: Given & { bytes: Uint8Array }) => readInside(input, { language, situation, attribution });
  const instances: Instance[] = [];
  for (const [path, verdicts] of readVerdicts()) {
    const input = await judgedInput(join(data, "data/texts"), path);
    instances.push(...ofJudged(path, verdicts, read(input)));
  }
  if (existsSync(join(data, "cases")))
    for (const gold of await loadCases(join(data, "cases"))) instances.push(...ofCase(gold, read(inputOf(gold))));
  const relations = join(data, "data/events/plv/train.tsv");
  if (!existsSync(relations)) return instances;
  const rows = readPloverRows(relations);
  const folds = foldsOf(rows, FOLDS, seed);
  rows.forEach((row, i) => {
    const bytes = new TextEncoder().encode(row.sentence);
    instances.push(...ofRelation(row, `plv-${folds[i]}`, read({ bytes, source: "sentence.txt" })));
  });
  return instances;
}

interface ReadInside {
  readonly document: Document;
  readonly reading: Reading;
  readonly inside: Inside;
}

/** What texts are read with. */
interface Readers {
  readonly language: Language;
  readonly situation: Situation;
  readonly attribution: AttributionModel | null;
}

function readInside({ bytes, ...given }: Given & { bytes: Uint8Array }, readers: Readers): ReadInside {
  const { language, situation, attribution } = readers;
  const document = toDocument(bytes, given).value!;
  const analysis = language.analyze(document.text, spokenBlocks(document)).value;
  let inside: Inside | undefined;
  const look = (shown: Inside) => {
    inside = shown;
  };
  const { value: reading } = readDocument(document, analysis, situation, look, attribution);
  return { document, reading, inside: inside! };
}

function ofCase(gold: GoldCase, { document, reading, inside }: ReadInside): readonly Instance[] {
  const { pairs } = judgeCase(gold, reading, document.text);
  const whole = new Set(pairs.filter((pair) => pair.whole).map((pair) => pair.read));
  return inside.drafts.map((draft, i) => ({
    source: "cases",
    group: gold.id,
    ...toldBy(draft, inside.scene),
    right: whole.has(inside.assertions[i]!),
  }));
}

function ofJudged(path: string, verdicts: readonly Verdict[], { inside }: ReadInside): readonly Instance[] {
  return inside.drafts.flatMap((draft, i) => {
    const right = verdictOn(inside.assertions[i]!, verdicts);
    return right === null ? [] : [{ source: "judged" as const, group: path, ...toldBy(draft, inside.scene), right }];
  });
}

function ofRelation(row: PloverRow, group: string, { document, inside }: ReadInside): readonly Instance[] {
  return inside.drafts.flatMap((draft, i) => {
    const { type, actors, recipients } = inside.assertions[i]!;
    const both = touches(actors, row.actor, document.text) && touches(recipients, row.recipient, document.text);
    const right = sameRoot(type, row.root);
    return both ? [{ source: "plv" as const, group, ...toldBy(draft, inside.scene), right }] : [];
  });
}

/** Whether one of the spans shares a character with the first place of the words. */
function touches(spans: readonly Span[], words: string, text: string): boolean {
  const start = text.indexOf(words);
  return start >= 0 && spans.some((span) => Math.min(span.end, start + words.length) > Math.max(span.start, start));
}

/** PLV joins CONCEDE and RETREAT, and codes imposed sanctions as COERCE. */
function sameRoot(type: string, root: string): boolean {
  if (root === "YIELD") return type === "CONCEDE" || type === "RETREAT";
  return type === root || (type === "SANCTION" && root === "COERCE");
}

function toldBy(draft: Draft, scene: DraftScene): Pick<Instance, "features" | "estimate"> {
  return { features: confidenceFeatures(draft, scene), estimate: draft.confidence };
}
