import type { Kernels } from "../../src/language/kernels/kernels.ts";
import { mix2 } from "../../src/language/learning/hash.ts";
import { type Batch, encoderOf, shuffledBatches } from "../network/batches.ts";
import { readCheckpoint, writeCheckpoint } from "../network/checkpoint.ts";
import type { NetworkData } from "../network/examples.ts";
import { randomise } from "../network/initial-weights.ts";
import { inventoriesOf } from "../network/inventories.ts";
import { headLosses } from "../network/losses.ts";
import { adamStep, shorten } from "../network/optimiser.ts";
import { layOut, type ParameterMemory, placesIn, takeBlock } from "../network/parameter-memory.ts";
import type { NetworkScores } from "../network/score-network.ts";
import { Tape } from "../network/tape.ts";
import type { PretrainedEncoder } from "./encoder-files.ts";
import { scoreTeacher } from "./guess-words.ts";
import type { TeacherSettings } from "./settings.ts";
import { bendWith, FIRST_OWN, readWords, type Teacher, type TeacherConfig, teacherParameters } from "./teacher.ts";
import { writeTeacher } from "./teacher-file.ts";
import { teacherWords } from "./teacher-words.ts";
import type { WordPieces } from "./word-pieces.ts";

export interface TeacherTraining {
  readonly kernels: Kernels;
  readonly settings: TeacherSettings;
  readonly seed: number;
  /** The file that holds the state, so that a stopped training goes on. */
  readonly checkpoint: string;
  /** Batches between states that are kept; one is kept after each pass too. */
  readonly keepEvery: number;
  readonly log: (line: string) => void;
}

export interface TrainedTeacher {
  readonly weights: Uint8Array;
  readonly dev: Readonly<Record<string, NetworkScores>>;
}

/**
 * Fine-tunes an encoder, with heads above it that begin at random. The same data, encoder, settings and seed give the
 * same bytes, also if the training was stopped between.
 */
export function trainTeacher(
  data: NetworkData,
  encoder: PretrainedEncoder,
  vocabulary: WordPieces,
  training: TeacherTraining,
): TrainedTeacher {
  const { kernels, settings, seed, checkpoint, keepEvery, log } = training;
  const { arena } = kernels;
  const examples = data.train.filter(({ words }) => words.length <= settings.longest);
  const config = teacherConfig(settings, encoder, inventoriesOf(examples));
  const words = teacherWords([...examples, ...data.dev.ewt, ...data.dev.gum], vocabulary, settings.endings);
  const encoded = encoderOf(config, words, (own) => [...own]);
  const train = examples.map(encoded);
  const dev = { ewt: data.dev.ewt.map(encoded), gum: data.dev.gum.map(encoded) };

  const memory = layOut(teacherParameters(config));
  const [values, means, squares] = [0, 0, 0].map(() => takeBlock(kernels, memory)) as [number, number, number];
  const state = { values, means, squares };
  const gradients = takeBlock(kernels, memory);
  const teacher: Teacher = { config, words, places: placesIn(memory, values, gradients) };
  const scores = () => ({
    ewt: scoreTeacher(kernels, teacher, dev.ewt),
    gum: scoreTeacher(kernels, teacher, dev.gum),
  });

  const many = train.reduce((sum, { types }) => sum + types.length, 0);
  const fingerprint = { settings, seed, config, words: many };
  const from = readCheckpoint(checkpoint, fingerprint, arena, state, memory.size);
  if (from === null) begin(memory, arena.f32(values, memory.size), encoder, seed);
  else log(`goes on after epoch ${from.epochs}, step ${from.steps}`);
  log(`${(memory.size / 1e6).toFixed(2)} M numbers, ${train.length} sentences, ${many} words`);

  let steps = from?.steps ?? 0;
  let final: TrainedTeacher["dev"] | null = null;
  for (let epoch = from?.epochs ?? 0; epoch < settings.epochs; epoch++) {
    const batches = shuffledBatches(train, settings.batchWords, seed, epoch);
    const learnt = epoch === from?.epochs ? (from.batches ?? 0) : 0;
    let sum = 0;
    for (let i = learnt; i < batches.length; i++) {
      sum += learnBatch(kernels, teacher, batches[i]!, { settings, seed: mix2(NOISE, seed, steps) });
      steps++;
      const falling = Math.max(0.01, 1 - (epoch + i / batches.length) / settings.epochs);
      step(kernels, memory, state, gradients, steps, settings, Math.min(1, steps / settings.warmUp) * falling);
      if ((i + 1) % keepEvery !== 0 || i + 1 === batches.length) continue;
      writeCheckpoint(checkpoint, fingerprint, { epochs: epoch, steps, batches: i + 1 }, arena, state, memory.size);
      log(`epoch ${epoch + 1}, ${i + 1} of ${batches.length} batches: loss ${(sum / (i + 1 - learnt)).toFixed(3)}`);
    }
    writeCheckpoint(checkpoint, fingerprint, { epochs: epoch + 1, steps }, arena, state, memory.size);
    final = scores();
    log(`epoch ${epoch + 1}: loss ${(sum / Math.max(1, batches.length - learnt)).toFixed(3)}`);
    log(`dev ${JSON.stringify(final)}`);
  }
  return { weights: writeTeacher(config, arena.f32(values, memory.size)), dev: final ?? scores() };
}

const NOISE = 8;

/** The sum of a batch's losses, whose gradients are added to the parameters'. */
function learnBatch(
  kernels: Kernels,
  teacher: Teacher,
  batch: Batch,
  { settings, seed }: { readonly settings: TeacherSettings; readonly seed: number },
): number {
  const mark = kernels.arena.mark();
  const tape = new Tape(kernels, true);
  const noise = { dropout: settings.dropout, encoderDropout: settings.encoderDropout, seed };
  const losses = headLosses(tape, teacher, readWords(tape, teacher, batch, noise), batch, 0, bendWith(noise));
  kernels.arena.release(mark);
  return losses.tags + losses.readings + losses.entities + losses.arcs + losses.relations;
}

/** One step of Adam, slower for the encoder; gradients are 0 afterwards. */
function step(
  kernels: Kernels,
  memory: ParameterMemory,
  state: { readonly values: number; readonly means: number; readonly squares: number },
  gradients: number,
  number: number,
  { clip, encoderRate, rate, decay }: TeacherSettings,
  factor: number,
): void {
  const own = memory.starts.get(FIRST_OWN)!.start;
  shorten(kernels, memory.size, gradients, clip);
  for (const [first, end, most] of [
    [0, own, encoderRate],
    [own, memory.size, rate],
  ] as const) {
    adamStep(kernels, first, end, state, gradients, number, { rate: most * factor, beta2: BETA2, decay });
  }
  kernels.fill(memory.size, 0, gradients);
}

const BETA2 = 0.999;

function teacherConfig(
  settings: TeacherSettings,
  { config: encoder }: PretrainedEncoder,
  inventories: Pick<TeacherConfig, "tags" | "readings" | "relations">,
): TeacherConfig {
  const { caseWidth, endingWidth, endings, arcWidth, labelWidth, reach } = settings;
  return { encoder, caseWidth, endingWidth, endings, arcWidth, labelWidth, reach, ...inventories };
}

/** The encoder as it is given, small random numbers above. */
function begin(memory: ParameterMemory, block: Float32Array, encoder: PretrainedEncoder, seed: number): void {
  randomise(memory, block, seed, (name) => encoder.weights.has(name) || name === FIRST_OWN);
  for (const [name, weights] of encoder.weights) block.set(weights, memory.starts.get(name)!.start);
}
