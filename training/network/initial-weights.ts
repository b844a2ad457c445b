import type { Kernels } from "../../src/language/kernels/kernels.ts";
import { layerParts, type NetworkConfig } from "../../src/language/network/config.ts";
import { randomFrom } from "../random.ts";
import type { ParameterMemory } from "./parameter-memory.ts";

/**
 * Sets a block of values to where training begins: small random numbers, but 0 for the biases of recurrent layers, for
 * the roots and for distances, and 1 for forget gates.
 */
export function initialise(
  kernels: Kernels,
  config: NetworkConfig,
  memory: ParameterMemory,
  at: number,
  seed: number,
): void {
  const block = kernels.arena.f32(at, memory.size);
  randomise(memory, block, seed, (name) => /^layer\d+\.bias$/.test(name));
  for (let layer = 0; layer < config.layers; layer++) {
    const parts = layerParts(layer);
    const { start } = memory.starts.get(`layer${layer}.bias`)!;
    for (const direction of [0, 1]) {
      const forget = start + (direction * parts + 1) * config.units;
      block.fill(1, forget, forget + config.units);
    }
  }
}

/** Sets all parameters of a block to small random numbers, but 0 for roots, distances and where `isZero` says so. */
export function randomise(
  memory: ParameterMemory,
  block: Float32Array,
  seed: number,
  isZero: (name: string) => boolean,
): void {
  const random = randomFrom(seed);
  for (const [name, { parameter, start }] of memory.starts) {
    const values = block.subarray(start, start + parameter.rows * parameter.columns);
    values.fill(0);
    if (name.startsWith("arcs.distance") || name.endsWith(".root") || isZero(name)) continue;
    const owner = memory.starts.get(name.replace(/\.bias$/, ".weights"))!.parameter;
    const bound = parameter.kind === "table" ? TABLE_BOUND : 1 / Math.sqrt(owner.columns);
    for (let i = 0; i < values.length; i++) values[i] = (2 * random() - 1) * bound;
  }
}

const TABLE_BOUND = 0.1;
