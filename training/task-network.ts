import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/base/package-root.ts";
import { createKernels } from "../src/language/kernels/kernels.ts";
import { loadNetwork } from "../src/language/network/network.ts";
import { NETWORK_NAME, NETWORK_VERSION, withCalibrations } from "../src/language/network/network-file.ts";
import { readVectors, vectorArrays } from "../src/language/network/vectors.ts";
import { readNames } from "./names.ts";
import { calibrate } from "./network/calibrate.ts";
import { readNetworkData } from "./network/examples.ts";
import { settingsWith } from "./network/settings.ts";
import { readStaticVectors } from "./network/static-vectors.ts";
import { trainNetwork } from "./network/train-network.ts";
import { stage } from "./stages.ts";
import { type TaskOptions, writeModel } from "./task.ts";

/** Tags, names and trees by one network. Needs the kernels that a build compiles. */
export async function networkTask(options: TaskOptions): Promise<void> {
  const { data, work, out, seed, epochs, log, silver } = options;
  const changes = epochs === undefined ? options.set : [...options.set, `epochs=${epochs}`];
  const settings = settingsWith(changes);
  const vectors = vectorsOf(options, settings.vectors);
  const module = readFileSync(join(packageRoot(), "dist/src/language/kernels/kernels.wasm"));
  const examples = readNetworkData(data, silver, settings.silverWeight);
  const names = readNames([join("situations", "world")], options.extra ?? "");
  const trained = trainNetwork(
    examples,
    { vectors, names },
    {
      kernels: await createKernels(module),
      settings,
      seed,
      checkpoint: join(work, `network-seed${seed}.checkpoint`),
      log,
    },
  );
  const { dev } = trained;
  const calibrations = calibrate(loadNetwork(await createKernels(module), trained.weights), examples.dev.ewt);
  const weights = withCalibrations(trained.weights, calibrations);
  log(`dev ${JSON.stringify(dev)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  const config = { name: NETWORK_NAME, version: NETWORK_VERSION, seed, settings, dev, calibrations };
  writeModel(out, `${NETWORK_NAME}-v${NETWORK_VERSION}`, weights, config);
}

function vectorsOf(options: TaskOptions, many: number) {
  const { settings, arrays } = stage({ ...options, seed: 0 }, `vectors-${many}`, () => {
    if (options.vectors === undefined) throw new Error("Expected --vectors FILE, the word vectors as JSON.");
    const vectors = readStaticVectors(options.vectors, many);
    return { settings: { width: vectors.width }, arrays: vectorArrays(vectors) };
  });
  return readVectors({ name: "", version: 1, settings, arrays }, Number(settings.width));
}
