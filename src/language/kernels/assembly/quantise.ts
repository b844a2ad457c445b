import { splat, tau } from "./vectors.ts";

export function quantise(n: usize, x: usize, scale: f32, limit: f32, out: usize): void {
  for (let j: usize = 0; j < n; j += 8) {
    const at = x + (j << 2);
    const left = n - j;
    const low = v128.load(at);
    const high = left > 4 ? v128.load(at, 16) : low;
    putRounded(out + (j << 1), low, high, scale, limit, left);
  }
}

export function quantiseRelu(n: usize, x: usize, scale: f32, limit: f32, out: usize): void {
  const zero = splat(0);
  for (let j: usize = 0; j < n; j += 8) {
    const at = x + (j << 2);
    const left = n - j;
    const low = f32x4.pmax(v128.load(at), zero);
    const high = left > 4 ? f32x4.pmax(v128.load(at, 16), zero) : low;
    putRounded(out + (j << 1), low, high, scale, limit, left);
  }
}

export function quantiseSoftsign(n: usize, x: usize, scale: f32, limit: f32, out: usize): void {
  for (let j: usize = 0; j < n; j += 8) {
    const at = x + (j << 2);
    const left = n - j;
    const low = tau(v128.load(at));
    const high = left > 4 ? tau(v128.load(at, 16)) : low;
    putRounded(out + (j << 1), low, high, scale, limit, left);
  }
}

@inline
function putRounded(out: usize, low: v128, high: v128, scale: f32, limit: f32, left: usize): void {
  const v = i16x8.narrow_i32x4_s(rounded(low, scale, limit), rounded(high, scale, limit));
  if (left >= 8) v128.store(out, v);
  else putPart(out, v, left);
}

@inline
function rounded(x: v128, scale: f32, limit: f32): v128 {
  const held = f32x4.pmax(f32x4.pmin(f32x4.mul(x, splat(scale)), splat(limit)), splat(-limit));
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(held));
}

function putPart(out: usize, v: v128, left: usize): void {
  for (let i: usize = 0; i < left; i++) {
    i32.store16(out + (i << 1), i16x8.extract_lane_s(v, 0));
    v = i8x16.shuffle(v, v, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1);
  }
}
