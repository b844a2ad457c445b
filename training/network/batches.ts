import { mix2 } from "../../src/language/learning/hash.ts";
import { type HeadsConfig, readingStarts } from "../../src/language/network/config.ts";
import { randomFrom, shuffle } from "../random.ts";
import type { NetworkExample } from "./examples.ts";
import { pairOf, relationOf } from "./inventories.ts";
import type { TypeKeys, WordTypes } from "./word-types.ts";

/** A sentence in numbers, or several one after the other; -1 stands for what is unknown. */
export interface Targets {
  /** Numbers of word types. */
  readonly types: Int32Array;
  readonly tags: Int32Array;
  /** Columns among all readings of all tags. */
  readonly readings: Int32Array;
  readonly entities: Int32Array;
  /** Column of the head in its sentence: 0 the root, i + 1 the word i. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

export interface EncodedSentence extends Targets {
  readonly weight: number;
}

/** Sentences that are learnt from together, all of one weight. */
export interface Batch extends Targets {
  /** Sentence k is the words offsets[k] to offsets[k + 1]. */
  readonly offsets: Int32Array;
  readonly longest: number;
  readonly weight: number;
}

/** How to write sentences in the numbers of a network with such heads. */
export function encoderOf(
  config: HeadsConfig,
  types: Pick<WordTypes, "numbers">,
  keysOf: TypeKeys,
): (example: NetworkExample) => EncodedSentence {
  const tagNumbers = new Map(config.tags.map((tag, i) => [tag, i]));
  const relationNumbers = new Map(config.relations.map((relation, i) => [relation, i]));
  const starts = readingStarts(config);
  return ({ words, tree, entities, weight }) => {
    const keys = keysOf(words);
    const column = (of: (word: number) => number | undefined) => Int32Array.from(words, (_, i) => of(i) ?? -1);
    const tags = column((i) => (tree ? tagNumbers.get(pairOf(tree, i)) : -1));
    return {
      weight,
      types: column((i) => types.numbers.get(keys[i]!)),
      tags,
      readings: column((i) => {
        const tag = tags[i]!;
        const place = tag < 0 || !tree ? -1 : config.readings[tag]!.indexOf(tree.features[i]!);
        return place < 0 ? -1 : starts[tag]! + place;
      }),
      entities: column((i) => (entities ? entities[i] : -1)),
      heads: column((i) => (tree ? tree.heads[i]! + 1 : -1)),
      relations: column((i) => (tree ? relationNumbers.get(relationOf(tree.relations[i]!)) : -1)),
    };
  };
}

/** All sentences in batches of about `batchWords` words of similar length, in an order that `seed` and `epoch` choose. */
export function shuffledBatches(
  sentences: readonly EncodedSentence[],
  batchWords: number,
  seed: number,
  epoch: number,
): Batch[] {
  const random = randomFrom(mix2(SHUFFLING, seed, epoch));
  const keyed = sentences.map((sentence) => ({ sentence, key: sentence.types.length + random() * MIXING }));
  keyed.sort((a, b) => a.sentence.weight - b.sentence.weight || a.key - b.key);
  return shuffle(
    inOrder(
      keyed.map(({ sentence }) => sentence),
      batchWords,
    ),
    random,
  );
}

const SHUFFLING = 1;
/** Sentences whose lengths differ by less may change places. */
const MIXING = 6;

/** Batches of sentences that follow one another. */
export function inOrder(sentences: readonly EncodedSentence[], batchWords: number): Batch[] {
  const out: Batch[] = [];
  let held: EncodedSentence[] = [];
  let words = 0;
  const close = () => {
    if (held.length > 0) out.push(batchOf(held));
    held = [];
    words = 0;
  };
  for (const sentence of sentences) {
    if (words + sentence.types.length > batchWords || sentence.weight !== held[0]?.weight) close();
    held.push(sentence);
    words += sentence.types.length;
  }
  close();
  return out;
}

function batchOf(sentences: readonly EncodedSentence[]): Batch {
  const offsets = new Int32Array(sentences.length + 1);
  sentences.forEach(({ types }, k) => {
    offsets[k + 1] = offsets[k]! + types.length;
  });
  const joined = (column: keyof Targets) => {
    const out = new Int32Array(offsets.at(-1)!);
    sentences.forEach((sentence, k) => {
      out.set(sentence[column], offsets[k]!);
    });
    return out;
  };
  return {
    offsets,
    longest: Math.max(...sentences.map(({ types }) => types.length)),
    weight: sentences[0]!.weight,
    types: joined("types"),
    tags: joined("tags"),
    readings: joined("readings"),
    entities: joined("entities"),
    heads: joined("heads"),
    relations: joined("relations"),
  };
}
