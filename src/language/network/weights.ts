import type { Kernels } from "../kernels/kernels.ts";
import { arrayOf, type ModelFile } from "../learning/model-file.ts";
import { type Parameter, type Quantised, WEIGHT_LIMIT, weightsOf } from "./parameters.ts";

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
  const { arena } = kernels;
  const packed = arena.take(kernels.packedBytes(outputs, inputs));
  const scales = arena.take(outputs * 4);
  const bias = arena.take(outputs * 4);
  const mark = arena.mark();
  const rows = arena.take(outputs * inputs * 2);
  let at = 0;
  for (const part of parts) {
    arena.i16(rows, outputs * inputs).set(part.weights.values, at * inputs);
    scaleInto(arena.f32(scales + at * 4, part.bias.length), part.weights, range);
    arena.f32(bias + at * 4, part.bias.length).set(part.bias);
    at += part.bias.length;
  }
  kernels.packI16(outputs, inputs, rows, packed);
  arena.release(mark);
  return { outputs, inputs, packed, scales, bias };
}

/** Applies a placed layer to i16[rows × inputs] `x`, giving f32[rows × outputs] `out`. */
export function apply(kernels: Kernels, layer: Placed, rows: number, x: number, out: number): void {
  const { outputs, inputs, packed, scales, bias } = layer;
  kernels.linearI16(rows, outputs, inputs, x, inputs, packed, scales, bias, out, outputs);
}

/** Where each named layer's outputs begin in a row of layers that are placed as one. */
export function columnsOf(parameters: readonly Parameter[], names: readonly string[]): readonly number[] {
  let at = 0;
  return names.map((name) => {
    const begins = at;
    at += parameters.find((parameter) => parameter.name === `${name}.weights`)!.rows;
    return begins;
  });
}

function scaleInto(out: Float32Array, { scales }: Quantised<Int16Array>, range: number): void {
  for (let i = 0; i < out.length; i++) out[i] = (scales[i]! * range) / UNIT;
}
