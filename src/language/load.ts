import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { RapporteurError } from "../base/errors.ts";
import { packageRoot } from "../base/package-root.ts";
import { type CoreferenceParts, coreferenceOf } from "./en/coreference/coreference.ts";
import { COREFERENCE_NAME, COREFERENCE_VERSION, loadCoreference } from "./en/coreference/model.ts";
import { english } from "./en/english.ts";
import { LEMMATISER_NAME, LEMMATISER_VERSION, loadLemmatiser } from "./en/lemmas.ts";
import { loadSplitter, SPLITTER_NAME, SPLITTER_VERSION } from "./en/sentences.ts";
import { createKernels } from "./kernels/kernels.ts";
import type { Language } from "./language.ts";
import { loadNetwork } from "./network/network.ts";
import { NETWORK_NAME, NETWORK_VERSION } from "./network/network-file.ts";

export interface LoadOptions {
  /** The folder that holds the models' folders: a path or a `file:` URL. By default the package's own `models/`. */
  readonly models?: URL | string;
}

/**
 * Loads the English models. This is the one place of the language room that reads files.
 * @throws RapporteurError `model-missing` if a model's file is not there, `model-invalid` if it is not what it should be.
 */
export async function loadEnglish(options: LoadOptions = {}): Promise<Language> {
  const folder = folderOf(options.models ?? pathToFileURL(join(packageRoot(), "models/")));
  const [sentences, network, lemmas, kernels] = await Promise.all([
    weights(folder, SPLITTER_NAME, SPLITTER_VERSION),
    weights(folder, NETWORK_NAME, NETWORK_VERSION),
    weights(folder, LEMMATISER_NAME, LEMMATISER_VERSION),
    readFile(KERNELS).then(createKernels),
  ]);
  const language = english({
    sentences: loadSplitter(sentences),
    network: loadNetwork(kernels, network),
    lemmas: loadLemmatiser(lemmas),
  });
  return { ...language, coreference: coreferenceFinder(folder) };
}

/** What a build compiles; sources that run without one find it there too. */
const KERNELS = join(packageRoot(), "dist/src/language/kernels/kernels.wasm");

/** Reads its model when it is first asked, so that who only analyses does not wait for it. */
function coreferenceFinder(folder: string): Language["coreference"] {
  let parts: CoreferenceParts | undefined;
  return (analysis) => {
    parts ??= loadCoreference(weightsNow(folder, COREFERENCE_NAME, COREFERENCE_VERSION));
    return coreferenceOf(analysis, parts);
  };
}

function folderOf(given: URL | string): string {
  return given instanceof URL || given.startsWith("file:") ? fileURLToPath(given) : given;
}

async function weights(folder: string, name: string, version: number): Promise<Uint8Array> {
  const path = join(folder, `${name}-v${version}`, "weights.bin");
  try {
    return await readFile(path);
  } catch (cause) {
    throw missing(path, name, version, cause);
  }
}

function weightsNow(folder: string, name: string, version: number): Uint8Array {
  const path = join(folder, `${name}-v${version}`, "weights.bin");
  try {
    return readFileSync(path);
  } catch (cause) {
    throw missing(path, name, version, cause);
  }
}

function missing(path: string, name: string, version: number, cause: unknown): RapporteurError {
  return new RapporteurError("model-missing", `Expected the model ${name} v${version} at ${path}; it cannot be read.`, {
    cause,
  });
}
