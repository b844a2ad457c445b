import type { Kernels } from "../kernels/kernels.ts";
import { arrayOf, type ModelFile } from "../learning/model-file.ts";
import { type Quantised, WEIGHT_LIMIT, weightsOf } from "./parameters.ts";

/** A layer's weights where kernels read them: out = scale · (x · weightsᵀ) + bias. Addresses in the kernels' arena. */
export interface Placed {
  readonly outputs: number;
  readonly inputs: number;
  readonly packed: number;
  /** f32[outputs]; the scale of the inputs (`UNIT`) is worked in. */
  readonly scales: number;
  /** f32[outputs]. */
  readonly bias: number;
}

/** Inputs of a layer lie in −1 … 1, as every activation of the network does, and are kept as integers of this unit. */
export const UNIT = WEIGHT_LIMIT;

/**
 * Places the layers of these names, one below the other, as one: their inputs are the same.
 * @param range inputs lie in −range … range
 */
export function place(kernels: Kernels, file: ModelFile, names: readonly string[], inputs: number, range = 1): Placed {
  const parts = names.map((name) => ({
    weights: weightsOf(file, `${name}.weights`),
    bias: arrayOf(file, `${name}.bias`, Float32Array),
  }));
  const outputs = parts.reduce((sum, { bias }) => sum + bias.length, 0);
  const values = new Int16Array(outputs * inputs);
  const scales = new Float32Array(outputs);
  const bias = new Float32Array(outputs);
  let at = 0;
  for (const part of parts) {
    values.set(part.weights.values, at * inputs);
    scales.set(part.weights.scales, at);
    bias.set(part.bias, at);
    at += part.bias.length;
  }
  return placeRows(kernels, { values, scales }, bias, 0, outputs, range);
}

/** Places rows `[first, end)` of a layer. */
export function placeRows(
  kernels: Kernels,
  weights: Quantised<Int16Array>,
  bias: Float32Array,
  first: number,
  end: number,
  range = 1,
): Placed {
  const { arena } = kernels;
  const outputs = end - first;
  const inputs = weights.values.length / weights.scales.length;
  const packed = arena.take(kernels.packedBytes(outputs, inputs));
  const scaleAt = arena.take(outputs * 4);
  const biasAt = arena.take(outputs * 4);
  arena.f32(scaleAt, outputs).set(weights.scales.subarray(first, end).map((scale) => (scale * range) / UNIT));
  arena.f32(biasAt, outputs).set(bias.subarray(first, end));
  const mark = arena.mark();
  const rows = arena.take(outputs * inputs * 2);
  arena.i16(rows, outputs * inputs).set(weights.values.subarray(first * inputs, end * inputs));
  kernels.packI16(outputs, inputs, rows, packed);
  arena.release(mark);
  return { outputs, inputs, packed, scales: scaleAt, bias: biasAt };
}

/** Applies a placed layer to i16[rows × inputs] `x`, giving f32[rows × outputs] `out`. */
export function apply(kernels: Kernels, layer: Placed, rows: number, x: number, out: number): void {
  const { outputs, inputs, packed, scales, bias } = layer;
  kernels.linearI16(rows, outputs, inputs, x, inputs, packed, scales, bias, out, outputs);
}
