import type { MentionKind } from "../../coreference.ts";
import { arrayOf, expectModel, readModelFile, writeModelFile } from "../../learning/model-file.ts";
import type { CoreferenceParts, Trust } from "./coreference.ts";
import { forestArrays, forestOf } from "./forest.ts";

export const COREFERENCE_NAME = "english-coreference";
export const COREFERENCE_VERSION = 1;

/** @throws RapporteurError "model-invalid" if the bytes are not an English coreference model of this version. */
export function loadCoreference(bytes: Uint8Array): CoreferenceParts {
  const file = expectModel(readModelFile(bytes), COREFERENCE_NAME, COREFERENCE_VERSION);
  return {
    model: `${file.name}@${file.version}`,
    facts: { keys: arrayOf(file, "facts.keys", Uint32Array), values: arrayOf(file, "facts.values", Uint8Array) },
    forests: {
      pronouns: forestOf(file, "pronouns"),
      names: forestOf(file, "names"),
      nouns: forestOf(file, "nouns"),
    },
    trust: file.settings.trust as Record<MentionKind, Trust>,
  };
}

export function packCoreference({ facts, forests, trust }: Omit<CoreferenceParts, "model">): Uint8Array {
  return writeModelFile({
    name: COREFERENCE_NAME,
    version: COREFERENCE_VERSION,
    settings: { trust },
    arrays: new Map([
      ["facts.keys", facts.keys] as const,
      ["facts.values", facts.values] as const,
      ...forestArrays(forests.pronouns, "pronouns"),
      ...forestArrays(forests.names, "names"),
      ...forestArrays(forests.nouns, "nouns"),
    ]),
  });
}
