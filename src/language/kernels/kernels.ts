import { Arena, type GrowingMemory } from "./arena.ts";

/**
 * The arithmetic under the language network, in WebAssembly SIMD.
 *
 * Conventions, for every kernel:
 * - Matrices are row-major. An *address* is a byte offset in `arena`'s memory; a *stride* is the distance between the
 *   starts of two rows, counted in elements, so a column slice of a wider matrix is an address and a stride.
 * - Types stand in the comments: `f32[rows × columns]`, `i32[n]`. Kernels take no memory and check nothing: addresses
 *   must be right. They do not move the arena, so views stay valid across calls (but not across `arena.take`).
 * - Sizes may be odd, and 0. Only what is said to be written is written.
 * - Results are the same on every machine: f32 arithmetic in a fixed order, and no function but + − × ÷ √.
 * - σ(x) = ½ + ½·x/(1+|x|) and τ(x) = x/(1+|x|) stand for the logistic function and tanh.
 */
export interface Kernels extends TrainingKernels, InferenceKernels, SharedKernels {
  readonly arena: Arena;
}

/** Kernels that learning and use share. */
export interface SharedKernels {
  /**
   * A simple recurrent unit over a batch of sentences, in one direction. Per row t of a sentence, with c = 0 before it:
   *   f = σ(u_f)   r = σ(u_r)   c_t = f·c_{t−1} + (1−f)·u_c   h_t = r·τ(c_t) + (1−r)·s_t
   * (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence", without the peephole.)
   * @param sentences how many sentences
   * @param offsets i32[sentences + 1]: sentence i is rows offsets[i] to offsets[i+1]
   * @param u f32[rows × 3·units]: u_c, u_f, u_r beside one another; `uStride` may be wider
   * @param s f32[rows × units]: what the gate r lets through, a fourth part of u or a slice of the layer's input
   * @param c f32[rows × units], written: the states, which `recurrenceBackward` needs; with `cStride` 0 f32[units]
   * @param h f32[rows × units], written: a column slice of the layer's output. It may not overlap u or s
   * @param reverse whether rows are gone through from the last to the first
   */
  recurrence(
    sentences: number,
    offsets: number,
    units: number,
    u: number,
    uStride: number,
    s: number,
    sStride: number,
    c: number,
    cStride: number,
    h: number,
    hStride: number,
    reverse: boolean,
  ): void;

  /** Row i of f32[count × columns] `out` = row indices[i] of `table`. `indices` i32[count]. */
  gatherRows(
    count: number,
    columns: number,
    table: number,
    tableStride: number,
    indices: number,
    out: number,
    outStride: number,
  ): void;

  /**
   * Sums of rows, bag by bag: row b of f32[bags × columns] `out` += Σ table[indices[i]], i from offsets[b] to
   * offsets[b+1]. `offsets` i32[bags + 1], `indices` i32[…]. For embeddings of a word's parts.
   */
  addBags(
    bags: number,
    offsets: number,
    indices: number,
    columns: number,
    table: number,
    tableStride: number,
    out: number,
    outStride: number,
  ): void;

  /** f32[rows × columns] `x`: every row += f32[columns] `v`. */
  addToRows(rows: number, columns: number, x: number, xStride: number, v: number): void;

  /** out = max(0, x), n values; `out` may be `x`. */
  relu(n: number, x: number, out: number): void;

  /** out = τ(x), n values; `out` may be `x`. */
  softsign(n: number, x: number, out: number): void;

  /**
   * Softmax of each row of f32[rows × columns], in place.
   * @param ranges i32[rows × 2] (first column, how many) or 0 for whole rows: the part of a row that counts; the rest
   *   becomes 0
   */
  softmaxRows(rows: number, columns: number, x: number, xStride: number, ranges: number): void;

  /**
   * The column of each row's greatest value, the first of equals, as i32[rows] `out`. `ranges` as in `softmaxRows`;
   * columns count from the row's start. An empty range gives −1.
   */
  argmaxRows(rows: number, columns: number, x: number, xStride: number, ranges: number, out: number): void;
}

/** f32 kernels for learning. */
export interface TrainingKernels {
  /** f32[m × n] `c` = A·B, or += if `accumulate`; A f32[m × k], B f32[k × n]. */
  multiply: Multiply;
  /** f32[m × n] `c` = A·Bᵀ, or += if `accumulate`; A f32[m × k], B f32[n × k] (a layer: x · weightsᵀ). */
  multiplyByTransposed: Multiply;
  /** f32[m × n] `c` = Aᵀ·B, or += if `accumulate`; A f32[k × m], B f32[k × n] (a gradient: dyᵀ · x). */
  multiplyTransposed: Multiply;

