import { randomFrom, shuffle } from "./random.ts";

/** Questions with hashed features: each has some candidates, of which one is right; one candidate alone is a yes-or-no question. */
export class Questions {
  #features = new Uint32Array(1 << 20);
  #used = 0;
  /** Where each candidate's features begin; one more at the end. */
  readonly starts: number[] = [0];
  /** Where each question's candidates begin; one more at the end. */
  readonly firsts: number[] = [0];
  /** The right candidate of each question; for yes-or-no questions 1 or 0. */
  readonly answers: number[] = [];

  candidate(hashes: Uint32Array, count: number): void {
    while (this.#used + count > this.#features.length) {
      const wider = new Uint32Array(this.#features.length * 2);
      wider.set(this.#features);
      this.#features = wider;
    }
    this.#features.set(hashes.subarray(0, count), this.#used);
    this.#used += count;
    this.starts.push(this.#used);
  }

  close(answer: number): void {
    this.firsts.push(this.starts.length - 1);
    this.answers.push(answer);
  }

  get features(): Uint32Array {
    return this.#features.subarray(0, this.#used);
  }
}

export interface MaxentOptions {
  readonly rounds: number;
  readonly rate: number;
  /** Pull towards zero, by round and weight. */
  readonly decay: number;
  /** Features seen in fewer candidates are left out. */
  readonly least: number;
  readonly seed: number;
}

/**
 * Conditional maximum-entropy weights by stochastic gradient with per-weight rates (AdaGrad, Duchi et al. 2011), L1 by truncation
 * (Langford et al. 2009) at each touch. Returns weights by hash.
 */
export function trainMaxent(questions: Questions, options: MaxentOptions): Map<number, number> {
  const { places, hashes, size } = index(questions.features, options.least);
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const sums = new Float64Array(size);
  const random = randomFrom(options.seed);
  const order = questions.answers.map((_, q) => q);
  const scores: number[] = [];
  const { starts, firsts, answers } = questions;
  const move = (candidate: number, gradient: number) => {
    for (let k = starts[candidate]!; k < starts[candidate + 1]!; k++) {
      const at = places[k]!;
      if (at < 0) continue;
      squares[at]! += gradient * gradient;
      const step = options.rate / Math.sqrt(squares[at]!);
      const moved = weights[at]! - step * gradient;
      const pull = step * options.decay;
      weights[at] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0;
    }
  };
  for (let round = 0; round < options.rounds; round++) {
    for (const q of shuffle(order, random)) {
      const first = firsts[q]!;
      const count = firsts[q + 1]! - first;
      scores.length = 0;
      let top = -Infinity;
      for (let n = 0; n < count; n++) {
        let score = 0;
        for (let k = starts[first + n]!; k < starts[first + n + 1]!; k++)
          if (places[k]! >= 0) score += weights[places[k]!]!;
        scores.push(score);
        if (score > top) top = score;
      }
      if (count === 1) {
        move(first, 1 / (1 + Math.exp(-scores[0]!)) - answers[q]!);
        continue;
      }
      let sum = 0;
      for (const score of scores) sum += Math.exp(score - top);
      for (let n = 0; n < count; n++) {
        const gradient = Math.exp(scores[n]! - top) / sum - (n === answers[q] ? 1 : 0);
        if (Math.abs(gradient) > 1e-4) move(first + n, gradient);
      }
    }
    // Averages over the later rounds are steadier than the last weights.
    if (round >= options.rounds / 2) for (let at = 0; at < size; at++) sums[at]! += weights[at]!;
  }
  const averaged = options.rounds - Math.ceil(options.rounds / 2);
  const out = new Map<number, number>();
  for (let at = 0; at < size; at++) if (sums[at] !== 0) out.set(hashes[at]!, sums[at]! / averaged);
  return out;
}

/** Numbers the hashes that are frequent enough; -1 for the others. */
function index(features: Uint32Array, least: number): { places: Int32Array; hashes: Uint32Array; size: number } {
  const capacity = 2 ** Math.ceil(Math.log2(features.length + 16));
  const keys = new Uint32Array(capacity);
  const counts = new Uint32Array(capacity);
  const numbers = new Int32Array(capacity).fill(-1);
  const mask = capacity - 1;
  const slotOf = (hash: number) => {
    const key = hash || 1;
    let slot = (key ^ (key >>> 15)) & mask;
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    return slot;
  };
  for (const hash of features) counts[slotOf(hash)]!++;
  const hashes: number[] = [];
  const places = new Int32Array(features.length);
  for (let k = 0; k < features.length; k++) {
    const slot = slotOf(features[k]!);
    if (counts[slot]! >= least && numbers[slot]! < 0) {
      numbers[slot] = hashes.length;
      hashes.push(features[k]!);
    }
    places[k] = numbers[slot]!;
  }
  return { places, hashes: Uint32Array.from(hashes), size: hashes.length };
}
