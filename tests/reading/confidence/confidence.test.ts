import { describe, expect, test } from "vitest";
import type { Calibration } from "../../../src/reading/confidence/calibration.ts";
import { chanceOf } from "../../../src/reading/confidence/chance.ts";
import { confidenceFeatures, FEATURES, type FeatureName } from "../../../src/reading/confidence/features.ts";
import { CALIBRATION } from "../../../src/reading/confidence/weights.ts";
import { readInside } from "../reader.ts";

const plain: Calibration = { id: "x", intercept: 0, weights: { recipient: Math.log(3) } };

describe("a chance", () => {
  test("is the logistic of what the features are worth", () => {
    expect(chanceOf(new Map(), plain)).toBe(0.5);
    expect(chanceOf(new Map([["recipient", 1]]), plain)).toBe(0.75);
    expect(chanceOf(new Map([["negative", 1]]), plain)).toBe(0.5);
  });

  test("is never certain nor impossible", () => {
    expect(chanceOf(new Map(), { ...plain, intercept: 100 })).toBe(0.99);
    expect(chanceOf(new Map(), { ...plain, intercept: -100 })).toBe(0.01);
  });

  test("weighs only features that there are", () => {
    expect(Object.keys(CALIBRATION.weights).filter((name) => !(name in FEATURES))).toEqual([]);
    expect(CALIBRATION.id).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe("the features", () => {
  const featuresOf = (text: string): ReadonlyMap<FeatureName, number> => {
    const { scene, drafts } = readInside(text);
    expect(drafts, text).not.toHaveLength(0);
    return confidenceFeatures(drafts[0]!, scene);
  };

  test("tell a plain act from one that is denied, promised or only hinted at", () => {
    const plainly = featuresOf("Japan condemned Russia.");
    expect(plainly.get("recipient")).toBe(1);
    for (const name of ["negative", "unreal", "hedged", "noun", "joint", "unnamed"] as const)
      expect(plainly.has(name), name).toBe(false);
    expect(featuresOf("Japan did not condemn Russia.").has("negative")).toBe(true);
    expect(featuresOf("Japan will invade Russia.").has("unreal")).toBe(true);
    expect(featuresOf("Japan allegedly invaded Russia.").has("hedged")).toBe(true);
    expect(featuresOf("Japan's invasion of Russia continues.").has("noun")).toBe(true);
    expect(featuresOf("Japan and Norway condemned Russia.").has("joint")).toBe(true);
  });

  test("are all between 0 and 1", () => {
    const { scene, drafts } = readInside(
      "Japan and the United States, which had long urged North Korea to return to talks, on Monday, after a meeting in Seoul with officials of South Korea, strongly condemned, as they said, what is seen by many as the reported transfer of weapons to Russia. “We must act,” Japan’s foreign minister said.",
    );
    expect(drafts.length).toBeGreaterThan(1);
    for (const draft of drafts)
      for (const [name, value] of confidenceFeatures(draft, scene)) {
        expect(value, name).toBeGreaterThan(0);
        expect(value, name).toBeLessThanOrEqual(1);
      }
  });
});