  /**
   * Gradients of `recurrence` (same first arguments and direction; `c` all rows, so cStride ≥ units).
   * @param dh f32[rows × units]: the gradient of h
   * @param du f32[rows × 3·units], written: the gradient of u
   * @param ds f32[rows × units]: the gradient of s, written, or added to if `accumulateS`
   */
  recurrenceBackward(
    sentences: number,
    offsets: number,
    units: number,
    u: number,
    uStride: number,
    s: number,
    sStride: number,
    c: number,
    cStride: number,
    dh: number,
    dhStride: number,
    du: number,
    duStride: number,
    ds: number,
    dsStride: number,
    reverse: boolean,
    accumulateS: boolean,
  ): void;

  /**
   * Softmax cross-entropy of rows of scores against one right column each, with its gradient.
   * @param x f32[rows × columns]: scores; `d` may be the same place
   * @param ranges as in `softmaxRows`; columns outside have no part and gradient 0
   * @param targets i32[rows]: the right column, counted from the row's start; −1: the row has no part, its gradient is 0
   * @param scale the gradient is scale · (p − 1[target])
   * @param d f32[rows × columns], written: the gradient
   * @returns Σ −ln p[target] over rows that have a part, not scaled
   */
  crossEntropy(
    rows: number,
    columns: number,
    x: number,
    xStride: number,
    ranges: number,
    targets: number,
    scale: number,
    d: number,
    dStride: number,
  ): number;

  /**
   * Softmax cross-entropy against a distribution: `targets` f32[rows × columns] with `tStride`, non-negative, not
   * necessarily of sum 1; gradient scale · (Σt · p − t). Rows whose targets sum to 0 have no part. Returns Σ −t·ln p.
   * `d` may be `x` or `targets`.
   */
  softCrossEntropy(
    rows: number,
    columns: number,
    x: number,
    xStride: number,
    ranges: number,
    targets: number,
    tStride: number,
    scale: number,
    d: number,
    dStride: number,
  ): number;

  /**
   * Gradient of `softmaxRows` of whole rows, in place: `p` f32[rows × columns] what it gave, `d` f32[rows × columns]
   * the gradient of that, which becomes p·(d − Σ p·d).
   */
  softmaxRowsBackward(rows: number, columns: number, p: number, pStride: number, d: number, dStride: number): void;

  /**
   * Layer normalisation (Ba, Kiros and Hinton 2016): f32[rows × columns] `out` = gain·(x − mean)/√(variance + ε) + bias,
   * mean and variance being each row's. `gain`, `bias` f32[columns]; `out` may be `x`.
   */
  layerNorm(
    rows: number,
    columns: number,
    x: number,
    xStride: number,
    gain: number,
    bias: number,
    epsilon: number,
    out: number,
    outStride: number,
  ): void;

  /**
   * Gradients of `layerNorm`, whose `x` must still stand.
   * @param dOut f32[rows × columns]: the gradient of `out`
   * @param d f32[rows × columns], written: the gradient of x; it may be `dOut`
   * @param dGain f32[columns], added to, as is `dBias`
   */
  layerNormBackward(
    rows: number,
    columns: number,
    x: number,
    xStride: number,
    gain: number,
    epsilon: number,
    dOut: number,
    dOutStride: number,
    d: number,
    dStride: number,
    dGain: number,
    dBias: number,
  ): void;

  /** out = x·Φ(x), Φ being the normal distribution (Hendrycks and Gimpel 2016), n values; `out` may be `x`. */
  gelu(n: number, x: number, out: number): void;
  /** d = dOut·(Φ(x) + x·φ(x)), n values, x being the input of `gelu`; `d` may be `dOut`. */
  geluBackward(n: number, x: number, dOut: number, d: number): void;

  /**
   * One step of AdamW over n weights `w` with gradient `g` and moments `m`, `v` (all f32[n]):
   * m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − rate·decay·w − rate·(m·correct1)/(√(v·correct2) + ε).
   * @param correct1 1/(1−β₁ᵗ) for step t; `correct2` likewise
   */
  adam(
    n: number,
    w: number,
    g: number,
    m: number,
    v: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    decay: number,
    correct1: number,
    correct2: number,
  ): void;

