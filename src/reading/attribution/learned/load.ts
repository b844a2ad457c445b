import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../../../base/package-root.ts";
import {
  ATTRIBUTION_MODEL_NAME,
  ATTRIBUTION_MODEL_VERSION,
  type AttributionModel,
  readAttributionModel,
} from "./attribution-model.ts";

/**
 * Loads the attribution model; null when it was left out (the rules then read alone). `models` is the folder of models, by default
 * the package's own.
 * @throws RapporteurError `model-invalid` if the file is not what it should be.
 */
export async function loadAttributionModel(models?: URL | string): Promise<AttributionModel | null> {
  const folder = models instanceof URL ? fileURLToPath(models) : (models ?? join(packageRoot(), "models"));
  const path = join(folder, `${ATTRIBUTION_MODEL_NAME}-v${ATTRIBUTION_MODEL_VERSION}`, "weights.bin");
  const bytes = await readFile(path).catch(() => null);
  return bytes && readAttributionModel(bytes);
}
