import type { Kernels } from "../kernels/kernels.ts";
import type { NetworkConfig } from "./config.ts";
import { NameFinder } from "./name-lists.ts";
import type { NetworkFile } from "./network-file.ts";
import { TABLE_LIMIT, tableOf } from "./parameters.ts";
import { vectorOf } from "./vectors.ts";
import { apply, type Placed, place, UNIT } from "./weights.ts";
import { ofTypeKey, typeKey, WORD_FEATURES, wordFeatures } from "./word-features.ts";

/** Word forms whose rows are remembered. */
const REMEMBERED = 8192;

/**
 * The first layer's pre-activations of a word depend on its form alone, so they are worked out once for each form and
 * remembered: running text asks for few new ones, and the widest product of the network is not made for the rest.
 */
export class WordRows {
  /** f32 numbers of a row. */
  readonly width: number;
  /** f32[REMEMBERED × width]. */
  readonly rows: number;
  readonly #kernels: Kernels;
  readonly #config: NetworkConfig;
  readonly #vectors: NetworkFile["vectors"];
  /** The largest size of a number in the static vectors. */
  readonly #range: number;
  readonly #names: NameFinder;
  readonly #slots = new Map<string, number>();
  readonly #tables: { readonly values: number; readonly scales: number };
  readonly #vector: Placed;
  readonly #word: Placed;
  readonly #first: Placed;

  constructor(kernels: Kernels, { file, config, vectors, names }: NetworkFile) {
    const { arena } = kernels;
    this.#kernels = kernels;
    this.#config = config;
    this.#vectors = vectors;
    this.#names = new NameFinder(names);
    const features = tableOf(file, "features");
    this.#tables = { values: arena.take(features.values.length), scales: arena.take(features.scales.length * 4) };
    arena.i8(this.#tables.values, features.values.length).set(features.values);
    arena.f32(this.#tables.scales, features.scales.length).set(features.scales);
    this.#range = vectors.scales.reduce((most, scale) => Math.max(most, scale), 0) * TABLE_LIMIT || 1;
    this.#vector = place(kernels, file, ["vector"], config.vectorWidth, this.#range);
    this.#word = place(kernels, file, ["word"], config.embedding);
    this.#first = place(kernels, file, ["layer0"], config.wordWidth);
    this.width = this.#first.outputs;
    this.rows = arena.take(REMEMBERED * this.width * 4);
  }

  /**
   * Numbers of the rows of the sentences' words, written to `out`; valid until the next call. At most `REMEMBERED`.
   * @param sentences where in `words` each begins, and where the last ends
   */
  find(words: readonly string[], sentences: readonly number[], out: Int32Array): void {
    const first = sentences[0]!;
    const end = sentences.at(-1)!;
    for (let k = 0; k + 1 < sentences.length; k++) {
      const from = sentences[k]!;
      this.#names.find(words, from, sentences[k + 1]!, out.subarray(from - first));
    }
    if (this.#slots.size + end - first > REMEMBERED) this.#slots.clear();
    const fresh: string[] = [];
    const from = this.#slots.size;
    for (let i = first; i < end; i++) {
      const key = typeKey(words[i]!, out[i - first]!);
      let slot = this.#slots.get(key);
      if (slot === undefined) {
        slot = from + fresh.length;
        this.#slots.set(key, slot);
        fresh.push(key);
      }
      out[i - first] = slot;
    }
    if (fresh.length > 0) this.#make(fresh, from);
  }

  #make(keys: readonly string[], from: number): void {
    const kernels = this.#kernels;
    const { arena } = kernels;
    const { embedding, wordWidth, units, tableSizes, vectorWidth } = this.#config;
    const count = keys.length;
    const size = WORD_FEATURES.length;
    const mark = arena.mark();
    const indices = arena.take(count * size * 4);
    const offsets = arena.take((count + 1) * 4);
    const vectors = arena.take(count * vectorWidth * 4);
    const sums = arena.take(count * Math.max(embedding, wordWidth) * 4);
    const integers = arena.take(count * Math.max(vectorWidth, embedding, wordWidth) * 2);
    const ids = arena.i32(indices, count * size);
    const bags = arena.i32(offsets, count + 1);
    const given = arena.f32(vectors, count * vectorWidth).fill(0);
    for (let i = 0; i < count; i++) {
      const { word, name } = ofTypeKey(keys[i]!);
      wordFeatures(word, name, tableSizes, ids, i * size);
      bags[i + 1] = (i + 1) * size;
      this.#vectorInto(word, given, i * vectorWidth);
    }
    bags[0] = 0;
    kernels.quantise(count * vectorWidth, vectors, UNIT / this.#range, UNIT, integers);
    apply(kernels, this.#vector, count, integers, sums);
    const { values, scales } = this.#tables;
    kernels.addBagsI8(count, offsets, indices, embedding, values, embedding, scales, sums, embedding);
    kernels.quantiseSoftsign(count * embedding, sums, UNIT, UNIT, integers);
    apply(kernels, this.#word, count, integers, sums);
    kernels.quantiseSoftsign(count * wordWidth, sums, UNIT, UNIT, integers);
    const rows = this.rows + from * this.width * 4;
    apply(kernels, this.#first, count, integers, rows);
    this.#bendSkips(rows, count, units);
    arena.release(mark);
  }

  #vectorInto(word: string, out: Float32Array, at: number): void {
    const { values, scales, width } = this.#vectors;
    const number = vectorOf(this.#vectors, word);
    if (number < 0) return;
    const scale = scales[number]!;
    for (let i = 0; i < width; i++) out[at + i] = values[number * width + i]! * scale;
  }

  /** The skip part of the first layer goes through τ, so that all that leaves a layer lies in −1 … 1. */
  #bendSkips(rows: number, count: number, units: number): void {
    for (let row = 0; row < count; row++) {
      for (let direction = 0; direction < 2; direction++) {
        const skip = rows + (row * this.width + (direction * 4 + 3) * units) * 4;
        this.#kernels.softsign(units, skip, skip);
      }
    }
  }
}
