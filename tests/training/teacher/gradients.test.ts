import { describe, expect, test } from "vitest";
import { inOrder, encoderOf as sentenceEncoder } from "../../../training/network/batches.ts";
import { randomise } from "../../../training/network/initial-weights.ts";
import { inventoriesOf } from "../../../training/network/inventories.ts";
import { headLosses } from "../../../training/network/losses.ts";
import { layOut, placesIn, takeBlock } from "../../../training/network/parameter-memory.ts";
import { Tape } from "../../../training/network/tape.ts";
import {
  bendWith,
  readWords,
  type Teacher,
  type TeacherConfig,
  type TeacherNoise,
  teacherParameters,
} from "../../../training/teacher/teacher.ts";
import { teacherWords } from "../../../training/teacher/teacher-words.ts";
import { EXAMPLES, ownKernels } from "../network/tiny.ts";
import { encoderOf, PIECES, SIZES, TINY } from "./tiny-encoder.ts";

const kernels = await ownKernels();
const { arena } = kernels;
const config: TeacherConfig = { ...TINY, encoder: SIZES, ...inventoriesOf(EXAMPLES) };
const words = teacherWords(EXAMPLES, PIECES, config.endings);
const [batch] = inOrder(EXAMPLES.map(sentenceEncoder(config, words, (own) => [...own])), 1000);
const parameters = teacherParameters(config);
const memory = layOut(parameters);
const values = takeBlock(kernels, memory);
const gradients = takeBlock(kernels, memory);
const teacher: Teacher = { config, words, places: placesIn(memory, values, gradients) };

/** Numbers other than 0 everywhere: a gradient that is 0 by chance shows nothing. */
function begin(): void {
  const block = arena.f32(values, memory.size);
  const { weights } = encoderOf(SIZES);
  randomise(memory, block, 3, (name) => weights.has(name) || name === "blend");
  for (const [name, { parameter, start }] of memory.starts) {
    const part = block.subarray(start, start + parameter.rows * parameter.columns);
    const given = weights.get(name);
    if (given) part.set(given);
    else for (let i = 0; i < part.length; i++) part[i] = 1.5 * part[i]! + 0.3 * Math.sin((i + 1) * 12.9898);
  }
  kernels.fill(memory.size, 0, gradients);
}

function lossWith(noise: TeacherNoise | null, learning: boolean): number {
  const mark = arena.mark();
  const tape = new Tape(kernels, learning);
  const x = readWords(tape, teacher, batch!, noise);
  const losses = headLosses(tape, teacher, x, batch!, 0, bendWith(noise));
  arena.release(mark);
  return losses.tags + losses.readings + losses.entities + losses.arcs + losses.relations;
}

describe.each([
  ["without noise", null],
  ["with numbers left out", { dropout: 0.2, encoderDropout: 0.2, seed: 7 }],
] as const)("gradients %s", (_, noise) => {
  test.each(parameters.map((parameter) => [parameter.name, parameter] as const))("of %s", (name, parameter) => {
    begin();
    lossWith(noise, true);
    const { at, gradient } = teacher.places(name);
    const many = parameter.rows * parameter.columns;
    const slopes = arena.f32(gradient, many).slice();
    const start = arena.f32(at, many).slice();
    const length = Math.hypot(...slopes);
    if (name.endsWith(".attention.bias")) keysHaveNone(slopes);
    expect(length).toBeGreaterThan(1e-3);
    for (const direction of [slopes.map((x) => x / length), waves(many, 1), waves(many, 2)]) {
      const step = 1e-3;
      const lossAt = (by: number) => {
        arena.f32(at, many).set(start.map((x, i) => x + by * direction[i]!));
        return lossWith(noise, false);
      };
      const numeric = (lossAt(step) - lossAt(-step)) / (2 * step);
      const analytic = slopes.reduce((sum, x, i) => sum + x * direction[i]!, 0);
      expect(Math.abs(numeric - analytic)).toBeLessThan(2e-3 + 0.02 * Math.abs(analytic));
    }
  });
});

/** What is added to all keys alike changes no weight of attention. */
function keysHaveNone(slopes: Float32Array): void {
  for (const slope of slopes.subarray(SIZES.width, 2 * SIZES.width)) expect(Math.abs(slope)).toBeLessThan(1e-5);
}

/** A vector of length 1. */
function waves(many: number, k: number): Float32Array {
  const out = Float32Array.from({ length: many }, (_, i) => Math.sin((i + 1) * 78.233 * k));
  const length = Math.hypot(...out);
  return out.map((x) => x / length);
}
