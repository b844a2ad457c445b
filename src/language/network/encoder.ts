import type { Kernels } from "../kernels/kernels.ts";
import { layerParts, type NetworkConfig } from "./config.ts";
import type { NetworkFile } from "./network-file.ts";
import { apply, type Placed, place, UNIT } from "./weights.ts";
import type { WordRows } from "./word-rows.ts";

/** The layers above the words: simple recurrent units in both directions. */
export class Encoder {
  readonly #kernels: Kernels;
  readonly #config: NetworkConfig;
  readonly #words: WordRows;
  /** The second layer and those after it; the first is in the words' rows. */
  readonly #layers: readonly Placed[];

  constructor(kernels: Kernels, { file, config }: NetworkFile, words: WordRows) {
    this.#kernels = kernels;
    this.#config = config;
    this.#words = words;
    this.#layers = Array.from({ length: config.layers - 1 }, (_, i) =>
      place(kernels, file, [`layer${i + 1}`], 2 * config.units),
    );
  }

  /**
   * What the heads read of each word: i16[count × 2·units] at `out`, −1 … 1 in `UNIT`.
   * @param slots the words' rows (`WordRows.find`)
   * @param offsets address of i32[sentences + 1]: where sentences begin among the words
   */
  encode(slots: Int32Array, count: number, sentences: number, offsets: number, out: number): void {
    const kernels = this.#kernels;
    const { arena } = kernels;
    const { units } = this.#config;
    const width = 2 * units;
    const mark = arena.mark();
    const indices = arena.take(count * 4);
    const pre = arena.take(count * Math.max(this.#words.width, 6 * units) * 4);
    const states = arena.take(units * 4);
    const places = [arena.take(count * width * 4), arena.take(count * width * 4)] as const;
    arena.i32(indices, count).set(slots.subarray(0, count));
    kernels.gatherRows(count, this.#words.width, this.#words.rows, this.#words.width, indices, pre, this.#words.width);
    for (let layer = 0; layer < this.#config.layers; layer++) {
      const input = places[(layer + 1) % 2]!;
      const output = places[layer % 2]!;
      if (layer > 0) apply(kernels, this.#layers[layer - 1]!, count, out, pre);
      const parts = layerParts(layer);
      const stride = 2 * parts * units;
      for (let direction = 0; direction < 2; direction++) {
        const u = pre + direction * parts * units * 4;
        const half = direction * units * 4;
        const skip = parts === 4 ? u + 3 * units * 4 : input + half;
        const skipStride = parts === 4 ? stride : width;
        const h = output + half;
        kernels.recurrence(
          sentences,
          offsets,
          units,
          u,
          stride,
          skip,
          skipStride,
          states,
          0,
          h,
          width,
          direction === 1,
        );
      }
      kernels.quantise(count * width, output, UNIT, UNIT, out);
    }
    arena.release(mark);
  }
}
