import { multiplyByTransposed } from "./multiply.ts";
import { put, splat } from "./vectors.ts";

export function arcScores(
  words: usize,
  heads: usize,
  k: usize,
  d: usize,
  dStride: usize,
  h: usize,
  hStride: usize,
  headBias: usize,
  distance: usize,
  radius: usize,
  out: usize,
  outStride: usize,
): void {
  multiplyByTransposed(words, heads, k, d, dStride, h, hStride, out, outStride, false);
  for (let i: usize = 0; i < words; i++) {
    const row = out + ((i * outStride) << 2);
    if (headBias != 0) {
      for (let j: usize = 0; j < heads; j += 4) {
        const at = j << 2;
        put(row + at, f32x4.add(v128.load(row + at), v128.load(headBias + at)), heads - j);
      }
    }
    if (distance != 0) addDistances(<i32>heads, row, distance, <i32>i, <i32>radius);
  }
}

/** Three parts of a row: far to the left, near (where the table goes along), far to the right. */
function addDistances(heads: i32, row: usize, distance: usize, i: i32, radius: i32): void {
  const near = max(0, min(heads, i - radius));
  const far = max(near, min(heads, i + radius + 1));
  const leftmost = splat(f32.load(distance));
  for (let j: i32 = 0; j < near; j += 4) addPut(row + (j << 2), leftmost, near - j);
  const along = distance + ((near - i + radius) << 2);
  for (let j = near; j < far; j += 4) addPut(row + (j << 2), v128.load(along + ((j - near) << 2)), far - j);
  const rightmost = splat(f32.load(distance + (radius << 3)));
  for (let j = far; j < heads; j += 4) addPut(row + (j << 2), rightmost, heads - j);
}

@inline
function addPut(at: usize, v: v128, left: usize): void {
  put(at, f32x4.add(v128.load(at), v), left);
}
