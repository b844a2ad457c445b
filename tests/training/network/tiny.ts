import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../src/base/package-root.ts";
import { createKernels, type Kernels } from "../../../src/language/kernels/kernels.ts";
import { NAME, type NameLists, nameKeyOf } from "../../../src/language/network/name-lists.ts";
import type { WordVectors } from "../../../src/language/network/vectors.ts";
import { vectorKey } from "../../../src/language/network/vectors.ts";
import type { NetworkExample } from "../../../training/network/examples.ts";
import { DEFAULT_SETTINGS, type NetworkSettings } from "../../../training/network/settings.ts";
import { parseConllu } from "../../../training/treebank.ts";

export function ownKernels(): Promise<Kernels> {
  return createKernels(readFileSync(join(packageRoot(), "dist/src/language/kernels/kernels.wasm")));
}

/** A network small enough for numeric gradients: its first layer has a skip part of its own, its second has not. */
export const TINY: NetworkSettings = {
  ...DEFAULT_SETTINGS,
  ...{ embedding: 6, wordWidth: 6, units: 4, layers: 2, arcWidth: 4, labelWidth: 6, reach: 2 },
  ...{ epochs: 60, batchWords: 12, warmUp: 5, dropout: 0, wordDropout: 0, average: 0.9, rate: 0.01 },
};

const trees = parseConllu(
  [
    "1\tEnvoys\tenvoy\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_",
    "2\tmet\tmeet\tVERB\tVBD\tTense=Past\t0\troot\t_\t_",
    "3\tin\tin\tADP\tIN\t_\t4\tcase\t_\t_",
    "4\tOslo\tOslo\tPROPN\tNNP\tNumber=Sing\t2\tobl\t_\t_",
    "5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_",
    "",
    "1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t3\tnsubj:pass\t_\t_",
    "2\twere\tbe\tAUX\tVBD\tNumber=Plur\t3\taux:pass\t_\t_",
    "3\theld\thold\tVERB\tVBN\tVoice=Pass\t0\troot\t_\t_",
    "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_",
    "",
    "1\tThey\tthey\tPRON\tPRP\t_\t3\tnsubj\t_\t_",
    "2\twas\tbe\tAUX\tVBD\tNumber=Sing\t3\taux\t_\t_",
    "3\tmet\tmeet\tVERB\tVBN\t_\t0\troot\t_\t_",
  ].join("\n"),
);

/** Sentences with trees, with names, with both. */
const once: readonly NetworkExample[] = [
  ...trees.map((tree, i) => ({
    words: tree.words,
    tree,
    entities: i === 0 ? Uint8Array.of(0, 0, 0, 3, 0) : null,
    weight: 1,
  })),
  { words: ["Kim", "Jong", "in", "Oslo"], tree: null, entities: Uint8Array.of(1, 2, 0, 3), weight: 1 },
];

/** Twice, since what was seen once is taken for a slip. */
export const EXAMPLES: readonly NetworkExample[] = [...once, ...once];

const known = ["oslo", "in", "met"];

export const VECTORS: WordVectors = {
  width: 4,
  keys: Uint32Array.from(known, vectorKey).sort(),
  values: Int8Array.from([10, -20, 127, 8, 64, 3, -99, 31, -5, 77, 40, -2]),
  scales: Float32Array.of(0.01, 0.02, 0.01),
};

/** A list of names with one: a place. */
export const NAMES: NameLists = { keys: Uint32Array.of(nameKeyOf("Busan")), values: Uint16Array.of(NAME.place) };
