import { firstLanes, put, shrink, splat, tau } from "./vectors.ts";

export function addToRows(rows: usize, columns: usize, x: usize, xStride: usize, v: usize): void {
  for (let i: usize = 0; i < rows; i++) addTo(columns, x + ((i * xStride) << 2), v);
}

export function sumRows(rows: usize, columns: usize, x: usize, xStride: usize, out: usize): void {
  for (let i: usize = 0; i < rows; i++) addTo(columns, out, x + ((i * xStride) << 2));
}

@inline
function addTo(n: usize, y: usize, x: usize): void {
  for (let j: usize = 0; j < n; j += 4) {
    put(y + (j << 2), f32x4.add(v128.load(y + (j << 2)), v128.load(x + (j << 2))), n - j);
  }
}

export function axpy(n: usize, a: f32, x: usize, y: usize): void {
  for (let j: usize = 0; j < n; j += 4) {
    const at = j << 2;
    put(y + at, f32x4.add(v128.load(y + at), f32x4.mul(splat(a), v128.load(x + at))), n - j);
  }
}

export function scale(n: usize, a: f32, x: usize): void {
  for (let j: usize = 0; j < n; j += 4) put(x + (j << 2), f32x4.mul(splat(a), v128.load(x + (j << 2))), n - j);
}

export function fill(n: usize, a: f32, x: usize): void {
  for (let j: usize = 0; j < n; j += 4) put(x + (j << 2), splat(a), n - j);
}

export function multiplyBy(n: usize, x: usize, y: usize): void {
  for (let j: usize = 0; j < n; j += 4) {
    const at = j << 2;
    put(x + at, f32x4.mul(v128.load(x + at), v128.load(y + at)), n - j);
  }
}

export function sumOfSquares(n: usize, x: usize): f64 {
  let low = f64x2.splat(0);
  let high = low;
  for (let j: usize = 0; j < n; j += 4) {
    const v = v128.and(v128.load(x + (j << 2)), firstLanes(n - j));
    const a = f64x2.promote_low_f32x4(v);
    const b = f64x2.promote_low_f32x4(i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
    low = f64x2.add(low, f64x2.mul(a, a));
    high = f64x2.add(high, f64x2.mul(b, b));
  }
  const both = f64x2.add(low, high);
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
}

export function relu(n: usize, x: usize, out: usize): void {
  for (let j: usize = 0; j < n; j += 4) {
    put(out + (j << 2), f32x4.pmax(v128.load(x + (j << 2)), splat(0)), n - j);
  }
}

export function reluBackward(n: usize, x: usize, dOut: usize, d: usize): void {
  for (let j: usize = 0; j < n; j += 4) {
    const at = j << 2;
    put(d + at, v128.and(v128.load(dOut + at), f32x4.gt(v128.load(x + at), splat(0))), n - j);
  }
}

export function softsign(n: usize, x: usize, out: usize): void {
  for (let j: usize = 0; j < n; j += 4) put(out + (j << 2), tau(v128.load(x + (j << 2))), n - j);
}

export function softsignBackward(n: usize, x: usize, dOut: usize, d: usize): void {
  for (let j: usize = 0; j < n; j += 4) {
    const at = j << 2;
    const q = shrink(v128.load(x + at));
    put(d + at, f32x4.mul(v128.load(dOut + at), f32x4.mul(q, q)), n - j);
  }
}
