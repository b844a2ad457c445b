import { RapporteurError } from "../../base/errors.ts";
import { parseTagPair } from "../en/tagger-tags.ts";
import { arrayOf, expectModel, type ModelFile, readModelFile, writeModelFile } from "../learning/model-file.ts";
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
  readonly temperatures: Temperatures;
}

/** What scores are divided by before the softmax that gives each head's confidence; fitted on dev sentences. */
export interface Temperatures {
  readonly tags: number;
  readonly arcs: number;
  readonly relations: number;
  readonly entities: number;
}

const PLAIN: Temperatures = { tags: 1, arcs: 1, relations: 1, entities: 1 };

/** @param valuesOf the f32 numbers of a parameter */
export function writeNetwork(
  config: NetworkConfig,
  { vectors, names }: { readonly vectors: WordVectors; readonly names: NameLists },
  valuesOf: (parameter: Parameter) => Float32Array,
  temperatures: Temperatures = PLAIN,
): Uint8Array {
  const packed = parametersOf(config).flatMap((parameter) => [...packParameter(parameter, valuesOf(parameter))]);
  const arrays = new Map([...packed, ...vectorArrays(vectors), ...nameListArrays(names)]);
  return writeModelFile({ name: NETWORK_NAME, version: NETWORK_VERSION, settings: { config, temperatures }, arrays });
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
  const unknown = config.tags.find((pair) => parseTagPair(pair) === null);
  if (unknown !== undefined) throw invalid(`the unknown tag "${unknown}"`);
  const temperatures = { ...PLAIN, ...(file.settings.temperatures as Partial<Temperatures> | undefined) };
  return { file, config, vectors: readVectors(file, config.vectorWidth), names: readNameLists(file), temperatures };
}

function invalid(given: string): RapporteurError {
  return new RapporteurError("model-invalid", `Expected a network written by "npm run train"; got ${given}.`);
}
