import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENTITY_TAGS, type EntityTag } from "../../src/language/analysis.ts";
import { readGumNames, readUner, readWikigold } from "../entity-data.ts";
import { parseConllu, readTreebank, type TreebankSentence } from "../treebank.ts";

/** A sentence with what is known of it. */
export interface NetworkExample {
  readonly words: readonly string[];
  /** Tags, features and tree. */
  readonly tree: TreebankSentence | null;
  /** Numbers of `ENTITY_TAGS`. */
  readonly entities: Uint8Array | null;
  /** How much its losses count. */
  readonly weight: number;
}

export interface NetworkData {
  readonly train: readonly NetworkExample[];
  readonly dev: { readonly ewt: readonly NetworkExample[]; readonly gum: readonly NetworkExample[] };
}

/** The open treebanks and names of a data folder, and sentences that a program has annotated. */
export function readNetworkData(folder: string, silver: readonly string[], silverWeight: number): NetworkData {
  const path = (name: string) => join(folder, name);
  const ewt = (split: string) =>
    withEntities(readTreebank(path(`syntax/ewt/${split}.conllu`)), path(`entities/uner-ewt/${split}.iob2`));
  const gum = (split: string) => {
    const names = readGumNames(path(`syntax/gum-free/${split}.conllu`));
    return readTreebank(path(`syntax/gum-free/${split}.conllu`)).map((tree, i) => ({
      ...treeOnly(tree),
      entities: names[i]!.entities,
    }));
  };
  const named = readWikigold(path("entities/wikigold/wikigold.conll.txt")).map(
    ({ words, entities }): NetworkExample => ({ words, tree: null, entities, weight: 1 }),
  );
  return {
    train: [...ewt("train"), ...gum("train"), ...named, ...silver.flatMap((file) => readSilver(file, silverWeight))],
    dev: { ewt: ewt("dev"), gum: gum("dev") },
  };
}

/** CoNLL-U with named entities in MISC as `NE=B-PER`, as `rapporteur analyze` writes it; names are unknown without. */
function readSilver(file: string, weight: number): NetworkExample[] {
  const content = readFileSync(file, "utf8");
  const miscs = content
    .split(/\r?\n\r?\n/)
    .map((block) => block.split(/\r?\n/).filter((line) => /^\d+\t/.test(line)))
    .filter((lines) => lines.length > 0);
  return parseConllu(content).map((tree, i) => {
    const named = miscs[i]!.some((line) => line.includes("NE="));
    const entities = Uint8Array.from(miscs[i]!, (line) => {
      const tag = /(?:^|\|)NE=([^|]+)/.exec(line.split("\t")[9] ?? "")?.[1];
      return Math.max(0, ENTITY_TAGS.indexOf(tag as EntityTag));
    });
    return { words: tree.words, tree, entities: named ? entities : null, weight };
  });
}

/** Trees with the names that the same words have in an IOB2 file. */
function withEntities(trees: readonly TreebankSentence[], path: string): NetworkExample[] {
  const known = new Map<string, Uint8Array[]>();
  for (const { words, entities } of readUner(path)) {
    const key = words.join(" ");
    known.set(key, [...(known.get(key) ?? []), entities]);
  }
  return trees.map((tree) => ({
    ...treeOnly(tree),
    entities: known.get(tree.words.join(" "))?.shift() ?? null,
  }));
}

function treeOnly(tree: TreebankSentence): NetworkExample {
  return { words: tree.words, tree, entities: null, weight: 1 };
}
