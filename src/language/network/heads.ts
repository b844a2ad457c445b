import { ENTITY_TAGS } from "../analysis.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { distanceClasses, type NetworkConfig } from "./config.ts";
import type { NetworkFile } from "./network-file.ts";
import { apply, type Placed, place, UNIT } from "./weights.ts";

/** Where in the arena each head's scores stand, f32, a row a word; `stride` numbers a row. */
export interface Scores {
  readonly stride: number;
  readonly tags: number;
  readonly entities: number;
  /** The word as dependent and as head, before the sum and τ. */
  readonly labelDependents: number;
  readonly labelHeads: number;
  /** f32[words × arcWidth], ready for products: what the word as a dependent looks for, and the word as a head. */
  readonly seeking: number;
  readonly offering: number;
  /** f32[words × distanceClasses]. */
  readonly distances: number;
}

/** The first step of every head, as one product, and what arcs need besides. */
export class Heads {
  readonly #kernels: Kernels;
  readonly #config: NetworkConfig;
  readonly #all: Placed;
  readonly #dependent: Placed;
  readonly #distance: Placed;

  constructor(kernels: Kernels, { file, config }: NetworkFile) {
    this.#kernels = kernels;
    this.#config = config;
    this.#all = place(kernels, file, ["tags", "entities", "labels", "arcs"], 2 * config.units);
    this.#dependent = place(kernels, file, ["arcs.dependent"], config.arcWidth);
    this.#distance = place(kernels, file, ["arcs.distance"], config.arcWidth);
  }

  /** Scores of `count` words. `seen` i16[count × 2·units] as `Encoder.encode` leaves it. Takes arena memory. */
  score(seen: number, count: number): Scores {
    const kernels = this.#kernels;
    const { arena } = kernels;
    const { tags, labelWidth, arcWidth } = this.#config;
    const stride = this.#all.outputs;
    const all = arena.take(count * stride * 4);
    const seeking = arena.take(count * arcWidth * 4);
    const offering = arena.take(count * arcWidth * 4);
    const distances = arena.take(count * distanceClasses(this.#config) * 4);
    const mark = arena.mark();
    const dependents = arena.take(count * arcWidth * 2);
    apply(kernels, this.#all, count, seen, all);
    const entities = all + tags.length * 4;
    const labels = entities + ENTITY_TAGS.length * 4;
    const arcs = labels + 2 * labelWidth * 4;
    for (let i = 0; i < count; i++) {
      const row = arcs + i * stride * 4;
      kernels.quantiseSoftsign(arcWidth, row, UNIT, UNIT, dependents + i * arcWidth * 2);
      kernels.softsign(arcWidth, row + arcWidth * 4, offering + i * arcWidth * 4);
    }
    apply(kernels, this.#dependent, count, dependents, seeking);
    apply(kernels, this.#distance, count, dependents, distances);
    arena.release(mark);
    return {
      stride,
      tags: all,
      entities,
      labelDependents: labels,
      labelHeads: labels + labelWidth * 4,
      seeking,
      offering,
      distances,
    };
  }
}
