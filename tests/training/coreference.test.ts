import { describe, expect, test } from "vitest";
import { scoreOf } from "../../src/language/en/coreference/coreference.ts";
import { forestArrays, forestOf, scoreForest } from "../../src/language/en/coreference/forest.ts";
import { boost } from "../../training/coreference/boosting.ts";
import { parseDocument } from "../../training/coreference/ontogum.ts";
import { trustOf } from "../../training/coreference/trust.ts";

describe("boosted trees", () => {
  // Of three alternatives the right one has the larger first number, unless the second is 1: then the smaller.
  const rows: Float32Array[] = [];
  const right: number[] = [];
  const starts = [0];
  for (let group = 0; group < 200; group++) {
    const turned = group % 2;
    const numbers = [group % 7, (group * 3) % 11, (group * 5) % 13];
    const wanted = turned === 1 ? Math.min(...numbers) : Math.max(...numbers);
    for (const number of numbers) {
      rows.push(Float32Array.of(number, turned, 5));
      right.push(number === wanted ? 1 : 0);
    }
    starts.push(rows.length);
  }
  const choices = { rows, starts, right: Uint8Array.from(right), weights: new Float32Array(200).fill(1) };
  const options = { trees: 40, depth: 4, rate: 0.3, ridge: 1, features: 1, groups: 1, least: 0.1, seed: 1 };

  test("learn to choose what depends on two numbers together", () => {
    const forest = boost(choices, options);
    let good = 0;
    for (let g = 0; g < 200; g++) {
      const scores = rows.slice(starts[g], starts[g + 1]).map((row) => scoreForest(forest, row));
      if (right[starts[g]! + scores.indexOf(Math.max(...scores))] === 1) good++;
    }
    expect(good).toBeGreaterThan(180);
  });

  test("are the same for the same seed, and come back from their arrays", () => {
    const forest = boost(choices, options);
    expect(boost(choices, options)).toEqual(forest);
    const file = { name: "x", version: 1, settings: {}, arrays: new Map(forestArrays(forest, "f")) };
    expect(forestOf(file, "f")).toEqual(forest);
  });
});

test("OntoGUM's brackets become spans of chains", () => {
  const lines = [
    "# begin document x",
    "0\tThe\t(3(2",
    "1\treport\t_",
    "2\t's\t2)",
    "3\tauthors\t3)",
    "4\tleft\t_",
    "5\tit\t(2)",
  ];
  expect(parseDocument("x", lines.join("\n"))).toEqual({
    name: "x",
    words: ["The", "report", "'s", "authors", "left", "it"],
    spans: [
      { first: 0, last: 3, chain: 3 },
      { first: 0, last: 2, chain: 2 },
      { first: 5, last: 5, chain: 2 },
    ],
  });
});

test("trust is calibrated, and leaves unsaid what would cost precision", () => {
  // Of links with a chance of 0.9 four in five are right, of those with 0.3 one in five.
  const proposed = Array.from({ length: 1000 }, (_, i) => ({
    kind: "pronoun" as const,
    chance: i < 500 ? 0.9 : 0.3,
    isRight: i < 500 ? i % 5 !== 0 : i % 5 === 0,
  }));
  const trust = trustOf(proposed, 0.78);
  expect(scoreOf(0.9, trust)).toBeCloseTo(0.8, 2);
  expect(scoreOf(0.3, trust)).toBeCloseTo(0.2, 2);
  expect(trust.least).toBeGreaterThan(scoreOf(0.3, trust));
  expect(trust.least).toBeLessThanOrEqual(scoreOf(0.9, trust));
});