  /** y += a·x, n values. */
  axpy(n: number, a: number, x: number, y: number): void;
  /** x = a·x, n values. */
  scale(n: number, a: number, x: number): void;
  /** x = a, n values. */
  fill(n: number, a: number, x: number): void;
  /** x = x·y, n values; for masks of dropout. */
  multiplyBy(n: number, x: number, y: number): void;
  /** Σ x², n values, summed in f64. */
  sumOfSquares(n: number, x: number): number;
  /** f32[columns] `out` += Σ rows of f32[rows × columns] `x`: the gradient of `addToRows`. */
  sumRows(rows: number, columns: number, x: number, xStride: number, out: number): void;
  /** x[i] becomes 1/keep with chance `keep`, otherwise 0; the same `seed` (i32) gives the same mask. */
  dropoutMask(n: number, x: number, keep: number, seed: number): void;
  /** d = dOut where x > 0, otherwise 0, n values; `d` may be `dOut`. */
  reluBackward(n: number, x: number, dOut: number, d: number): void;
  /** d = dOut/(1+|x|)², n values, x being the input of `softsign`; `d` may be `dOut`. */
  softsignBackward(n: number, x: number, dOut: number, d: number): void;
  /** Row indices[i] of `table` += row i of f32[count × columns] `d`: the gradient of `gatherRows`. */
  scatterAddRows(
    count: number,
    columns: number,
    table: number,
    tableStride: number,
    indices: number,
    d: number,
    dStride: number,
  ): void;
  /** Row indices[i] of `table` += row b of `d` for each i of bag b: the gradient of `addBags`. */
  scatterAddBags(
    bags: number,
    offsets: number,
    indices: number,
    columns: number,
    table: number,
    tableStride: number,
    d: number,
    dStride: number,
  ): void;
}

export type Multiply = (
  m: number,
  n: number,
  k: number,
  a: number,
  aStride: number,
  b: number,
  bStride: number,
  c: number,
  cStride: number,
  accumulate: boolean,
) => void;

/** Kernels for use alone: 16-bit products and 8-bit tables. */
export interface InferenceKernels {
  /** How many bytes `packI16` writes for weights of n rows and k columns. */
  packedBytes(n: number, k: number): number;

  /** Lays i16[n × k] `w` (a row an output, k even) out at `out` as `linearI16` reads it. `out` may not overlap `w`. */
  packI16(n: number, k: number, w: number, out: number): void;

  /**
   * out[t, i] = scale[i] · Σ x[t, j]·w[i, j] + bias[i]. Sums are i32 and exact while they fit: |x| and |w| of 12 bits
   * allow 512 columns.
   * @param x i16[t × k] with `xStride`, k even
   * @param packed what `packI16` made of i16[n × k]
   * @param scale f32[n]
   * @param bias f32[n]
   * @param out f32[t × n] with `outStride`
   */
  linearI16(
    t: number,
    n: number,
    k: number,
    x: number,
    xStride: number,
    packed: number,
    scale: number,
    bias: number,
    out: number,
    outStride: number,
  ): void;

  /** i16[n] `out` = x·scale, rounded to the nearest (ties to even), held within ±limit (≤ 32767). */
  quantise(n: number, x: number, scale: number, limit: number, out: number): void;
  /** `quantise` of max(0, x). */
  quantiseRelu(n: number, x: number, scale: number, limit: number, out: number): void;
  /** `quantise` of τ(x). */
  quantiseSoftsign(n: number, x: number, scale: number, limit: number, out: number): void;

  /** `addBags` from i8[… × columns] `table`; row i counts scales[i] times. `scales` f32[rows of the table]. */
  addBagsI8(
    bags: number,
    offsets: number,
    indices: number,
    columns: number,
    table: number,
    tableStride: number,
    scales: number,
    out: number,
    outStride: number,
  ): void;

  /**
   * Scores of every head j for every word i: f32[words × heads] `out`[i, j] = d_i·h_j + headBias[j] +
   * distance[radius + clip(j − i, ±radius)].
   * @param d f32[words × k] with `dStride`
   * @param h f32[heads × k] with `hStride`
   * @param headBias f32[heads], or 0 for none
   * @param distance f32[2·radius + 1], or 0 for none
   */
  arcScores(
    words: number,
    heads: number,
    k: number,
    d: number,
    dStride: number,
    h: number,
    hStride: number,
    headBias: number,
    distance: number,
    radius: number,
    out: number,
    outStride: number,
  ): void;
}

/**
 * Kernels with a memory of their own.
 * @param bytes the module that a build makes: `dist/src/language/kernels/kernels.wasm`
 * @throws WebAssembly.CompileError if `bytes` are no module
 */
export async function createKernels(bytes: Uint8Array): Promise<Kernels> {
  const { WebAssembly } = globalThis as unknown as Host;
  const { memory, arenaStart, ...kernels } = (await WebAssembly.instantiate(bytes)).instance.exports;
  return { ...kernels, arena: new Arena(memory, arenaStart()) };
}

type Module = Omit<Kernels, "arena"> & {
  readonly memory: GrowingMemory;
  /** The first address that the module does not use itself. */
  readonly arenaStart: () => number;
};

/** What we need of the standard global, which TypeScript knows only together with the types of a browser. */
interface Host {
  readonly WebAssembly: {
    instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: Module } }>;
  };
}
