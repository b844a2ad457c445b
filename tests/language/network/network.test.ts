import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ENTITY_TAGS, RELATIONS, UPOS } from "../../../src/language/analysis.ts";
import { loadNetwork, type NetworkColumns, networkColumns } from "../../../src/language/network/network.ts";
import { withCalibrations } from "../../../src/language/network/network-file.ts";
import type { NetworkSettings } from "../../../training/network/settings.ts";
import { trainNetwork } from "../../../training/network/train-network.ts";
import { EXAMPLES, NAMES, ownKernels, TINY, VECTORS } from "../../training/network/tiny.ts";

const folder = mkdtempSync(join(tmpdir(), "network-"));
afterAll(() => rmSync(folder, { recursive: true }));

const settings: NetworkSettings = { ...TINY, embedding: 16, wordWidth: 16, units: 8, arcWidth: 8, labelWidth: 16 };
const data = { train: EXAMPLES, dev: { ewt: EXAMPLES, gum: [] } };
const knowledge = { vectors: VECTORS, names: NAMES };
const training = { kernels: await ownKernels(), settings, seed: 5, checkpoint: join(folder, "net"), log: () => {} };
const { weights } = trainNetwork(data, knowledge, training);
const network = loadNetwork(await ownKernels(), weights);

function read(sentences: readonly (readonly string[])[]): NetworkColumns {
  const firsts = new Uint32Array(sentences.length + 1);
  sentences.forEach((words, k) => {
    firsts[k + 1] = firsts[k]! + words.length;
  });
  const columns = networkColumns(firsts.at(-1)!);
  network.read(sentences.flat(), firsts, columns);
  return columns;
}

test("what was learned by heart in training is read the same in use", () => {
  const trees = EXAMPLES.filter((example) => example.tree !== null);
  const { tags, trees: found } = read(trees.map(({ words }) => words));
  const gold = trees.flatMap(({ tree }) => tree!.upos);
  expect([...tags.upos].map((tag) => UPOS[tag])).toEqual(gold);
  expect(tags.features).toEqual(trees.flatMap(({ tree }) => tree!.features));
  let first = 0;
  for (const { tree } of trees) {
    const heads = [...found.heads.slice(first, first + tree!.words.length)];
    expect(heads.map((head) => (head < 0 ? -1 : head - first))).toEqual(tree!.heads);
    const relations = [...found.relations.slice(first, first + tree!.words.length)];
    expect(relations.map((r) => RELATIONS[r])).toEqual(tree!.relations.map((r) => r.split(":")[0]));
    first += tree!.words.length;
  }
  expect([...found.passive].filter((p) => p === 1).length).toBeGreaterThan(0);
});

test("a sentence is read the same alone and among others", () => {
  const sentences = EXAMPLES.map(({ words }) => words);
  const together = read([...sentences, ...sentences.toReversed()]);
  let first = 0;
  for (const words of sentences) {
    const alone = read([words]);
    const end = first + words.length;
    expect(together.tags.upos.slice(first, end)).toEqual(alone.tags.upos);
    expect(together.trees.relations.slice(first, end)).toEqual(alone.trees.relations);
    expect(together.trees.confidence.slice(first, end)).toEqual(alone.trees.confidence);
    expect(together.entities.tags.slice(first, end)).toEqual(alone.entities.tags);
    first = end;
  }
});

test("a sentence of thousands of words, all new, is one tree", () => {
  const words = Array.from({ length: 9000 }, (_, i) => `w${i.toString(36)}x`);
  const { trees, tags, entities } = read([words, ["Envoys"], []]);
  expect([...trees.heads.slice(0, 9000)].filter((head) => head < 0)).toHaveLength(1);
  expect(trees.heads.every((head) => head >= -1 && head < 9001)).toBe(true);
  expect(trees.heads[9000]).toBe(-1);
  expect(tags.confidence.every((p) => p > 0 && p <= 1)).toBe(true);
  expect(entities.tags.every((tag) => tag < ENTITY_TAGS.length)).toBe(true);
});

test("confidence is corrected by what stands in the file", async () => {
  const doubtful = withCalibrations(weights, { tags: [0, 0], trees: [1, 0], entities: [1, 0] });
  const columns = networkColumns(1);
  loadNetwork(await ownKernels(), doubtful).read(["Envoys"], Uint32Array.of(0, 1), columns);
  expect(columns.tags.confidence[0]).toBeCloseTo(0.5, 6);
});
