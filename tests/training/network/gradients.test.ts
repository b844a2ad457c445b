import { describe, expect, test } from "vitest";
import { parametersOf } from "../../../src/language/network/parameters.ts";
import { encoderOf, inOrder } from "../../../training/network/batches.ts";
import type { Model, Noise } from "../../../training/network/encoder.ts";
import { initialise } from "../../../training/network/initial-weights.ts";
import { networkConfig } from "../../../training/network/inventories.ts";
import { lossesOf } from "../../../training/network/losses.ts";
import { parameterMemory, placesIn, takeBlock } from "../../../training/network/parameter-memory.ts";
import { tableSizes } from "../../../training/network/settings.ts";
import { Tape } from "../../../training/network/tape.ts";
import { typeKeysBy, wordTypes } from "../../../training/network/word-types.ts";
import { EXAMPLES, NAMES, ownKernels, TINY, VECTORS } from "./tiny.ts";

const kernels = await ownKernels();
const { arena } = kernels;

const config = {
  ...networkConfig(TINY, EXAMPLES, VECTORS.width),
  tableSizes: tableSizes.map(() => 16),
};
const keysOf = typeKeysBy(NAMES);
const types = wordTypes(EXAMPLES, config.tableSizes, VECTORS, keysOf);
const [batch] = inOrder(EXAMPLES.map(encoderOf(config, types, keysOf)), 1000);
const memory = parameterMemory(config);
const values = takeBlock(kernels, memory);
const gradients = takeBlock(kernels, memory);
const vectors = arena.take(types.vectors.byteLength);
arena.f32(vectors, types.vectors.length).set(types.vectors);
const model: Model = { config, types, vectors, places: placesIn(memory, values, gradients) };

/** Random numbers everywhere, also where training begins with 0: a gradient that is 0 by chance shows nothing. */
function begin(): void {
  initialise(kernels, config, memory, values, 3);
  const all = arena.f32(values, memory.size);
  all.forEach((value, i) => {
    all[i] = value * 1.5 + 0.3 * Math.sin(i * 12.9898);
  });
  kernels.fill(memory.size, 0, gradients);
}

function lossWith(noise: Noise | null, learning: boolean): number {
  const mark = arena.mark();
  const { tags, readings, entities, arcs, relations } = lossesOf(
    new Tape(kernels, learning),
    model,
    batch!,
    noise,
    0.1,
  );
  arena.release(mark);
  return tags + readings + entities + arcs + relations;
}

describe.each([
  ["without noise", null],
  ["with units and words left out", { dropout: 0.3, wordDropout: 0.3, seed: 7 }],
] as const)("gradients %s", (_, noise) => {
  test.each(parametersOf(config).map((parameter) => [parameter.name, parameter] as const))(
    "of %s",
    (name, parameter) => {
      begin();
      lossWith(noise, true);
      const { at, gradient } = model.places(name);
      const many = parameter.rows * parameter.columns;
      const slopes = arena.f32(gradient, many).slice();
      const start = arena.f32(at, many).slice();
      const length = Math.hypot(...slopes);
      expect(length).toBeGreaterThan(1e-3);
      // Along the gradient itself, and along fixed directions in which most of its parts cancel out.
      const directions = [slopes.map((x) => x / length), ...[1, 2, 3].map((k) => waves(many, k))];
      for (const direction of directions) {
        const step = 2e-3;
        const lossAt = (by: number) => {
          arena.f32(at, many).set(start.map((x, i) => x + by * direction[i]!));
          return lossWith(noise, false);
        };
        const numeric = (lossAt(step) - lossAt(-step)) / (2 * step);
        const analytic = slopes.reduce((sum, x, i) => sum + x * direction[i]!, 0);
        expect(Math.abs(numeric - analytic)).toBeLessThan(1e-3 + 0.02 * Math.abs(analytic));
      }
    },
  );
});

/** A vector of length 1. */
function waves(many: number, k: number): Float32Array {
  const out = Float32Array.from({ length: many }, (_, i) => Math.sin((i + 1) * 78.233 * k));
  const length = Math.hypot(...out);
  return out.map((x) => x / length);
}
