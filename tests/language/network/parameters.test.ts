import { expect, test } from "vitest";
import type { ModelFile } from "../../../src/language/learning/model-file.ts";
import {
  distanceClass,
  distanceClasses,
  type NetworkConfig,
  readingStarts,
} from "../../../src/language/network/config.ts";
import { readNetwork, writeNetwork } from "../../../src/language/network/network-file.ts";
import { packParameter, parametersOf, tableOf, weightsOf } from "../../../src/language/network/parameters.ts";
import { WORD_FEATURES } from "../../../src/language/network/word-features.ts";

const CONFIG: NetworkConfig = {
  embedding: 4,
  wordWidth: 4,
  units: 3,
  layers: 2,
  arcWidth: 2,
  labelWidth: 2,
  reach: 3,
  vectorWidth: 6,
  tableSizes: WORD_FEATURES.map(() => 8),
  tags: ["NOUN NN", "VERB VBD"],
  readings: [["Number=Sing"], ["_", "Tense=Past"]],
  relations: ["root", "nsubj", "nsubj:pass"],
};
const NAMES = { keys: Uint32Array.of(9), values: Uint16Array.of(1) };
const VECTORS = { width: 6, keys: Uint32Array.of(7), values: new Int8Array(6), scales: Float32Array.of(1) };

test("a row is rounded with a scale of its own", () => {
  const parameter = { name: "w", kind: "weights", rows: 2, columns: 2 } as const;
  const arrays = packParameter(parameter, Float32Array.of(0.5, -1, 0, 0));
  const { values, scales } = weightsOf({ name: "", version: 1, settings: {}, arrays }, "w");
  expect([...values]).toEqual([1024, -2047, 0, 0]);
  expect(values[1]! * scales[0]!).toBeCloseTo(-1, 6);
  expect(scales[1]).toBe(0);
});

test("a network comes back from its file", () => {
  const bytes = writeNetwork(CONFIG, { vectors: VECTORS, names: NAMES }, ({ rows, columns }) =>
    new Float32Array(rows * columns).fill(0.25),
  );
  const { file, config, vectors } = readNetwork(bytes);
  expect(config).toEqual(CONFIG);
  expect([...vectors.keys]).toEqual([7]);
  expect(tableOf(file, "features").values).toHaveLength(8 * WORD_FEATURES.length * 4);
  expect(sizeOf(file, "layer0.weights")).toBe(2 * 4 * 3 * 4);
  expect(sizeOf(file, "layer1.weights")).toBe(2 * 3 * 3 * 6);
});

test("a file that lacks a row is refused", () => {
  const bytes = writeNetwork(
    CONFIG,
    { vectors: VECTORS, names: NAMES },
    ({ rows, columns }) => new Float32Array(rows * columns),
  );
  const wrong = Buffer.from(bytes).toString("latin1").replace('"units":3', '"units":4');
  expect(() => readNetwork(Buffer.from(wrong, "latin1"))).toThrow(/layer0/);
});

test("an odd width is refused", () => {
  const odd = { ...CONFIG, labelWidth: 3 };
  const knowledge = { vectors: VECTORS, names: NAMES };
  const bytes = writeNetwork(odd, knowledge, ({ rows, columns }) => new Float32Array(rows * columns));
  expect(() => readNetwork(bytes)).toThrow(/odd labelWidth of 3/);
});

test("distances have classes: the root's, then from far left to far right", () => {
  expect(distanceClass(5, -1, 3)).toBe(0);
  expect(distanceClass(5, 0, 3)).toBe(1);
  expect(distanceClass(5, 4, 3)).toBe(3);
  expect(distanceClass(5, 99, 3)).toBe(distanceClasses(CONFIG) - 1);
});

test("readings of a tag stand together", () => {
  expect([...readingStarts(CONFIG)]).toEqual([0, 1, 3]);
  expect(parametersOf(CONFIG).find(({ name }) => name === "readings.weights")!.rows).toBe(3);
});

function sizeOf(file: ModelFile, name: string): number {
  return file.arrays.get(name)!.length;
}
