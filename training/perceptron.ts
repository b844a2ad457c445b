import type { LinearRows } from "../src/language/learning/linear-model.ts";

/**
 * Weights in training: an averaged perceptron over hashed features with sparse rows.
 * A feature gets a row only when it first takes part in an update; rows grow by doubling.
 * Averaging is lazy: `sum` holds the moments times deltas, so average = weight - sum / moment (Daumé's trick).
 */
export class Perceptron {
  readonly classes: number;
  moment = 1;
  #keys: Uint32Array = new Uint32Array(1 << 16);
  #rowOf: Int32Array = new Int32Array(1 << 16);
  #mask = (1 << 16) - 1;
  #count = 0;
  #start: Uint32Array = new Uint32Array(1 << 15);
  #length: Uint8Array = new Uint8Array(1 << 15);
  #capacity: Uint8Array = new Uint8Array(1 << 15);
  #updates: Uint16Array = new Uint16Array(1 << 15);
  #class: Uint8Array = new Uint8Array(1 << 18);
  #weight: Float32Array = new Float32Array(1 << 18);
  #sum: Float64Array = new Float64Array(1 << 18);
  #used = 0;
  readonly #free: number[][] = Array.from({ length: 256 }, () => []);
  /** A feature speaks only after this many updates; rarer ones are noise and size. */
  readonly minUpdates: number;

  constructor(classes: number, minUpdates = 1) {
    if (classes > 255) throw new RangeError(`${classes} classes; a row has room for 255`);
    this.classes = classes;
    this.minUpdates = minUpdates;
  }

  get features(): number {
    return this.#count;
  }

  score(features: Uint32Array, count: number, scores: Float32Array): void {
    scores.fill(0, 0, this.classes);
    const keys = this.#keys;
    const mask = this.#mask;
    const classOf = this.#class;
    const weights = this.#weight;
    for (let i = 0; i < count; i++) {
      const key = features[i]! || 1;
      let slot = (key ^ (key >>> 15)) & mask;
      while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
      if (keys[slot] === 0) continue;
      const row = this.#rowOf[slot]!;
      if (this.#updates[row]! < this.minUpdates) continue;
      const from = this.#start[row]!;
      const end = from + this.#length[row]!;
      for (let at = from; at < end; at++) scores[classOf[at]!]! += weights[at]!;
    }
  }

  /** The score of class 0 alone. */
  sum(features: Uint32Array, count: number): number {
    const keys = this.#keys;
    const mask = this.#mask;
    let total = 0;
    for (let i = 0; i < count; i++) {
      const key = features[i]! || 1;
      let slot = (key ^ (key >>> 15)) & mask;
      while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
      if (keys[slot] === 0) continue;
      const row = this.#rowOf[slot]!;
      if (this.#updates[row]! >= this.minUpdates) total += this.#weight[this.#start[row]!]!;
    }
    return total;
  }

  /** Adds `delta` to the class's weight in every feature. Advance `moment` yourself, once a decision. */
  update(features: Uint32Array, count: number, label: number, delta: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.#rowFor(features[i]! || 1);
      if (this.#updates[row]! < 65535) this.#updates[row]!++;
      const at = this.#entryFor(row, label);
      this.#weight[at]! += delta;
      this.#sum[at]! += delta * this.moment;
    }
  }

  /** The averaged weights whose size is at least `threshold`. */
  averaged(threshold: number): LinearRows {
    const features: number[] = [];
    const starts: number[] = [0];
    const entryClass: number[] = [];
    const entryWeight: number[] = [];
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if (this.#keys[slot] === 0) continue;
      const row = this.#rowOf[slot]!;
      if (this.#updates[row]! < this.minUpdates) continue;
      const before = entryClass.length;
      const from = this.#start[row]!;
      const order = Array.from({ length: this.#length[row]! }, (_, i) => from + i).sort(
        (a, b) => this.#class[a]! - this.#class[b]!,
      );
      for (const at of order) {
        const weight = this.#weight[at]! - this.#sum[at]! / this.moment;
        if (Math.abs(weight) < threshold) continue;
        entryClass.push(this.#class[at]!);
        entryWeight.push(weight);
      }
      if (entryClass.length === before) continue;
      features.push(this.#keys[slot]!);
      starts.push(entryClass.length);
    }
    return {
      classes: this.classes,
      features: Uint32Array.from(features),
      starts: Uint32Array.from(starts),
      entryClass: Uint8Array.from(entryClass),
      entryWeight: Float32Array.from(entryWeight),
    };
  }

  #rowFor(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
    if (this.#keys[slot] !== 0) return this.#rowOf[slot]!;
    if (this.#count * 2 > this.#mask) {
      this.#rehash();
      return this.#rowFor(key);
    }
    const row = this.#count++;
    if (row >= this.#start.length) {
      this.#start = grown(this.#start, Uint32Array);
      this.#length = grown(this.#length, Uint8Array);
      this.#capacity = grown(this.#capacity, Uint8Array);
      this.#updates = grown(this.#updates, Uint16Array);
    }
    this.#keys[slot] = key;
    this.#rowOf[slot] = row;
    const capacity = this.classes === 1 ? 1 : 2;
    this.#start[row] = this.#allocate(capacity);
    this.#capacity[row] = capacity;
    return row;
  }

  #entryFor(row: number, label: number): number {
    const from = this.#start[row]!;
    const length = this.#length[row]!;
    for (let at = from; at < from + length; at++) if (this.#class[at] === label) return at;
    const capacity = this.#capacity[row]!;
    let at = from + length;
    if (length === capacity) {
      const wider = Math.min(255, capacity * 2);
      const to = this.#allocate(wider);
      this.#class.copyWithin(to, from, from + length);
      this.#weight.copyWithin(to, from, from + length);
      this.#sum.copyWithin(to, from, from + length);
      this.#free[capacity]!.push(from);
      this.#start[row] = to;
      this.#capacity[row] = wider;
      at = to + length;
    }
    this.#class[at] = label;
    this.#weight[at] = 0;
    this.#sum[at] = 0;
    this.#length[row] = length + 1;
    return at;
  }

  #allocate(capacity: number): number {
    const reused = this.#free[capacity]!.pop();
    if (reused !== undefined) return reused;
    const at = this.#used;
    this.#used += capacity;
    if (this.#used > this.#class.length) {
      this.#class = grown(this.#class, Uint8Array);
      this.#weight = grown(this.#weight, Float32Array);
      this.#sum = grown(this.#sum, Float64Array);
    }
    return at;
  }

  #rehash(): void {
    const keys = this.#keys;
    const rows = this.#rowOf;
    const size = keys.length * 2;
    this.#keys = new Uint32Array(size);
    this.#rowOf = new Int32Array(size);
    this.#mask = size - 1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key === 0) continue;
      let slot = (key ^ (key >>> 15)) & this.#mask;
      while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#rowOf[slot] = rows[i]!;
    }
  }
}

type Growable = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

function grown<T extends Growable>(array: T, Type: new (length: number) => T): T {
  const out = new Type(array.length * 2);
  out.set(array);
  return out;
}
