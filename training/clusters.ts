/**
 * Word classes by exchange: each word sits in the class that makes the bigrams of classes in the text likeliest
 * (Kneser & Ney 1993; Martin, Liermann, Ney 1998). Commonest words found the classes, the others are put in one by
 * one, then every word is moved to its best class until a round changes little.
 */
export interface Clustering {
  readonly vocabulary: readonly string[];
  /** Class of each word of the vocabulary, from 0. */
  readonly classes: Uint16Array;
}

export interface ClusteringOptions {
  readonly classes: number;
  readonly rounds: number;
  /** Words seen less often are left out. */
  readonly minCount: number;
  readonly log: (line: string) => void;
}

export function clusterWords(texts: Iterable<readonly string[]>, options: ClusteringOptions): Clustering {
  const counts = new Map<string, number>();
  const lists = [...texts];
  for (const words of lists) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts]
    .filter(([, n]) => n >= options.minCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
  const number = new Map(vocabulary.map((word, i) => [word, i]));
  const bigrams = new Map<number, number>();
  const size = vocabulary.length;
  // Words left out and the edges of a text are one more "word", which keeps a class of its own.
  for (const words of lists) {
    let last = size;
    for (const word of [...words, ""]) {
      const now = number.get(word) ?? size;
      const key = last * (size + 1) + now;
      bigrams.set(key, (bigrams.get(key) ?? 0) + 1);
      last = now;
    }
  }
  options.log(`${size} words, ${bigrams.size} bigrams`);
  return { vocabulary, classes: exchange(bigrams, size, options) };
}

interface Links {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly counts: Uint32Array;
}

