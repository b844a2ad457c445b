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
  const { values, averages } = state;
  const length = shorten(kernels, size, gradients, options.clip);
  adamStep(kernels, 0, size, state, gradients, step, { rate: options.rate, beta2: BETA2, decay: 0 });
  kernels.fill(size, 0, gradients);
  if (step % AVERAGE_EVERY === 0) {
    // Early averages forget quickly, so that the beginning does not linger.
    const keep = Math.min(options.average, (1 + step) / (10 + step)) ** AVERAGE_EVERY;
    kernels.scale(size, keep, averages);
    kernels.axpy(size, 1 - keep, values, averages);
  }
  return length;
}

/** Makes gradients no longer than `limit`. @returns their length before */
export function shorten(kernels: Kernels, size: number, gradients: number, limit: number): number {
  const length = Math.sqrt(kernels.sumOfSquares(size, gradients));
  if (length > limit) kernels.scale(size, limit / length, gradients);
  return length;
}

export interface AdamOptions {
  readonly rate: number;
  readonly beta2: number;
  /** The share of each number that a step of rate 1 takes away (Loshchilov and Hutter 2019). */
  readonly decay: number;
}

/** Step `step` (from 1) of Adam for the numbers from `first` to `end` of the blocks. */
export function adamStep(
  kernels: Kernels,
  first: number,
  end: number,
  state: Omit<LearningState, "averages">,
  gradients: number,
  step: number,
  { rate, beta2, decay }: AdamOptions,
): void {
  const [values, slopes, means, squares] = [state.values, gradients, state.means, state.squares].map(
    (block) => block + first * 4,
  ) as [number, number, number, number];
  const corrections = [1 / (1 - BETA1 ** step), 1 / (1 - beta2 ** step)] as const;
  kernels.adam(end - first, values, slopes, means, squares, rate, BETA1, beta2, EPSILON, decay, ...corrections);
}

const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;
/** The average is taken of every so many steps: it passes over all numbers, and changes slowly. */
const AVERAGE_EVERY = 8;
