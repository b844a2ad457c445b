import type { Words } from "../src/reading/attribution/words.ts";

export interface AttributionScore {
  readonly found: number;
  readonly gold: number;
  /** Percent, one decimal. */
  readonly exact: number;
  readonly overlap: number;
}

/** One attribution, in words. */
export interface Spans {
  readonly source: Words | null;
  readonly cue: Words | null;
  readonly content: Words | null;
}

/** What was found and what there is, by document. */
export interface Compared {
  readonly found: readonly Spans[];
  readonly gold: readonly Spans[];
}

/** F1 over the sets of spans of each role, document by document, in words. */
export function attributionScores(
  documents: readonly Compared[],
): Readonly<Record<"source" | "cue" | "content", AttributionScore>> {
  const score = (role: "source" | "cue" | "content") => {
    const counts = { found: 0, gold: 0, exact: 0, overlap: 0 };
    for (const { found, gold } of documents) {
      const p = spansOf(found.map((f) => f[role]));
      const g = spansOf(gold.map((f) => f[role]));
      counts.found += p.size;
      counts.gold += g.size;
      for (const [key, span] of p) {
        if (g.has(key)) counts.exact++;
        if ([...g.values()].some(({ from, to }) => span.from < to && from < span.to)) counts.overlap++;
      }
    }
    const f1 = (right: number) =>
      Math.round((2000 * Math.min(right, counts.gold)) / Math.max(1, counts.found + counts.gold)) / 10;
    return { found: counts.found, gold: counts.gold, exact: f1(counts.exact), overlap: f1(counts.overlap) };
  };
  return { source: score("source"), cue: score("cue"), content: score("content") };
}

/** Of the words with a chance in each fifth, how many were cues and what was foretold, in percent. */
export function reliability(chances: readonly { readonly chance: number; readonly right: boolean }[]): readonly {
  readonly count: number;
  readonly foretold: number;
  readonly right: number;
}[] {
  return [0, 1, 2, 3, 4].map((n) => {
    const bin = chances.filter(({ chance }) => Math.min(4, Math.floor(chance * 5)) === n);
    const percent = (sum: number) => Math.round((1000 * sum) / Math.max(1, bin.length)) / 10;
    return {
      count: bin.length,
      foretold: percent(bin.reduce((sum, { chance }) => sum + chance, 0)),
      right: percent(bin.filter(({ right }) => right).length),
    };
  });
}

function spansOf(spans: readonly (Words | null)[]): ReadonlyMap<string, Words> {
  return new Map(spans.filter((s) => s !== null).map((s) => [`${s.from}-${s.to}`, s]));
}
