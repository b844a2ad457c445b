import type { Assertion, Reading } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";
import type { GoldAssertion, GoldCase } from "./gold-case.ts";
import { alignment, beginOfQuotation, placeOfTrigger } from "./places.ts";

/** What is compared of an assertion whose trigger was found. */
export const FIELDS = ["actors", "recipients", "speakers", "polarity", "modality", "date", "quoted"] as const;
export type Field = (typeof FIELDS)[number];

/** A gold assertion and the one that was read at its place. */
export interface Pair {
  readonly gold: GoldAssertion;
  readonly read: Assertion;
  readonly typed: boolean;
  /** Of each field whether it is right; null where the case does not say. */
  readonly right: Readonly<Record<Field, boolean | null>>;
  /** Type, both sides, polarity and modality are right, as far as the case says. */
  readonly whole: boolean;
}

export interface JudgedQuotation {
  readonly found: boolean;
  /** Whether a quotation found there has the right speakers; null where the case does not say. */
  readonly speakerRight: boolean | null;
}

/** One text's reading held against its case. */
export interface JudgedCase {
  readonly id: string;
  readonly pairs: readonly Pair[];
  /** Gold assertions that were not read. */
  readonly missed: readonly GoldAssertion[];
  /** Assertions that were read where the case has none. */
  readonly extra: readonly Assertion[];
  readonly quotations: readonly JudgedQuotation[];
}

/**
 * Pairs gold and read assertions whose triggers share a character, each at most once: pairs of the same type first, then
 * those with the same actors, the same recipients, the longer overlap and the later place.
 *
 * @param text the canonical text that the reading's spans are of
 */
export function judgeCase(gold: GoldCase, reading: Reading, text: string): JudgedCase {
  const inGold = alignment(gold.text, text);
  const wanted = gold.assertions.map((assertion) => placeOfTrigger(gold.text, assertion)!);
  const found = reading.assertions.map(({ trigger }) => inGold(trigger));
  const possible = gold.assertions.flatMap((g, i) =>
    reading.assertions.flatMap((read, j) => {
      const shared = overlap(wanted[i]!, found[j]!);
      return shared > 0 ? [{ i, j, shared, likeness: likeness(g, read) }] : [];
    }),
  );
  possible.sort((a, b) => b.likeness - a.likeness || b.shared - a.shared || b.i - a.i || b.j - a.j);
  const takenGold = new Set<number>();
  const takenRead = new Set<number>();
  const pairs: Pair[] = [];
  for (const { i, j } of possible) {
    if (takenGold.has(i) || takenRead.has(j)) continue;
    takenGold.add(i);
    takenRead.add(j);
    pairs.push(pairOf(gold.assertions[i]!, reading.assertions[j]!));
  }
  return {
    id: gold.id,
    pairs,
    missed: gold.assertions.filter((_, i) => !takenGold.has(i)),
    extra: reading.assertions.filter((_, j) => !takenRead.has(j)),
    quotations: judgeQuotations(gold, reading, inGold),
  };
}

function likeness(gold: GoldAssertion, read: Assertion): number {
  const type = gold.type === read.type ? 4 : 0;
  return (
    type +
    (sameCodes(gold.actors, codesOf(read.actors)) ? 2 : 0) +
    (sameCodes(gold.recipients, codesOf(read.recipients)) ? 1 : 0)
  );
}

function pairOf(gold: GoldAssertion, read: Assertion): Pair {
  const typed = gold.type === read.type;
  const right = {
    actors: sameCodes(gold.actors, codesOf(read.actors)),
    recipients: sameCodes(gold.recipients, codesOf(read.recipients)),
    speakers: gold.speakers === undefined ? null : sameCodes(gold.speakers, read.speakers),
    polarity: gold.polarity === undefined ? null : gold.polarity === read.polarity,
    modality: gold.modality === undefined ? null : gold.modality === read.modality,
    date: gold.date === undefined ? null : gold.date === (read.time?.edtf ?? null),
    quoted: gold.quote === undefined ? null : gold.quote === read.quoted,
  };
  const whole = typed && right.actors && right.recipients && right.polarity !== false && right.modality !== false;
  return { gold, read, typed, right, whole };
}

function judgeQuotations(
  { text, quotations }: GoldCase,
  reading: Reading,
  inGold: (span: Span) => Span,
): readonly JudgedQuotation[] {
  const spans = reading.quotations.map((read) => ({ read, ...inGold(read) }));
  return quotations.map((quotation) => {
    const at = beginOfQuotation(text, quotation);
    // The quotation marks may or may not belong to what was found.
    const there = spans.filter(({ start, end }) => start - 2 <= at && at < end);
    const codes = quotation.speaker_codes;
    const speaks = ({ read }: (typeof spans)[number]) => sameCodes(codes ?? [], codesOf(read.speakers));
    return { found: there.length > 0, speakerRight: codes === undefined ? null : there.some(speaks) };
  });
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function codesOf(list: readonly { readonly code: string | null }[]): readonly string[] {
  return list.flatMap(({ code }) => code ?? []);
}

/** The same codes, in any order and letter case, however often each. */
function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a, b].map((codes) => new Set(codes.filter(Boolean).map((c) => c.toUpperCase()))) as [
    Set<string>,
    Set<string>,
  ];
  return left.size === right.size && [...left].every((code) => right.has(code));
}
