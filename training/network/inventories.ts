import { parseTagPair } from "../../src/language/en/tagger-tags.ts";
import type { HeadsConfig, NetworkConfig } from "../../src/language/network/config.ts";
import type { TreebankSentence } from "../treebank.ts";
import type { NetworkExample } from "./examples.ts";
import { type NetworkSettings, tableSizes } from "./settings.ts";

/** The network's sizes, with the tags, readings and relations of the sentences it learns from, the commonest first. */
export function networkConfig(
  settings: NetworkSettings,
  examples: readonly NetworkExample[],
  vectorWidth: number,
): NetworkConfig {
  const { embedding, wordWidth, units, layers, arcWidth, labelWidth, reach } = settings;
  const sizes = { embedding, wordWidth, units, layers, arcWidth, labelWidth, reach, vectorWidth, tableSizes };
  return { ...sizes, ...inventoriesOf(examples) };
}

/** The tags, readings and relations of sentences, the commonest first. */
export function inventoriesOf(
  examples: readonly NetworkExample[],
): Pick<HeadsConfig, "tags" | "readings" | "relations"> {
  const pairs = new Map<string, number>();
  const readings = new Map<string, Map<string, number>>();
  const relations = new Map<string, number>();
  for (const { tree } of examples) {
    tree?.words.forEach((_, i) => {
      const pair = pairOf(tree, i);
      count(pairs, pair);
      const own = readings.get(pair) ?? new Map<string, number>();
      count(own, tree.features[i]!);
      readings.set(pair, own);
      count(relations, relationOf(tree.relations[i]!));
    });
  }
  const tags = common(pairs, RARE).filter((pair) => parseTagPair(pair) !== null);
  return {
    tags,
    readings: tags.map((pair) => {
      const own = readings.get(pair)!;
      const kept = common(own, RARE);
      return kept.length > 0 ? kept : common(own, 0).slice(0, 1);
    }),
    relations: common(relations, 0),
  };
}

/** Tags and readings that were seen no oftener are taken for slips. */
const RARE = 1;

export function pairOf(tree: TreebankSentence, word: number): string {
  return `${tree.upos[word]} ${tree.xpos[word]}`;
}

/** The relation without its subtype, unless that is `pass`. */
export function relationOf(relation: string): string {
  const [base = "", subtype] = relation.split(":");
  return subtype === "pass" ? relation : base;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function common(counts: ReadonlyMap<string, number>, rare: number): string[] {
  return [...counts]
    .filter(([, many]) => many > rare)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([key]) => key);
}
