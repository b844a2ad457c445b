import { FIELDS, type Field, type JudgedCase } from "./judge-case.ts";

/** How many of those that were read are right, and how many of those in the cases were read. Rates from 0 to 1. */
export interface Score {
  readonly right: number;
  readonly read: number;
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** `right` of `of`; `rate` is null where there is nothing to judge. */
export interface Share {
  readonly right: number;
  readonly of: number;
  readonly rate: number | null;
}

export interface Figures {
  readonly cases: number;
  /** Triggers that overlap. */
  readonly found: Score;
  readonly typed: Score;
  /** Type, actors, recipients, polarity and modality right. */
  readonly whole: Score;
  /** Core assertions found with the right type. */
  readonly core: Share;
  /** Of the assertions found. */
  readonly fields: Readonly<Record<Field, Share>>;
  readonly quotations: { readonly found: Share; readonly speakers: Share };
}

/** Adds up over all cases: every assertion counts the same, whatever text it is in. */
export function figuresOf(judged: readonly JudgedCase[]): Figures {
  const pairs = judged.flatMap((c) => c.pairs);
  const read = pairs.length + judged.reduce((sum, c) => sum + c.extra.length, 0);
  const missed = judged.flatMap((c) => c.missed);
  const gold = pairs.length + missed.length;
  const isCore = ({ core = true }: { core?: boolean | undefined }) => core;
  const quotations = judged.flatMap((c) => c.quotations);
  const fieldShare = (field: Field) => {
    const said = pairs.map(({ right }) => right[field]).filter((right) => right !== null);
    return share(said.filter(Boolean).length, said.length);
  };
  return {
    cases: judged.length,
    found: score(pairs.length, read, gold),
    typed: score(pairs.filter((p) => p.typed).length, read, gold),
    whole: score(pairs.filter((p) => p.whole).length, read, gold),
    core: share(
      pairs.filter((p) => p.typed && isCore(p.gold)).length,
      [...pairs.map((p) => p.gold), ...missed].filter(isCore).length,
    ),
    fields: Object.fromEntries(FIELDS.map((field) => [field, fieldShare(field)])) as Record<Field, Share>,
    quotations: {
      found: share(quotations.filter((q) => q.found).length, quotations.length),
      speakers: share(
        quotations.filter((q) => q.speakerRight === true).length,
        quotations.filter((q) => q.speakerRight !== null).length,
      ),
    },
  };
}

function score(right: number, read: number, gold: number): Score {
  const precision = read === 0 ? 0 : right / read;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, read, gold, precision, recall, f1 };
}

function share(right: number, of: number): Share {
  return { right, of, rate: of === 0 ? null : right / of };
}
