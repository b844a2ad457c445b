// A layer in 16-bit integers. Lanes are outputs: a vector of weights holds, for four outputs, the weights of two
// neighbouring inputs, which are multiplied with a pair of activations that stands in all lanes. So no sum crosses lanes.
import { put } from "./vectors.ts";

/** Rows and outputs of a tile: eight sums, which with the six vectors they are made of just fill the registers. */
const TALL: usize = 4;
const WIDE: usize = 8;
/** Room for rows of activations in the order in which tiles read them. */
const ROOM: usize = 98304;
const packedX: usize = memory.data(98304, 16);

export function packedBytes(n: usize, k: usize): usize {
  return ((n + WIDE - 1) / WIDE) * WIDE * k * 2;
}

export function packI16(n: usize, k: usize, w: usize, out: usize): void {
  for (let first: usize = 0; first < n; first += WIDE) {
    for (let j: usize = 0; j < k; j += 2) {
      for (let i = first; i < first + WIDE; i++) {
        i32.store(out, i < n ? i32.load(w + ((i * k + j) << 1)) : 0);
        out += 4;
      }
    }
  }
}

export function linearI16(
  t: usize,
  n: usize,
  k: usize,
  x: usize,
  xStride: usize,
  packed: usize,
  scale: usize,
  bias: usize,
  out: usize,
  outStride: usize,
): void {
  const panel = (WIDE * k) << 1;
  const block = (ROOM / (TALL * max(k, 2) * 2)) * TALL;
  for (let t0: usize = 0; t0 < t; t0 += block) {
    const rows = min(block, t - t0);
    packRows(rows, k, x + ((t0 * xStride) << 1), xStride << 1);
    for (let j: usize = 0; j < n; j += WIDE) {
      const w = packed + (j / WIDE) * panel;
      const place = out + ((t0 * outStride + j) << 2);
      for (let i: usize = 0; i < rows; i += TALL) {
        const at = place + ((i * outStride) << 2);
        computeTile(k, packedX + ((i * k) << 1), w, scale + (j << 2), bias + (j << 2), at, outStride << 2, rows - i, n - j);
      }
    }
  }
}

/** Panels of TALL rows: for each pair of columns the pairs of its rows. What is missing in the last is not written. */
function packRows(rows: usize, k: usize, x: usize, row: usize): void {
  for (let i: usize = 0; i < rows; i++) {
    let to = packedX + (((i / TALL) * TALL * k) << 1) + ((i % TALL) << 2);
    const from = x + i * row;
    for (let j: usize = 0; j < k << 1; j += 4) {
      i32.store(to, i32.load(from + j));
      to += TALL << 2;
    }
  }
}

function computeTile(
  k: usize,
  x: usize,
  w: usize,
  scale: usize,
  bias: usize,
  out: usize,
  outRow: usize,
  rows: usize,
  columns: usize,
): void {
  let s00 = i32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  const end = w + (k << 4);
  const last = end - 32;
  // Two steps a round, with a branch between them: engines load all that a block reads before they compute, and what
  // two steps read would not fit into the registers.
  while (w < end) {
    const w0 = v128.load(w);
    const w1 = v128.load(w, 16);
    const x0 = v128.load32_splat(x);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, w0));
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, w1));
    const x1 = v128.load32_splat(x, 4);
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x1, w0));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, w1));
    const x2 = v128.load32_splat(x, 8);
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x2, w0));
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x2, w1));
    const x3 = v128.load32_splat(x, 12);
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x3, w0));
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x3, w1));
    if (w == last) break;

    const v0 = v128.load(w, 32);
    const v1 = v128.load(w, 48);
    const y0 = v128.load32_splat(x, 16);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(y0, v0));
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(y0, v1));
    const y1 = v128.load32_splat(x, 20);
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(y1, v0));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(y1, v1));
    const y2 = v128.load32_splat(x, 24);
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(y2, v0));
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(y2, v1));
    const y3 = v128.load32_splat(x, 28);
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(y3, v0));
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(y3, v1));
    x += 32;
    w += 64;
  }
  finish(s00, s10, s20, s30, scale, bias, out, outRow, rows, columns);
  if (columns > 4) {
    finish(s01, s11, s21, s31, scale + 16, bias + 16, out + 16, outRow, rows, columns - 4);
  }
}

@inline
function finish(
  s0: v128,
  s1: v128,
  s2: v128,
  s3: v128,
  scale: usize,
  bias: usize,
  out: usize,
  outRow: usize,
  rows: usize,
  columns: usize,
): void {
  const factor = v128.load(scale);
  const base = v128.load(bias);
  putScaled(out, s0, factor, base, columns);
  if (rows > 1) putScaled(out + outRow, s1, factor, base, columns);
  if (rows > 2) putScaled(out + outRow * 2, s2, factor, base, columns);
  if (rows > 3) putScaled(out + outRow * 3, s3, factor, base, columns);
}

@inline
function putScaled(out: usize, sum: v128, factor: v128, base: v128, columns: usize): void {
  put(out, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), factor), base), columns);
}
