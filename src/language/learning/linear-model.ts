import { arrayOf, type ModelArray, type ModelFile } from "./model-file.ts";

/**
 * Sparse linear weights: a feature (32-bit hash) points to a row of (class, weight) pairs.
 * Features are sorted into buckets by their high bits and told apart inside a bucket by their low 16 bits, so a
 * feature costs 3 bytes and an entry 2; at 16 or more bucket bits nothing of the hash is lost. Weights are one
 * byte on a companded scale (see `codebook`), because perceptron weights span three orders of magnitude.
 */
export class LinearModel {
  readonly classes: number;
  readonly #shift: number;
  readonly #bucketFirst: Uint32Array;
  /** Two numbers a feature, side by side for the cache's sake: print and row length << 16, then where its row starts. */
  readonly #index: Uint32Array;
  readonly #rows: Uint8Array;
  readonly #weights: Float32Array;

  constructor(file: ModelFile, prefix: string) {
    const settings = file.settings[prefix] as { classes: number; bits: number; scale: number };
    this.classes = settings.classes;
    this.#shift = 32 - settings.bits;
    this.#bucketFirst = sums(arrayOf(file, `${prefix}.buckets`, Uint16Array));
    this.#index = indexOf(
      arrayOf(file, `${prefix}.prints`, Uint16Array),
      arrayOf(file, `${prefix}.lengths`, Uint8Array),
    );
    this.#rows = arrayOf(file, `${prefix}.rows`, Uint8Array);
    this.#weights = codebook(settings.scale);
  }

  /** Sets `scores[0..classes)` to the sum of the rows of `features[0..count)`. */
  score(features: Uint32Array, count: number, scores: Float32Array): void {
    scores.fill(0, 0, this.classes);
    const bucketFirst = this.#bucketFirst;
    const index = this.#index;
    const rows = this.#rows;
    const weights = this.#weights;
    const shift = this.#shift;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      const bucket = feature >>> shift;
      const print = feature & 0xffff;
      const end = bucketFirst[bucket + 1]! * 2;
      for (let at = bucketFirst[bucket]! * 2; at < end; at += 2) {
        const found = index[at]!;
        if ((found & 0xffff) !== print) continue;
        const first = index[at + 1]!;
        const last = first + (found >>> 16) * 2;
        for (let e = first; e < last; e += 2) scores[rows[e]!]! += weights[rows[e + 1]!]!;
        break;
      }
    }
  }

  /** The score of class 0 alone, for models that have but one. */
  sum(features: Uint32Array, count: number): number {
    const bucketFirst = this.#bucketFirst;
    const index = this.#index;
    const shift = this.#shift;
    let total = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      const bucket = feature >>> shift;
      const print = feature & 0xffff;
      const end = bucketFirst[bucket + 1]! * 2;
      for (let at = bucketFirst[bucket]! * 2; at < end; at += 2) {
        if ((index[at]! & 0xffff) !== print) continue;
        total += this.#weights[this.#rows[index[at + 1]! + 1]!]!;
        break;
      }
    }
    return total;
  }
}

/** Rows to be stored: parallel over features, entries of a feature contiguous and in order of class. */
export interface LinearRows {
  readonly classes: number;
  readonly features: Uint32Array;
  /** `starts[i]..starts[i + 1]` are the entries of feature i. */
  readonly starts: Uint32Array;
  readonly entryClass: Uint8Array;
  readonly entryWeight: Float32Array;
}

/** Packs rows for `LinearModel`; put the arrays and the setting (under `prefix`) into a model file. */
export function packLinear(rows: LinearRows, prefix: string): { setting: unknown; arrays: Map<string, ModelArray> } {
  const count = rows.features.length;
  const bits = Math.min(22, Math.max(16, Math.ceil(Math.log2(count / 3 + 1))));
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => rows.features[a]! - rows.features[b]!);
  let scale = 1e-6;
  for (const weight of rows.entryWeight) scale = Math.max(scale, Math.abs(weight));
  const buckets = new Uint16Array(2 ** bits);
  const prints = new Uint16Array(count);
  const lengths = new Uint8Array(count);
  const packed = new Uint8Array(rows.entryClass.length * 2);
  let at = 0;
  order.forEach((from, to) => {
    buckets[rows.features[from]! >>> (32 - bits)]!++;
    prints[to] = rows.features[from]! & 0xffff;
    lengths[to] = rows.starts[from + 1]! - rows.starts[from]!;
    for (let e = rows.starts[from]!; e < rows.starts[from + 1]!; e++) {
      packed[at++] = rows.entryClass[e]!;
      packed[at++] = encodeWeight(rows.entryWeight[e]!, scale);
    }
  });
  const arrays = new Map<string, ModelArray>([
    [`${prefix}.buckets`, buckets],
    [`${prefix}.prints`, prints],
    [`${prefix}.lengths`, lengths],
    [`${prefix}.rows`, packed],
  ]);
  return { setting: { classes: rows.classes, bits, scale }, arrays };
}

const CURVE = 255;

/** The 256 weights of a byte: a mu-law scale from -scale to scale, 128 is zero. */
function codebook(scale: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => {
    const x = (byte - 128) / 127;
    return (Math.sign(x) * scale * ((1 + CURVE) ** Math.abs(x) - 1)) / CURVE;
  });
}

function encodeWeight(weight: number, scale: number): number {
  const x = Math.log(1 + CURVE * Math.min(1, Math.abs(weight) / scale)) / Math.log(1 + CURVE);
  return 128 + Math.round(Math.sign(weight) * x * 127);
}

function indexOf(prints: Uint16Array, lengths: Uint8Array): Uint32Array {
  const index = new Uint32Array(prints.length * 2);
  let start = 0;
  for (let i = 0; i < prints.length; i++) {
    index[2 * i] = prints[i]! | (lengths[i]! << 16);
    index[2 * i + 1] = start;
    start += lengths[i]! * 2;
  }
  return index;
}

function sums(counts: Uint8Array | Uint16Array): Uint32Array {
  const out = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) out[i + 1] = sum += counts[i]!;
  return out;
}
