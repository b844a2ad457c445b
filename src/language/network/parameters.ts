import { ENTITY_TAGS } from "../analysis.ts";
import { arrayOf, type ModelArray, type ModelFile } from "../learning/model-file.ts";
import { distanceClasses, type HeadsConfig, layerInput, layerParts, type NetworkConfig } from "./config.ts";

/**
 * One array of numbers that the network learns.
 * - `weights`: a row an output, a column an input; kept as 12-bit integers with a scale a row, as `linearI16` takes them.
 * - `table`: a row a value of a feature; kept as bytes with a scale a row, as `addBagsI8` takes them.
 * - `vector`: one row, kept as it is.
 */
export interface Parameter {
  readonly name: string;
  readonly kind: "weights" | "table" | "vector";
  readonly rows: number;
  readonly columns: number;
}

/** The parameters of a network, in the order that they stand in the file and in training's memory. */
export function parametersOf(config: NetworkConfig): Parameter[] {
  const { embedding, wordWidth, units, layers, vectorWidth } = config;
  const rows = config.tableSizes.reduce((sum, size) => sum + size, 0);
  return [
    { name: "features", kind: "table", rows, columns: embedding },
    ...linear("vector", embedding, vectorWidth),
    ...linear("word", wordWidth, embedding),
    // Rows: for each direction, forward first, the layer's parts (`layerParts`).
    ...Array.from({ length: layers }, (_, layer) =>
      linear(`layer${layer}`, 2 * layerParts(layer) * units, layerInput(config, layer)),
    ).flat(),
    ...headParameters(config, 2 * units),
  ];
}

/** The parameters of the heads, which read `seen` numbers of each word. */
export function headParameters(config: HeadsConfig, seen: number): Parameter[] {
  const { arcWidth, labelWidth, tags, relations } = config;
  const readings = config.readings.reduce((sum, list) => sum + list.length, 0);
  return [
    ...linear("tags", tags.length, seen),
    // Rows: the readings of the first tag, of the second … (`readingStarts`).
    ...linear("readings", readings, seen),
    ...linear("entities", ENTITY_TAGS.length, seen),
    // Rows: the word as a dependent, then the word as a head. Both go through τ.
    ...linear("arcs", 2 * arcWidth, seen),
    vector("arcs.root", arcWidth),
    ...linear("arcs.dependent", arcWidth, arcWidth),
    ...linear("arcs.distance", distanceClasses(config), arcWidth),
    // Rows: the word as a dependent, then the word as a head. Their sum goes through τ.
    ...linear("labels", 2 * labelWidth, seen),
    vector("labels.root", labelWidth),
    ...linear("relations", relations.length, labelWidth),
  ];
}

/** A matrix of a model file: number (i, j) is `values[i·columns + j] · scales[i]`. */
export interface Quantised<T extends Int8Array | Int16Array> {
  readonly values: T;
  readonly scales: Float32Array;
}

/** The largest size of a number in quantised weights: sums of 512 products of such numbers fit 32 bits. */
export const WEIGHT_LIMIT = 2047;
/** … in quantised tables and vectors. */
export const TABLE_LIMIT = 127;

/** The arrays of a model file for one parameter. `values` f32[rows × columns]. */
export function packParameter(parameter: Parameter, values: Float32Array): Map<string, ModelArray> {
  const { name, kind, rows, columns } = parameter;
  if (kind === "vector") return new Map([[name, values.slice()]]);
  const table = kind === "table";
  const out = table ? new Int8Array(rows * columns) : new Int16Array(rows * columns);
  const scales = quantiseRows(values, rows, columns, table ? TABLE_LIMIT : WEIGHT_LIMIT, out);
  return new Map<string, ModelArray>([
    [name, out],
    [`${name}.scales`, scales],
  ]);
}

/** Rounds each row to integers of at most `limit` and returns the rows' scales. */
export function quantiseRows(
  values: Float32Array,
  rows: number,
  columns: number,
  limit: number,
  out: Int8Array | Int16Array,
): Float32Array {
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let greatest = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) greatest = Math.max(greatest, Math.abs(values[i]!));
    const scale = Math.fround(greatest / limit);
    scales[row] = scale;
    if (scale === 0) continue;
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      out[i] = Math.max(-limit, Math.min(limit, Math.round(values[i]! / scale)));
    }
  }
  return scales;
}

/** The weights of this name. @throws RapporteurError "model-invalid" if the file has none. */
export function weightsOf(file: ModelFile, name: string): Quantised<Int16Array> {
  return { values: arrayOf(file, name, Int16Array), scales: arrayOf(file, `${name}.scales`, Float32Array) };
}

/** The table of this name. @throws RapporteurError "model-invalid" if the file has none. */
export function tableOf(file: ModelFile, name: string): Quantised<Int8Array> {
  return { values: arrayOf(file, name, Int8Array), scales: arrayOf(file, `${name}.scales`, Float32Array) };
}

/** Weights and bias of a layer. */
export function linear(name: string, outputs: number, inputs: number): Parameter[] {
  return [
    { name: `${name}.weights`, kind: "weights", rows: outputs, columns: inputs },
    { name: `${name}.bias`, kind: "vector", rows: 1, columns: outputs },
  ];
}

export function vector(name: string, columns: number): Parameter {
  return { name, kind: "vector", rows: 1, columns };
}
