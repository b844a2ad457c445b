import { RELATIONS } from "../analysis.ts";
import { type TagColumns, tagColumns } from "../en/tagger-tags.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { Encoder } from "./encoder.ts";
import { Heads } from "./heads.ts";
import { type EntityColumns, readEntities } from "./names.ts";
import { NETWORK_VERSION, readNetwork } from "./network-file.ts";
import { TagReader } from "./tags.ts";
import { type TreeColumns, TreeReader, treeColumns } from "./trees.ts";
import { WordRows } from "./word-rows.ts";

/** What a network writes: columns over the words of a whole text. */
export interface NetworkColumns {
  readonly tags: TagColumns;
  readonly trees: TreeColumns;
  readonly entities: EntityColumns;
}

/** Columns for `size` words. */
export function networkColumns(size: number): NetworkColumns {
  return {
    tags: tagColumns(size),
    trees: treeColumns(size),
    entities: { tags: new Uint8Array(size), confidence: new Float32Array(size) },
  };
}

/** One network that tags words, parses sentences and marks names. */
export interface Network {
  /** `name@version`, for `Analysis.models`. */
  readonly model: string;
  /**
   * @param sentences index of each sentence's first word, then the number of words. A sentence's columns depend on its
   *   words alone.
   */
  read(words: readonly string[], sentences: Uint32Array, into: NetworkColumns): void;
}

/** Words that are read together, about: enough for products to be quick, little enough to stay in the processor's cache. */
const BATCH = 384;

/**
 * Words of the longest stretch that is read at once. A longer "sentence" is a list or a table; its pieces are hung
 * on the first as parataxis, so that time and memory stay in bounds.
 */
const LONGEST = 512;
const PARATAXIS = RELATIONS.indexOf("parataxis");

/**
 * @param kernels of this network's own: it keeps its weights in their memory
 * @throws RapporteurError "model-invalid" if the bytes are not a network of this version
 */
export function loadNetwork(kernels: Kernels, bytes: Uint8Array): Network {
  const loaded = readNetwork(bytes);
  const { file, config, calibrations } = loaded;
  const rows = new WordRows(kernels, loaded);
  const encoder = new Encoder(kernels, loaded, rows);
  const heads = new Heads(kernels, loaded);
  const tagReader = new TagReader(kernels, loaded);
  const treeReader = new TreeReader(kernels, loaded);
  const { arena } = kernels;
  let slots = new Int32Array(2 * BATCH);

  function readBatch(words: readonly string[], firsts: readonly number[], into: NetworkColumns): void {
    const first = firsts[0]!;
    const count = firsts.at(-1)! - first;
    if (slots.length < count) slots = new Int32Array(2 * count);
    rows.find(words, firsts, slots);
    const sentences = firsts.map((at) => at - first);
    const mark = arena.mark();
    const offsets = arena.take(sentences.length * 4);
    arena.i32(offsets, sentences.length).set(sentences);
    const seen = arena.take(count * 2 * config.units * 2);
    encoder.encode(slots, count, sentences.length - 1, offsets, seen);
    const scores = heads.score(seen, count);
    tagReader.read(scores, seen, count, first, into.tags);
    treeReader.read(scores, sentences, count, first, into.trees);
    readEntities(kernels, scores, sentences, count, first, calibrations.entities, into.entities);
    arena.release(mark);
  }

  return {
    model: `${file.name}@${NETWORK_VERSION}`,
    read(words, sentences, into) {
      const pieces = piecesOf(sentences);
      for (let k = 0; k + 1 < pieces.length; ) {
        let end = k + 1;
        while (end + 1 < pieces.length && pieces[end + 1]! - pieces[k]! <= BATCH) end++;
        readBatch(words, pieces.slice(k, end + 1), into);
        k = end;
      }
      if (pieces.length > sentences.length) joinPieces(sentences, into.trees);
    },
  };
}

/** Where the sentences begin that have words, longer ones cut into pieces, and the number of words. */
function piecesOf(sentences: Uint32Array): number[] {
  const pieces: number[] = [];
  for (let k = 0; k + 1 < sentences.length; k++) {
    for (let at = sentences[k]!; at < sentences[k + 1]!; at += LONGEST) pieces.push(at);
  }
  if (pieces.length > 0) pieces.push(sentences.at(-1)!);
  return pieces;
}

/** Hangs the later pieces of a sentence that was cut on the root of the first. */
function joinPieces(sentences: Uint32Array, trees: TreeColumns): void {
  for (let k = 0; k + 1 < sentences.length; k++) {
    const first = sentences[k]!;
    const end = sentences[k + 1]!;
    if (end - first <= LONGEST) continue;
    const root = trees.heads.indexOf(-1, first);
    for (let i = first + LONGEST; i < end; i++) {
      if (trees.heads[i]! >= 0) continue;
      trees.heads[i] = root;
      trees.relations[i] = PARATAXIS;
    }
  }
}
