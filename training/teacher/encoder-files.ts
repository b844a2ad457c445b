import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EncoderConfig, encoderConfig } from "./encoder-config.ts";
import { encoderWeights } from "./encoder-weights.ts";
import { readSafetensors } from "./safetensors.ts";
import { WordPieces } from "./word-pieces.ts";

/** A folder's `vocab.txt`: one piece a line. */
export function readVocabulary(folder: string): WordPieces {
  return new WordPieces(
    readFileSync(join(folder, "vocab.txt"), "utf8")
      .replace(/\r?\n$/, "")
      .split(/\r?\n/),
  );
}

/** A pre-trained encoder. */
export interface PretrainedEncoder {
  readonly config: EncoderConfig;
  /** Numbers by parameter (`encoderParameters`). */
  readonly weights: ReadonlyMap<string, Float32Array>;
}

/** A folder's `config.json` and `model.safetensors`. */
export function readEncoder(folder: string): PretrainedEncoder {
  const config = encoderConfig(readFileSync(join(folder, "config.json"), "utf8"));
  const tensors = readSafetensors(readFileSync(join(folder, "model.safetensors")));
  return { config, weights: encoderWeights(config, tensors) };
}