/** `bigrams`: count by `left * (size + 1) + right`, where number `size` is the edge. */
export function exchange(
  bigrams: ReadonlyMap<number, number>,
  size: number,
  { classes, rounds, log }: ClusteringOptions,
): Uint16Array {
  const after = links(bigrams, size, false);
  const before = links(bigrams, size, true);
  const edge = classes;
  const waiting = classes + 1;
  const width = classes + 2;
  const classOf = new Uint16Array(size + 1).fill(waiting);
  classOf[size] = edge;
  const forward = new Int32Array(width * width);
  const backward = new Int32Array(width * width);
  const left = new Int32Array(width);
  const right = new Int32Array(width);
  for (const [key, n] of bigrams) {
    const a = classOf[Math.floor(key / (size + 1))]!;
    const b = classOf[key % (size + 1)]!;
    forward[a * width + b]! += n;
    backward[b * width + a]! += n;
    left[a]! += n;
    right[b]! += n;
  }
  const table = Float64Array.from({ length: 1 << 16 }, (_, n) => (n > 1 ? n * Math.log(n) : 0));
  const xlogx = (n: number) => (n < 65536 ? table[n]! : n * Math.log(n));
  const next = new Int32Array(width);
  const previous = new Int32Array(width);
  const nextUsed: number[] = [];
  const previousUsed: number[] = [];

  /** Counts of the word's neighbours by class, itself apart. */
  function neighbours(word: number): number {
    let self = 0;
    for (const c of nextUsed) next[c] = 0;
    for (const c of previousUsed) previous[c] = 0;
    nextUsed.length = 0;
    previousUsed.length = 0;
    for (let e = after.starts[word]!; e < after.starts[word + 1]!; e++) {
      if (after.words[e] === word) self = after.counts[e]!;
      else {
        const c = classOf[after.words[e]!]!;
        if (next[c] === 0) nextUsed.push(c);
        next[c]! += after.counts[e]!;
      }
    }
    for (let e = before.starts[word]!; e < before.starts[word + 1]!; e++) {
      if (before.words[e] === word) continue;
      const c = classOf[before.words[e]!]!;
      if (previous[c] === 0) previousUsed.push(c);
      previous[c]! += before.counts[e]!;
    }
    return self;
  }

  function put(word: number, c: number, self: number, sign: number): void {
    let total = self;
    for (const d of nextUsed) {
      forward[c * width + d]! += sign * next[d]!;
      backward[d * width + c]! += sign * next[d]!;
      total += next[d]!;
    }
    let totalRight = self;
    for (const d of previousUsed) {
      forward[d * width + c]! += sign * previous[d]!;
      backward[c * width + d]! += sign * previous[d]!;
      totalRight += previous[d]!;
    }
    forward[c * width + c]! += sign * self;
    backward[c * width + c]! += sign * self;
    left[c]! += sign * total;
    right[c]! += sign * totalRight;
    if (sign > 0) classOf[word] = c;
  }

  /** What the likelihood gains when the word joins class c. */
  function gain(c: number, self: number): number {
    let sum = 0;
    let total = self;
    let totalRight = self;
    const row = c * width;
    for (let k = 0; k < nextUsed.length; k++) {
      const d = nextUsed[k]!;
      const n = next[d]!;
      total += n;
      const old = forward[row + d]!;
      if (d !== c) sum += xlogx(old + n) - xlogx(old);
    }
    for (let k = 0; k < previousUsed.length; k++) {
      const d = previousUsed[k]!;
      const n = previous[d]!;
      totalRight += n;
      const old = backward[row + d]!;
      if (d !== c) sum += xlogx(old + n) - xlogx(old);
    }
    const own = forward[row + c]!;
    sum += xlogx(own + next[c]! + previous[c]! + self) - xlogx(own);
    return sum - xlogx(left[c]! + total) + xlogx(left[c]!) - xlogx(right[c]! + totalRight) + xlogx(right[c]!);
  }

  function settle(word: number): boolean {
    const self = neighbours(word);
    const was = classOf[word]!;
    put(word, was, self, -1);
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < classes; c++) {
      const g = gain(c, self);
      if (g > most) {
        most = g;
        best = c;
      }
    }
    put(word, best, self, 1);
    return best !== was;
  }

  for (let word = 0; word < size; word++) {
    if (word < classes) {
      const self = neighbours(word);
      put(word, waiting, self, -1);
      put(word, word, self, 1);
    } else settle(word);
  }
  for (let round = 1; round <= rounds; round++) {
    let moved = 0;
    for (let word = 0; word < size; word++) if (settle(word)) moved++;
    log(`round ${round}: ${moved} of ${size} moved`);
    if (moved < size / 200) break;
  }
  return classOf.slice(0, size);
}

function links(bigrams: ReadonlyMap<number, number>, size: number, reversed: boolean): Links {
  const starts = new Uint32Array(size + 2);
  const from = (key: number) => (reversed ? key % (size + 1) : Math.floor(key / (size + 1)));
  const to = (key: number) => (reversed ? Math.floor(key / (size + 1)) : key % (size + 1));
  for (const key of bigrams.keys()) starts[from(key) + 1]!++;
  for (let i = 0; i <= size; i++) starts[i + 1]! += starts[i]!;
  const words = new Uint32Array(bigrams.size);
  const counts = new Uint32Array(bigrams.size);
  const fill = starts.slice();
  for (const [key, n] of bigrams) {
    const at = fill[from(key)]!++;
    words[at] = to(key);
    counts[at] = n;
  }
  return { starts, words, counts };
}

/** The same exchange over classes as if they were words, for a coarser level: coarse class of each fine class. */
export function coarsen(texts: Iterable<readonly string[]>, fine: Clustering, options: ClusteringOptions): Uint16Array {
  const number = new Map(fine.vocabulary.map((word, i) => [word, fine.classes[i]!]));
  const count = Math.max(...fine.classes) + 1;
  const bigrams = new Map<number, number>();
  for (const words of texts) {
    let last = count;
    for (const word of [...words, ""]) {
      const now = number.get(word) ?? count;
      const key = last * (count + 1) + now;
      bigrams.set(key, (bigrams.get(key) ?? 0) + 1);
      last = now;
    }
  }
  return exchange(bigrams, count, options);
}
