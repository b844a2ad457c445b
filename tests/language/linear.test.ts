import fc from "fast-check";
import { expect, test } from "vitest";
import { RapporteurError } from "../../src/base/errors.ts";
import { hashString, mix2 } from "../../src/language/learning/hash.ts";
import { LinearModel, packLinear } from "../../src/language/learning/linear-model.ts";
import { type ModelFile, readModelFile, writeModelFile } from "../../src/language/learning/model-file.ts";

const rows = {
  classes: 3,
  features: Uint32Array.of(0xfffffff0, 7, 0x80000007),
  starts: Uint32Array.of(0, 2, 3, 6),
  entryClass: Uint8Array.of(0, 2, 1, 0, 1, 2),
  entryWeight: Float32Array.of(1.5, -2, 40, 0.25, -0.5, 3),
};

function modelFile(): ModelFile {
  const { setting, arrays } = packLinear(rows, "w");
  return { name: "test", version: 3, settings: { w: setting, words: ["é", "b"] }, arrays };
}

test("weights survive packing, writing and reading to within a companded step", () => {
  const model = new LinearModel(readModelFile(writeModelFile(modelFile())), "w");
  const scores = new Float32Array(3);
  model.score(Uint32Array.of(0xfffffff0, 0x80000007), 2, scores);
  expect(scores[0]).toBeCloseTo(1.75, 0);
  expect(scores[1]).toBeCloseTo(-0.5, 1);
  expect(scores[2]).toBeCloseTo(1, 0);
});

test("a feature that has no row adds nothing, also when its low bits equal another's", () => {
  const model = new LinearModel(readModelFile(writeModelFile(modelFile())), "w");
  const scores = new Float32Array(3);
  model.score(Uint32Array.of(0x40000007, 8), 2, scores);
  expect([...scores]).toEqual([0, 0, 0]);
  model.score(Uint32Array.of(7), 1, scores);
  expect(scores[1]).toBeCloseTo(40, 0);
});

test("a model file is read from any place in a larger buffer", () => {
  const bytes = writeModelFile(modelFile());
  for (const offset of [0, 1, 3, 8]) {
    const larger = new Uint8Array(bytes.length + offset);
    larger.set(bytes, offset);
    const file = readModelFile(larger.subarray(offset));
    expect(file.settings.words).toEqual(["é", "b"]);
    expect(file.version).toBe(3);
  }
});

test("bytes that are not a whole model file are refused with a coded error", () => {
  const bytes = writeModelFile(modelFile());
  const refused = (given: Uint8Array) => {
    try {
      readModelFile(given);
      return "read";
    } catch (error) {
      return error instanceof RapporteurError ? error.code : error;
    }
  };
  expect(refused(bytes)).toBe("read");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length - 16 }), (end) => refused(bytes.subarray(0, end)) !== "read"),
  );
  const foreign = bytes.slice();
  foreign[8] = 9;
  expect(refused(foreign)).toBe("model-invalid");
  expect(refused(new Uint8Array(100))).toBe("model-invalid");
});

test("hashes depend on order and length", () => {
  expect(mix2(1, 2, 3)).not.toBe(mix2(1, 3, 2));
  expect(mix2(1, 2, 3)).not.toBe(mix2(2, 2, 3));
  expect(hashString("ab")).not.toBe(hashString("ba"));
  expect(hashString("")).not.toBe(hashString("\0"));
});
