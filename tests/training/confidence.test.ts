import { describe, expect, test } from "vitest";
import type { ConfidenceFeatures, FeatureName } from "../../src/reading/confidence/features.ts";
import type { Assertion } from "../../src/reading/reading.ts";
import { heldOut } from "../../training/confidence/cross-validate.ts";
import type { Instance } from "../../training/confidence/instances.ts";
import { type Verdict, verdictOn } from "../../training/confidence/judged.ts";
import { learnWeights } from "../../training/confidence/logistic.ts";
import { reliabilityOf } from "../../training/confidence/reliability.ts";

function instances(counts: readonly (readonly [Instance["source"], FeatureName | null, number, number])[]): Instance[] {
  return counts.flatMap(([source, name, right, wrong], k) =>
    Array.from({ length: right + wrong }, (_, i) => {
      const features: ConfidenceFeatures = new Map(name === null ? [] : [[name, 1]]);
      return { source, group: `${k}-${i}`, features, estimate: 0.5, right: i < right };
    }),
  );
}

describe("learning weights", () => {
  test("finds the log-odds of a feature and of none", () => {
    const { intercept, weights } = learnWeights(
      instances([
        ["judged", null, 100, 100],
        ["judged", "recipient", 300, 100],
      ]),
      0.0001,
      ["recipient"],
    );
    expect(intercept).toBeCloseTo(0, 2);
    expect(weights.recipient).toBeCloseTo(Math.log(3), 2);
  });

  test("takes what a feature is worth from all sources, and how much is right from the first alone", () => {
    const { intercept, weights } = learnWeights(
      instances([
        ["judged", null, 50, 150],
        ["cases", null, 150, 50],
        ["cases", "recipient", 180, 20],
      ]),
      0.0001,
      ["recipient"],
    );
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 2);
    expect(weights.recipient).toBeCloseTo(Math.log(9) - Math.log(3), 2);
  });

  test("is drawn to nothing by the penalty", () => {
    const some = instances([
      ["judged", null, 5, 5],
      ["judged", "recipient", 9, 1],
    ]);
    const [free, held] = [learnWeights(some, 0.01, ["recipient"]), learnWeights(some, 100, ["recipient"])];
    expect(Math.abs(held.weights.recipient!)).toBeLessThan(0.1);
    expect(free.weights.recipient!).toBeGreaterThan(1);
    expect(free.id).not.toBe(held.id);
  });

  test("is tested on what it has not seen", () => {
    const seen: number[] = [];
    const all = instances([["judged", null, 2, 1]]).map((i, k) => ({ ...i, group: k < 2 ? "a" : "b" }));
    const forecasts = heldOut(all, (taught) => {
      seen.push(taught.length);
      return { id: "", intercept: taught.length === 1 ? 0 : Math.log(4), weights: {} };
    });
    expect(seen).toEqual([1, 2]);
    expect(forecasts.map(({ chance }) => chance)).toEqual([0.5, 0.5, 0.8]);
  });
});

describe("reliability", () => {
  test("counts what chances promised and what came", () => {
    const forecasts = [
      ...Array.from({ length: 10 }, (_, i) => ({ chance: 0.8, right: i < 8 })),
      ...Array.from({ length: 10 }, (_, i) => ({ chance: 0.3, right: i < 5 })),
    ];
    const r = reliabilityOf(forecasts);
    expect(r).toMatchObject({ n: 20, right: 0.65, meanChance: 0.55 });
    expect(r.brier).toBeCloseTo((8 * 0.04 + 2 * 0.64 + 5 * 0.49 + 5 * 0.09) / 20, 4);
    // Of 13 right and 7 wrong ones: 8 above 5, and ties count half.
    expect(r.auc).toBeCloseTo((8 * 5 + 0.5 * (8 * 2 + 5 * 5)) / (13 * 7), 4);
    expect(r.kept[0]).toEqual({ from: 0.5, n: 10, right: 0.8 });
    expect(r.bins.reduce((sum, { n }) => sum + n, 0)).toBe(20);
  });

  test("is perfect only when chances are", () => {
    const sure = [
      { chance: 1, right: true },
      { chance: 0, right: false },
    ];
    expect(reliabilityOf(sure)).toMatchObject({ brier: 0, ece: 0, auc: 1 });
  });
});

describe("a verdict", () => {
  const verdict: Verdict = {
    text: "x", start: 5, end: 10, type: "ACCUSE", actors: ["JPN", "USA"], recipients: [], polarity: "+", modality: "actual", right: true,
  }; // biome-ignore format: a table
  const read = (type: string, start: number, actors: readonly string[]) =>
    ({
      type,
      trigger: { start, end: start + 5 },
      actors: actors.map((code) => ({ code })),
      recipients: [],
      polarity: "+",
      modality: "actual",
    }) as unknown as Assertion;

  test("holds for the same record, in whatever order its actors come", () => {
    expect(verdictOn(read("ACCUSE", 7, ["USA", "JPN"]), [verdict])).toBe(true);
    expect(verdictOn(read("ACCUSE", 7, ["USA", "JPN"]), [{ ...verdict, right: false }])).toBe(false);
  });

  test("makes another record in the place of a right one wrong, and says nothing of one in the place of a wrong one", () => {
    expect(verdictOn(read("ACCUSE", 7, ["USA"]), [verdict])).toBe(false);
    expect(verdictOn(read("ACCUSE", 7, ["USA"]), [{ ...verdict, right: false }])).toBeNull();
    expect(verdictOn(read("ACCUSE", 10, ["JPN", "USA"]), [verdict])).toBeNull();
  });
});
