import type { EncoderConfig } from "../../../training/teacher/encoder-config.ts";
import { encoderParameters } from "../../../training/teacher/encoder-config.ts";
import type { PretrainedEncoder } from "../../../training/teacher/encoder-files.ts";
import { TEACHER_SETTINGS, type TeacherSettings } from "../../../training/teacher/settings.ts";
import { WordPieces } from "../../../training/teacher/word-pieces.ts";

/** "[UNK]" stands for words of letters that are not among these. */
export const PIECES = new WordPieces([
  ...["[PAD]", "[UNK]", "[CLS]", "[SEP]", "envoys", "met", "in", "os", "##lo", ".", "talks", "were", "held", "they"],
  ...["was", "kim", "j", "##o", "##ng"],
]);

export const SIZES: EncoderConfig = {
  width: 6,
  layers: 2,
  heads: 2,
  inner: 8,
  positions: 12,
  pieces: 19,
  epsilon: 1e-3,
};

/** An encoder whose numbers are waves: gains about 1, everything else about 0. */
export function encoderOf(config: EncoderConfig): PretrainedEncoder {
  const weights = new Map<string, Float32Array>();
  encoderParameters(config).forEach(({ name, rows, columns }, k) => {
    const middle = name.endsWith(".gain") ? 1 : 0;
    weights.set(
      name,
      Float32Array.from({ length: rows * columns }, (_, i) => middle + 0.5 * Math.sin((i + 1) * 12.9898 + k * 78.233)),
    );
  });
  return { config, weights };
}

export const TINY: TeacherSettings = {
  ...TEACHER_SETTINGS,
  ...{ caseWidth: 2, endingWidth: 3, endings: 8, arcWidth: 3, labelWidth: 5, reach: 2 },
  ...{ epochs: 3, batchWords: 12, warmUp: 5, longest: 9 },
};
