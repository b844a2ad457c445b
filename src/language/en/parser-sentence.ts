import { UPOS } from "../analysis.ts";
import type { TagColumns } from "./tagger-tags.ts";
import { AFTER, BEFORE, type WordTable } from "./tagger-words.ts";

/**
 * One sentence as the parser's features see it: columns by place. Place p holds word p - 1, so that place 0
 * stands for "no word" and place size + 1 for the root.
 */
export class ParserSentence {
  size = 0;
  reversed = false;
  words = new Int32Array(0);
  tags = new Int32Array(0);
  upos = new Int32Array(0);
  cluster = new Int32Array(0);
  clusterMid = new Int32Array(0);
  /** Category of meaning, of the noun or the verb as tagged. */
  sense = new Int32Array(0);
  /** What a verb takes, as bits. */
  frames = new Int32Array(0);

  /** Takes the sentence `words[first..end)` with its tags, last word first if `reversed`. */
  fill(
    table: WordTable,
    words: readonly string[],
    first: number,
    end: number,
    tags: TagColumns,
    reversed: boolean,
  ): void {
    const size = end - first;
    this.size = size;
    this.reversed = reversed;
    if (size + 2 > this.words.length) {
      const room = Math.max(256, size * 2 + 2);
      this.words = new Int32Array(room);
      this.tags = new Int32Array(room);
      this.upos = new Int32Array(room);
      this.cluster = new Int32Array(room);
      this.clusterMid = new Int32Array(room);
      this.sense = new Int32Array(room);
      this.frames = new Int32Array(room);
    }
    this.#edge(0, table, BEFORE, NONE);
    for (let i = 0; i < size; i++) {
      const from = reversed ? end - 1 - i : first + i;
      const type = table.type(words[from]!);
      const upos = tags.upos[from]!;
      this.words[i + 1] = table.norm[type]!;
      this.tags[i + 1] = upos * 64 + tags.xpos[from]!;
      this.upos[i + 1] = upos;
      this.cluster[i + 1] = table.cluster[type]!;
      this.clusterMid[i + 1] = table.clusterMid[type]!;
      const verbal = upos === VERB;
      this.sense[i + 1] = verbal ? 2000 + table.verb[type]! : upos === NOUN ? 1000 + table.noun[type]! : upos;
      this.frames[i + 1] = verbal ? table.frames[type]! : 0;
    }
    this.#edge(size + 1, table, AFTER, ROOT);
  }

  #edge(place: number, table: WordTable, type: number, tag: number): void {
    this.words[place] = table.norm[type]!;
    this.tags[place] = tag;
    this.upos[place] = tag;
    this.cluster[place] = tag;
    this.clusterMid[place] = tag;
    this.sense[place] = tag;
    this.frames[place] = 0;
  }
}

const NOUN = UPOS.indexOf("NOUN");
const VERB = UPOS.indexOf("VERB");
const NONE = 4001;
const ROOT = 4002;
