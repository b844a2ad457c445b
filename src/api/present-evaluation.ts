import type { Figures, Score, Share } from "../evaluation/figures.ts";
import type { GoldAssertion } from "../evaluation/gold-case.ts";
import type { JudgedCase, Pair } from "../evaluation/judge-case.ts";
import type { WireEvaluation, WireJudgedCase } from "./evaluation-shape.ts";
import { SCHEMA_VERSION } from "./schema-version.ts";

/** What made the readings that were judged. */
export interface EvaluatedBy {
  readonly situation: string;
  readonly reader: string;
  readonly models: readonly string[];
  readonly minConfidence: number | null;
}

/** `judged` is given where what is not right is to be shown case by case. */
export function presentEvaluation(
  { cases, found, typed, whole, core, fields, quotations }: Figures,
  { situation, reader, models, minConfidence }: EvaluatedBy,
  judged?: readonly JudgedCase[],
): WireEvaluation {
  return {
    schemaVersion: SCHEMA_VERSION,
    cases,
    situation,
    reader,
    models,
    minConfidence,
    found: presentScore(found),
    typed: presentScore(typed),
    whole: presentScore(whole),
    core: presentShare(core),
    fields: Object.fromEntries(Object.entries(fields).map(([name, share]) => [name, presentShare(share)])),
    quotations: { found: presentShare(quotations.found), speakers: presentShare(quotations.speakers) },
    ...(judged ? { documents: judged.map(presentJudged) } : {}),
  };
}

function presentJudged({ id, missed, extra, pairs }: JudgedCase): WireJudgedCase {
  return {
    id,
    missed: missed.map(({ trigger, n = 1, type, actors, recipients, core = true }) => ({
      trigger,
      n,
      type,
      actors,
      recipients,
      core,
    })),
    extra: extra.map(({ trigger: { start, end, text }, type, actors, recipients, confidence, by }) => ({
      trigger: { start, end, text },
      type,
      actors: actors.map(({ code }) => code),
      recipients: recipients.map(({ code }) => code),
      confidence,
      by,
    })),
    wrong: pairs.flatMap(wrongFields),
  };
}

function wrongFields({ gold, read, typed, right }: Pair): WireJudgedCase["wrong"] {
  const values: Readonly<Record<string, readonly [string, string]>> = {
    type: [gold.type, read.type],
    actors: [listed(gold.actors), listed(read.actors.map(({ code }) => code))],
    recipients: [listed(gold.recipients), listed(read.recipients.map(({ code }) => code))],
    speakers: [listed(gold.speakers ?? []), listed(read.speakers)],
    polarity: [gold.polarity ?? "", read.polarity],
    modality: [gold.modality ?? "", read.modality],
    date: [gold.date ?? "–", read.time?.edtf ?? "–"],
    quoted: [String(gold.quote), String(read.quoted)],
  };
  const { trigger, n = 1 }: GoldAssertion = gold;
  return Object.entries({ type: typed, ...right })
    .filter(([, isRight]) => isRight === false)
    .map(([field]) => ({ trigger, n, field, gold: values[field]![0], read: values[field]![1] }));
}

function listed(codes: readonly string[]): string {
  return codes.join(", ") || "–";
}

function presentScore({ right, read, gold, precision, recall, f1 }: Score) {
  return { right, read, gold, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

function presentShare({ right, of, rate }: Share) {
  return { right, of, rate: rate === null ? null : rounded(rate) };
}

function rounded(rate: number): number {
  return Math.round(rate * 1_000_000) / 1_000_000;
}
