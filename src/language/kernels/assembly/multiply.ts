// Products of f32 matrices after Goto and van de Geijn 2008 ("Anatomy of High-Performance Matrix Multiplication"):
// a block of A and of B is copied into the order in which the innermost loop reads it, which computes tiles of 4 × 8.
// Every cell is summed in the order of k, whatever its place, so a row's result does not depend on its neighbours.
import { put } from "./vectors.ts";

/** Rows and columns of a tile. */
const TALL: usize = 4;
const WIDE: usize = 8;
/** Sizes of blocks: K × N of B and M × K of A, which together stay in the second-level cache. */
const BLOCK_M: usize = 64;
const BLOCK_N: usize = 256;
const BLOCK_K: usize = 256;

const packedA: usize = memory.data(65536, 16); // BLOCK_M · BLOCK_K f32
const packedB: usize = memory.data(262144, 16); // BLOCK_K · BLOCK_N f32
const tile: usize = memory.data(128, 16); // TALL · WIDE f32

export function multiply(
  m: usize,
  n: usize,
  k: usize,
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  c: usize,
  cStride: usize,
  accumulate: bool,
): void {
  product(m, n, k, a, aStride << 2, 4, b, bStride << 2, 4, c, cStride << 2, accumulate);
}

export function multiplyByTransposed(
  m: usize,
  n: usize,
  k: usize,
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  c: usize,
  cStride: usize,
  accumulate: bool,
): void {
  product(m, n, k, a, aStride << 2, 4, b, 4, bStride << 2, c, cStride << 2, accumulate);
}

export function multiplyTransposed(
  m: usize,
  n: usize,
  k: usize,
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  c: usize,
  cStride: usize,
  accumulate: bool,
): void {
  product(m, n, k, a, 4, aStride << 2, b, bStride << 2, 4, c, cStride << 2, accumulate);
}

/** Steps are bytes from a row to the next (`…Row`) and from a column to the next (`…Column`). */
function product(
  m: usize,
  n: usize,
  k: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  c: usize,
  cRow: usize,
  accumulate: bool,
): void {
  if (k == 0 && !accumulate) for (let i: usize = 0; i < m; i++) memory.fill(c + i * cRow, 0, n << 2);
  for (let k0: usize = 0; k0 < k; k0 += BLOCK_K) {
    const depth = min(BLOCK_K, k - k0);
    const adding = accumulate || k0 > 0;
    for (let n0: usize = 0; n0 < n; n0 += BLOCK_N) {
      const width = min(BLOCK_N, n - n0);
      pack(width, depth, b + k0 * bRow + n0 * bColumn, bColumn, bRow, WIDE, packedB);
      for (let m0: usize = 0; m0 < m; m0 += BLOCK_M) {
        const height = min(BLOCK_M, m - m0);
        pack(height, depth, a + m0 * aRow + k0 * aColumn, aRow, aColumn, TALL, packedA);
        tiles(height, width, depth, c + m0 * cRow + (n0 << 2), cRow, adding);
      }
    }
  }
}

/**
 * Copies a matrix of `lines` × `depth`, whose neighbouring lines are `line` bytes apart and neighbours within a line
 * `step`, into panels of `many` lines: for each depth the values of its lines. Lines that are missing in the last are 0.
 */
function pack(lines: usize, depth: usize, from: usize, line: usize, step: usize, many: usize, to: usize): void {
  for (let first: usize = 0; first < lines; first += many) {
    const have = min(many, lines - first);
    const panel = from + first * line;
    if (have < many) memory.fill(to, 0, (many * depth) << 2);
    if (line == 4 && have == many) packAlong(depth, panel, step, many, to);
    else for (let i: usize = 0; i < have; i++) packLine(depth, panel + i * line, step, to + (i << 2), many << 2);
    to += (many * depth) << 2;
  }
}

@inline
function packAlong(depth: usize, from: usize, step: usize, many: usize, to: usize): void {
  for (let d: usize = 0; d < depth; d++) {
    v128.store(to, v128.load(from));
    if (many == WIDE) v128.store(to, v128.load(from, 16), 16);
    from += step;
    to += many << 2;
  }
}

