import type { Kernels } from "../../src/language/kernels/kernels.ts";
import { type ParameterMemory, takeBlock } from "./parameter-memory.ts";

/** Blocks of numbers in the kernels' memory, f32[size] each. */
export interface LearningState {
  readonly values: number;
  /** Adam's running means of gradients and of their squares. */
  readonly means: number;
  readonly squares: number;
  /** The running average of values: what is kept of the training. */
  readonly averages: number;
}

export interface StepOptions {
  readonly rate: number;
  /** Gradients longer than this are shortened to it. */
  readonly clip: number;
  readonly average: number;
}

export function learningState(kernels: Kernels, memory: ParameterMemory): LearningState {
  const block = () => takeBlock(kernels, memory);
  return { values: block(), means: block(), squares: block(), averages: block() };
}

/**
 * Step `step` (from 1) of Adam (Kingma and Ba 2015) with the gradients of a batch, which are 0 afterwards, and of
 * the running average. @returns the gradient's length before it was cut
 */
export function learn(
  kernels: Kernels,
  size: number,
  state: LearningState,
  gradients: number,
  step: number,
  options: StepOptions,
): number {
  const { values, means, squares, averages } = state;
  const length = Math.sqrt(kernels.sumOfSquares(size, gradients));
  if (length > options.clip) kernels.scale(size, options.clip / length, gradients);
  const correct1 = 1 / (1 - BETA1 ** step);
  const correct2 = 1 / (1 - BETA2 ** step);
  const betas = [BETA1, BETA2, EPSILON, 0, correct1, correct2] as const;
  kernels.adam(size, values, gradients, means, squares, options.rate, ...betas);
  kernels.fill(size, 0, gradients);
  if (step % AVERAGE_EVERY === 0) {
    // Early averages forget quickly, so that the beginning does not linger.
    const keep = Math.min(options.average, (1 + step) / (10 + step)) ** AVERAGE_EVERY;
    kernels.scale(size, keep, averages);
    kernels.axpy(size, 1 - keep, values, averages);
  }
  return length;
}

const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;
/** The average is taken of every so many steps: it passes over all numbers, and changes slowly. */
const AVERAGE_EVERY = 8;
