import type { TagColumns } from "./tagger-tags.ts";
import { AFTER, BEFORE, type WordTable } from "./tagger-words.ts";

/**
 * One sentence as the parser's features see it: columns by place. Place p holds word p - 1, so that place 0
 * stands for "no word" and place size + 1 for the root.
 */
export class ParserSentence {
  size = 0;
  words = new Int32Array(0);
  tags = new Int32Array(0);
  upos = new Int32Array(0);
  cluster = new Int32Array(0);
  clusterMid = new Int32Array(0);

  /** Takes the sentence `words[first..end)` with its tags. */
  fill(table: WordTable, words: readonly string[], first: number, end: number, tags: TagColumns): void {
    const size = end - first;
    this.size = size;
    if (size + 2 > this.words.length) {
      const room = Math.max(256, size * 2 + 2);
      this.words = new Int32Array(room);
      this.tags = new Int32Array(room);
      this.upos = new Int32Array(room);
      this.cluster = new Int32Array(room);
      this.clusterMid = new Int32Array(room);
    }
    this.#edge(0, table, BEFORE, NONE);
    for (let i = 0; i < size; i++) {
      const type = table.type(words[first + i]!);
      this.words[i + 1] = table.norm[type]!;
      this.tags[i + 1] = tags.upos[first + i]! * 64 + tags.xpos[first + i]!;
      this.upos[i + 1] = tags.upos[first + i]!;
      this.cluster[i + 1] = table.cluster[type]!;
      this.clusterMid[i + 1] = table.clusterMid[type]!;
    }
    this.#edge(size + 1, table, AFTER, ROOT);
  }

  #edge(place: number, table: WordTable, type: number, tag: number): void {
    this.words[place] = table.norm[type]!;
    this.tags[place] = tag;
    this.upos[place] = tag;
    this.cluster[place] = tag;
    this.clusterMid[place] = tag;
  }
}

const NONE = 4001;
const ROOT = 4002;
