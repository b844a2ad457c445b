// AssemblyScript, compiled to kernels.wasm. What each kernel does, its shapes and its types stand in ../kernels.ts.
export { addBags, addBagsI8, gatherRows, scatterAddBags, scatterAddRows } from "./rows.ts";
export { multiply, multiplyByTransposed, multiplyTransposed } from "./multiply.ts";
export { recurrence } from "./recurrence.ts";
export { recurrenceBackward } from "./recurrence-backward.ts";
export { argmaxRows, softmaxRows, softmaxRowsBackward } from "./softmax.ts";
export { layerNorm, layerNormBackward } from "./layer-norm.ts";
export { gelu, geluBackward } from "./gelu.ts";
export { crossEntropy, softCrossEntropy } from "./cross-entropy.ts";
export { linearI16, packedBytes, packI16 } from "./linear.ts";
export { quantise, quantiseRelu, quantiseSoftsign } from "./quantise.ts";
export { arcScores } from "./arc-scores.ts";
export { adam, dropoutMask } from "./learning.ts";
export {
  addToRows,
  axpy,
  fill,
  multiplyBy,
  relu,
  reluBackward,
  scale,
  softsign,
  softsignBackward,
  sumOfSquares,
  sumRows,
} from "./elementwise.ts";

export function arenaStart(): usize {
  return __heap_base;
}
