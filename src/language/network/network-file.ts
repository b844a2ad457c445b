import { RapporteurError } from "../../base/errors.ts";
import { parseTagPair } from "../en/tagger-tags.ts";
import { arrayOf, expectModel, type ModelFile, readModelFile, writeModelFile } from "../learning/model-file.ts";
import { type Calibrations, UNCALIBRATED } from "./calibration.ts";
import type { NetworkConfig } from "./config.ts";
import { type NameLists, nameListArrays, readNameLists } from "./name-lists.ts";
import { type Parameter, packParameter, parametersOf } from "./parameters.ts";
import { readVectors, vectorArrays, type WordVectors } from "./vectors.ts";

export const NETWORK_NAME = "english-network";
export const NETWORK_VERSION = 1;

/** A network as it stands in a file: `parameters.ts` reads its weights from `file` by name. */
export interface NetworkFile {
  readonly file: ModelFile;
  readonly config: NetworkConfig;
  readonly vectors: WordVectors;
  readonly names: NameLists;
  readonly calibrations: Calibrations;
}

/** @param valuesOf the f32 numbers of a parameter */
export function writeNetwork(
  config: NetworkConfig,
  { vectors, names }: { readonly vectors: WordVectors; readonly names: NameLists },
  valuesOf: (parameter: Parameter) => Float32Array,
): Uint8Array {
  const packed = parametersOf(config).flatMap((parameter) => [...packParameter(parameter, valuesOf(parameter))]);
  const arrays = new Map([...packed, ...vectorArrays(vectors), ...nameListArrays(names)]);
  return writeModelFile({ name: NETWORK_NAME, version: NETWORK_VERSION, settings: { config }, arrays });
}

/** The same network with other corrections of its confidence. */
export function withCalibrations(bytes: Uint8Array, calibrations: Calibrations): Uint8Array {
  const file = readModelFile(bytes);
  return writeModelFile({ ...file, settings: { ...file.settings, calibrations } });
}

/** @throws RapporteurError "model-invalid" if the bytes are not a language network of this version, or lack a part. */
export function readNetwork(bytes: Uint8Array): NetworkFile {
  const file = expectModel(readModelFile(bytes), NETWORK_NAME, NETWORK_VERSION);
  const config = file.settings.config as NetworkConfig;
  for (const { name, kind, rows, columns } of parametersOf(config)) {
    const array =
      kind === "vector"
        ? arrayOf(file, name, Float32Array)
        : kind === "table"
          ? arrayOf(file, name, Int8Array)
          : arrayOf(file, name, Int16Array);
    if (array.length !== rows * columns) throw invalid(`"${name}" of ${array.length} numbers, not ${rows * columns}`);
  }
  const odd = WIDTHS.find((width) => config[width] % 2 !== 0);
  if (odd !== undefined) throw invalid(`an odd ${odd} of ${config[odd]}`);
  const unknown = config.tags.find((pair) => parseTagPair(pair) === null);
  if (unknown !== undefined) throw invalid(`the unknown tag "${unknown}"`);
  const calibrations = (file.settings.calibrations as Calibrations | undefined) ?? UNCALIBRATED;
  return { file, config, vectors: readVectors(file, config.vectorWidth), names: readNameLists(file), calibrations };
}

/** Kernels take numbers in pairs. */
const WIDTHS = ["embedding", "wordWidth", "arcWidth", "labelWidth", "vectorWidth"] as const;

function invalid(given: string): RapporteurError {
  return new RapporteurError("model-invalid", `Expected a network written by "npm run train"; got ${given}.`);
}
