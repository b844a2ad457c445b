import { firstLanes, put, splat, sumOf } from "./vectors.ts";

export function layerNorm(
  rows: usize,
  columns: usize,
  x: usize,
  xStride: usize,
  gain: usize,
  bias: usize,
  epsilon: f32,
  out: usize,
  outStride: usize,
): void {
  for (let i: usize = 0; i < rows; i++) {
    const from = x + ((i * xStride) << 2);
    const to = out + ((i * outStride) << 2);
    const mean = meanOf(columns, from);
    const middle = splat(mean);
    const shrunk = splat(inverseDeviation(columns, from, mean, epsilon));
    for (let j: usize = 0; j < columns; j += 4) {
      const at = j << 2;
      const normal = f32x4.mul(f32x4.sub(v128.load(from + at), middle), shrunk);
      put(to + at, f32x4.add(f32x4.mul(normal, v128.load(gain + at)), v128.load(bias + at)), columns - j);
    }
  }
}

export function layerNormBackward(
  rows: usize,
  columns: usize,
  x: usize,
  xStride: usize,
  gain: usize,
  epsilon: f32,
  dOut: usize,
  dOutStride: usize,
  d: usize,
  dStride: usize,
  dGain: usize,
  dBias: usize,
): void {
  const share: f32 = 1 / <f32>columns;
  for (let i: usize = 0; i < rows; i++) {
    const from = x + ((i * xStride) << 2);
    const slopes = dOut + ((i * dOutStride) << 2);
    const to = d + ((i * dStride) << 2);
    const mean = meanOf(columns, from);
    const middle = splat(mean);
    const shrunk = splat(inverseDeviation(columns, from, mean, epsilon));
    let along = splat(0);
    let across = splat(0);
    for (let j: usize = 0; j < columns; j += 4) {
      const at = j << 2;
      const left = columns - j;
      const slope = v128.load(slopes + at);
      const normal = f32x4.mul(f32x4.sub(v128.load(from + at), middle), shrunk);
      put(dGain + at, f32x4.add(v128.load(dGain + at), f32x4.mul(slope, normal)), left);
      put(dBias + at, f32x4.add(v128.load(dBias + at), slope), left);
      const g = v128.and(f32x4.mul(slope, v128.load(gain + at)), firstLanes(left));
      along = f32x4.add(along, g);
      // Outside the row g is 0, but what stands there may be no number.
      across = f32x4.add(across, v128.and(f32x4.mul(g, normal), firstLanes(left)));
    }
    const meanSlope = splat(sumOf(along) * share);
    const meanProduct = splat(sumOf(across) * share);
    for (let j: usize = 0; j < columns; j += 4) {
      const at = j << 2;
      const normal = f32x4.mul(f32x4.sub(v128.load(from + at), middle), shrunk);
      const g = f32x4.mul(v128.load(slopes + at), v128.load(gain + at));
      const rest = f32x4.sub(f32x4.sub(g, meanSlope), f32x4.mul(normal, meanProduct));
      put(to + at, f32x4.mul(shrunk, rest), columns - j);
    }
  }
}

function meanOf(n: usize, x: usize): f32 {
  let total = splat(0);
  for (let j: usize = 0; j < n; j += 4) {
    total = f32x4.add(total, v128.and(v128.load(x + (j << 2)), firstLanes(n - j)));
  }
  return sumOf(total) / <f32>n;
}

function inverseDeviation(n: usize, x: usize, mean: f32, epsilon: f32): f32 {
  let total = splat(0);
  for (let j: usize = 0; j < n; j += 4) {
    const off = v128.and(f32x4.sub(v128.load(x + (j << 2)), splat(mean)), firstLanes(n - j));
    total = f32x4.add(total, f32x4.mul(off, off));
  }
  return 1 / sqrt<f32>(sumOf(total) / <f32>n + epsilon);
}
