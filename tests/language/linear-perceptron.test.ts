import { expect, test } from "vitest";
import { LinearModel, packLinear } from "../../src/language/learning/linear-model.ts";
import { Perceptron } from "../../training/perceptron.ts";
import { randomFrom, shuffle } from "../../training/random.ts";

const scoresOf = (scorer: { score(f: Uint32Array, n: number, s: Float32Array): void }, ...features: number[]) => {
  const scores = new Float32Array(3);
  scorer.score(Uint32Array.from(features), features.length, scores);
  return [...scores];
};

test("averaged weights are the mean of the weights after each decision", () => {
  const weights = new Perceptron(3);
  const held: number[] = [];
  for (let step = 1; step <= 10; step++) {
    weights.moment = step;
    if (step === 4) weights.update(Uint32Array.of(9), 1, 2, 5);
    if (step === 8) weights.update(Uint32Array.of(9), 1, 2, -1);
    held.push(scoresOf(weights, 9)[2]!);
  }
  const { entryClass, entryWeight } = weights.averaged(0);
  expect([...entryClass]).toEqual([2]);
  // The last decision's weights weigh nothing, the first update's moment is its own.
  expect(entryWeight[0]).toBeCloseTo((held[3]! * 4 + held[7]! * 2) / 10, 5);
});

test("rows grow and stay right through thousands of features and many classes", () => {
  const weights = new Perceptron(3, 2);
  const expected = new Map<number, number[]>();
  const random = randomFrom(7);
  for (let i = 0; i < 40000; i++) {
    const feature = 1 + Math.floor(random() * 9000);
    const label = Math.floor(random() * 3);
    weights.update(Uint32Array.of(feature), 1, label, 1);
    const row = expected.get(feature) ?? [0, 0, 0, 0];
    row[label]!++;
    row[3]!++;
    expected.set(feature, row);
  }
  for (const [feature, row] of expected) {
    expect(scoresOf(weights, feature)).toEqual(row[3]! < 2 ? [0, 0, 0] : row.slice(0, 3));
  }
});

test("a packed perceptron answers as the trained one does, small weights apart", () => {
  const weights = new Perceptron(3);
  weights.moment = 1;
  for (let feature = 1; feature <= 500; feature++) {
    weights.update(Uint32Array.of(feature * 2654435), 1, feature % 3, feature / 50);
  }
  weights.moment = 1e9;
  const { setting, arrays } = packLinear(weights.averaged(0.51), "w");
  const model = new LinearModel({ name: "t", version: 1, settings: { w: setting }, arrays }, "w");
  for (let feature = 1; feature <= 500; feature++) {
    const given = feature / 50 < 0.51 ? 0 : feature / 50;
    const got = scoresOf(model, feature * 2654435)[feature % 3]!;
    expect(Math.abs(got - given)).toBeLessThanOrEqual(0.03 * given + 0.01);
  }
});

test("the same seed shuffles the same way, another does not", () => {
  const order = (seed: number) => shuffle([...Array(50).keys()], randomFrom(seed)).join();
  expect(order(3)).toBe(order(3));
  expect(order(3)).not.toBe(order(4));
});
