import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../../base/package-root.ts";
import {
  RELATION_MODEL_NAME,
  RELATION_MODEL_VERSION,
  type RelationModel,
  readRelationModel,
} from "./relation-model.ts";

/**
 * Loads the relation model; null when it was left out (relations are then typed by the lexicon). `models` is the folder of models, by default the package's own.
 * @throws RapporteurError `model-invalid` if the file is not what it should be.
 */
export async function loadRelationModel(models?: URL | string): Promise<RelationModel | null> {
  const folder = models instanceof URL ? fileURLToPath(models) : (models ?? join(packageRoot(), "models"));
  const path = join(folder, `${RELATION_MODEL_NAME}-v${RELATION_MODEL_VERSION}`, "weights.bin");
  const bytes = await readFile(path).catch(() => null);
  return bytes && readRelationModel(bytes);
}