@inline
function packLine(depth: usize, from: usize, step: usize, to: usize, stride: usize): void {
  for (let d: usize = 0; d < depth; d++) {
    f32.store(to, f32.load(from));
    from += step;
    to += stride;
  }
}

function tiles(height: usize, width: usize, depth: usize, c: usize, cRow: usize, adding: bool): void {
  for (let j: usize = 0; j < width; j += WIDE) {
    const b = packedB + ((j * depth) << 2);
    for (let i: usize = 0; i < height; i += TALL) {
      const a = packedA + ((i * depth) << 2);
      const to = c + i * cRow + (j << 2);
      if (height - i >= TALL && width - j >= WIDE) computeTile(depth, a, b, to, cRow, adding);
      else {
        computeTile(depth, a, b, tile, WIDE << 2, false);
        copyTile(min(TALL, height - i), min(WIDE, width - j), to, cRow, adding);
      }
    }
  }
}

/** Writes or adds the corner of `tile` that has `rows` and `columns`. */
function copyTile(rows: usize, columns: usize, to: usize, cRow: usize, adding: bool): void {
  for (let i: usize = 0; i < rows; i++) {
    for (let j: usize = 0; j < columns; j += 4) {
      const at = to + i * cRow + (j << 2);
      let v = v128.load(tile + ((i * WIDE + j) << 2));
      if (adding) v = f32x4.add(v128.load(at), v);
      put(at, v, columns - j);
    }
  }
}

function computeTile(depth: usize, a: usize, b: usize, c: usize, cRow: usize, adding: bool): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  const end = a + (depth << 4);
  const last = end - 16;
  // Two steps a round, with a branch between them: engines load all that a block reads before they compute, and what
  // two steps read would not fit into the registers.
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(a0, b0));
    c01 = f32x4.add(c01, f32x4.mul(a0, b1));
    const a1 = v128.load32_splat(a, 4);
    c10 = f32x4.add(c10, f32x4.mul(a1, b0));
    c11 = f32x4.add(c11, f32x4.mul(a1, b1));
    const a2 = v128.load32_splat(a, 8);
    c20 = f32x4.add(c20, f32x4.mul(a2, b0));
    c21 = f32x4.add(c21, f32x4.mul(a2, b1));
    const a3 = v128.load32_splat(a, 12);
    c30 = f32x4.add(c30, f32x4.mul(a3, b0));
    c31 = f32x4.add(c31, f32x4.mul(a3, b1));
    if (a == last) break;

    const d0 = v128.load(b, 32);
    const d1 = v128.load(b, 48);
    const e0 = v128.load32_splat(a, 16);
    c00 = f32x4.add(c00, f32x4.mul(e0, d0));
    c01 = f32x4.add(c01, f32x4.mul(e0, d1));
    const e1 = v128.load32_splat(a, 20);
    c10 = f32x4.add(c10, f32x4.mul(e1, d0));
    c11 = f32x4.add(c11, f32x4.mul(e1, d1));
    const e2 = v128.load32_splat(a, 24);
    c20 = f32x4.add(c20, f32x4.mul(e2, d0));
    c21 = f32x4.add(c21, f32x4.mul(e2, d1));
    const e3 = v128.load32_splat(a, 28);
    c30 = f32x4.add(c30, f32x4.mul(e3, d0));
    c31 = f32x4.add(c31, f32x4.mul(e3, d1));
    a += 32;
    b += 64;
  }
  putPair(c, c00, c01, adding);
  putPair(c + cRow, c10, c11, adding);
  putPair(c + cRow * 2, c20, c21, adding);
  putPair(c + cRow * 3, c30, c31, adding);
}

@inline
function putPair(at: usize, v0: v128, v1: v128, adding: bool): void {
  if (adding) {
    v128.store(at, f32x4.add(v128.load(at), v0));
    v128.store(at, f32x4.add(v128.load(at, 16), v1), 16);
  } else {
    v128.store(at, v0);
    v128.store(at, v1, 16);
  }
}
