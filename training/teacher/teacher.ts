import { mix3 } from "../../src/language/learning/hash.ts";
import type { HeadsConfig } from "../../src/language/network/config.ts";
import { headParameters, type Parameter, vector } from "../../src/language/network/parameters.ts";
import type { Batch } from "../network/batches.ts";
import { type Bend, dropout, relu } from "../network/operations.ts";
import type { HeadsModel } from "../network/scores.ts";
import type { Matrix, Tape } from "../network/tape.ts";
import { blended } from "./blended.ts";
import { encodePieces } from "./encoder.ts";
import { type EncoderConfig, encoderParameters } from "./encoder-config.ts";
import type { TeacherSettings } from "./settings.ts";
import { CASES, piecesOf, type TeacherWords } from "./teacher-words.ts";

/** The sizes and inventories of a teacher: a transformer encoder, and heads as the network has them. */
export interface TeacherConfig extends HeadsConfig {
  readonly encoder: EncoderConfig;
  readonly caseWidth: number;
  readonly endingWidth: number;
  readonly endings: number;
}

/** What a pass over a batch is computed with. */
export interface Teacher extends HeadsModel {
  readonly config: TeacherConfig;
  readonly words: TeacherWords;
}

/** What is left out by chance while learning: numbers above the encoder and within. `seed` is another for each pass. */
export interface TeacherNoise extends Pick<TeacherSettings, "dropout" | "encoderDropout"> {
  readonly seed: number;
}

/** A teacher's parameters: the encoder's, then those that training begins with small random numbers. */
export function teacherParameters(config: TeacherConfig): Parameter[] {
  const { encoder, caseWidth, endingWidth, endings } = config;
  return [
    ...encoderParameters(encoder),
    vector(FIRST_OWN, encoder.layers + 1),
    { name: "cases", kind: "table", rows: CASES, columns: caseWidth },
    { name: "endings", kind: "table", rows: endings, columns: endingWidth },
    ...headParameters(config, encoder.width + caseWidth + endingWidth),
  ];
}

/** The first parameter that is not the encoder's. */
export const FIRST_OWN = "blend";

/** What the heads read of each word: f32[words × (width + caseWidth + endingWidth)]. */
export function readWords(tape: Tape, teacher: Teacher, batch: Batch, noise: TeacherNoise | null): Matrix {
  const { config, places, words } = teacher;
  const batchPieces = piecesOf(words, batch, config.encoder.positions);
  const within = noise && noise.encoderDropout > 0 ? { share: noise.encoderDropout, seed: noise.seed } : null;
  const layers = encodePieces(tape, config.encoder, places, batchPieces, within);
  const rows = (column: Int32Array) => Int32Array.from(batch.types, (type) => column[type]!);
  const x = blended(tape, layers, batchPieces.firsts, places, [
    { table: places("cases"), rows: rows(words.cases) },
    { table: places("endings"), rows: rows(words.endings) },
  ]);
  return noise ? dropout(tape, x, noise.dropout, mix3(READ, noise.seed, 0, 0)) : x;
}

/** What the heads' hidden layers are bent with: max(0, x), and numbers left out. */
export function bendWith(noise: TeacherNoise | null): Bend {
  let place = 0;
  return (tape, x) => {
    const y = relu(tape, x);
    return noise ? dropout(tape, y, noise.dropout, mix3(HIDDEN, noise.seed, place++, 0)) : y;
  };
}

const READ = 6;
const HIDDEN = 7;
