import { clearOutside, firstOf, greatest, putPowers, scaleRow, widthOf } from "./softmax.ts";
import { exp, firstLanes, put, splat, sumOf } from "./vectors.ts";

export function crossEntropy(
  rows: usize,
  columns: usize,
  x: usize,
  xStride: usize,
  ranges: usize,
  targets: usize,
  scale: f32,
  d: usize,
  dStride: usize,
): f64 {
  let loss: f64 = 0;
  for (let i: usize = 0; i < rows; i++) {
    const from = x + ((i * xStride) << 2);
    const to = d + ((i * dStride) << 2);
    const target = i32.load(targets + (i << 2));
    const first = firstOf(ranges, i);
    const many = widthOf(ranges, i, columns);
    if (target < 0 || many == 0) {
      clearOutside(to, columns, 0, 0);
      continue;
    }
    const start = from + (first << 2);
    const top = greatest(many, start);
    const wanted = <f64>f32.load(from + ((<usize>target) << 2)) - <f64>top;
    const total = putPowers(many, start, top, to + (first << 2));
    loss += Math.log(total) - wanted;
    scaleRow(many, to + (first << 2), scale / total);
    const right = to + ((<usize>target) << 2);
    f32.store(right, f32.load(right) - scale);
    clearOutside(to, columns, first, many);
  }
  return loss;
}

export function softCrossEntropy(
  rows: usize,
  columns: usize,
  x: usize,
  xStride: usize,
  ranges: usize,
  targets: usize,
  tStride: usize,
  scale: f32,
  d: usize,
  dStride: usize,
): f64 {
  let loss: f64 = 0;
  for (let i: usize = 0; i < rows; i++) {
    const from = x + ((i * xStride) << 2);
    const wanted = targets + ((i * tStride) << 2);
    const to = d + ((i * dStride) << 2);
    const first = firstOf(ranges, i);
    const many = widthOf(ranges, i, columns);
    const start = from + (first << 2);
    const top = greatest(many, start);
    let weights = splat(0);
    let products = splat(0);
    for (let j: usize = 0; j < many; j += 4) {
      const at = j << 2;
      const t = v128.and(v128.load(wanted + (first << 2) + at), firstLanes(many - j));
      const shifted = v128.and(f32x4.sub(v128.load(start + at), splat(top)), firstLanes(many - j));
      weights = f32x4.add(weights, t);
      products = f32x4.add(products, f32x4.mul(t, shifted));
    }
    const weight = sumOf(weights);
    if (weight == 0) {
      clearOutside(to, columns, 0, 0);
      continue;
    }
    // Scores are read again below: the gradient may stand where the targets do, so powers have no place of their own.
    const total = sumOfPowers(many, start, top);
    loss += <f64>weight * Math.log(total) - <f64>sumOf(products);
    const factor = splat(weight / total);
    for (let j: usize = 0; j < many; j += 4) {
      const at = (first + j) << 2;
      const p = f32x4.mul(factor, exp(f32x4.sub(v128.load(from + at), splat(top))));
      put(to + at, f32x4.mul(splat(scale), f32x4.sub(p, v128.load(wanted + at))), many - j);
    }
    clearOutside(to, columns, first, many);
  }
  return loss;
}

/** Σ e^(x − top) of n values. */
function sumOfPowers(n: usize, x: usize, top: f32): f32 {
  let total = splat(0);
  for (let j: usize = 0; j < n; j += 4) {
    const power = exp(f32x4.sub(v128.load(x + (j << 2)), splat(top)));
    total = f32x4.add(total, v128.and(power, firstLanes(n - j)));
  }
  return sumOf(total);
}
