import { exp, firstLanes, greatestOf, put, splat, sumOf } from "./vectors.ts";

export function softmaxRows(rows: usize, columns: usize, x: usize, xStride: usize, ranges: usize): void {
  for (let i: usize = 0; i < rows; i++) {
    const row = x + ((i * xStride) << 2);
    const first = firstOf(ranges, i);
    const many = widthOf(ranges, i, columns);
    const start = row + (first << 2);
    const top = greatest(many, start);
    const total = putPowers(many, start, top, start);
    scaleRow(many, start, 1 / total);
    clearOutside(row, columns, first, many);
  }
}

export function softmaxRowsBackward(rows: usize, columns: usize, p: usize, pStride: usize, d: usize, dStride: usize): void {
  for (let i: usize = 0; i < rows; i++) {
    const chances = p + ((i * pStride) << 2);
    const slopes = d + ((i * dStride) << 2);
    let total = splat(0);
    for (let j: usize = 0; j < columns; j += 4) {
      const product = f32x4.mul(v128.load(chances + (j << 2)), v128.load(slopes + (j << 2)));
      total = f32x4.add(total, v128.and(product, firstLanes(columns - j)));
    }
    const mean = splat(sumOf(total));
    for (let j: usize = 0; j < columns; j += 4) {
      const at = j << 2;
      const off = f32x4.sub(v128.load(slopes + at), mean);
      put(slopes + at, f32x4.mul(v128.load(chances + at), off), columns - j);
    }
  }
}

export function argmaxRows(rows: usize, columns: usize, x: usize, xStride: usize, ranges: usize, out: usize): void {
  for (let i: usize = 0; i < rows; i++) {
    const row = x + ((i * xStride) << 2);
    const first = firstOf(ranges, i);
    const end = first + widthOf(ranges, i, columns);
    let best: i32 = -1;
    let top: f32 = 0;
    for (let j = first; j < end; j++) {
      const value = f32.load(row + (j << 2));
      if (best < 0 || value > top) {
        best = <i32>j;
        top = value;
      }
    }
    i32.store(out + (i << 2), best);
  }
}

/** The first column of row i that counts. */
@inline
export function firstOf(ranges: usize, i: usize): usize {
  return ranges == 0 ? 0 : <usize>i32.load(ranges + (i << 3));
}

/** How many columns of row i count. */
@inline
export function widthOf(ranges: usize, i: usize, columns: usize): usize {
  return ranges == 0 ? columns : <usize>i32.load(ranges + (i << 3), 4);
}

/** The greatest of n values. */
export function greatest(n: usize, x: usize): f32 {
  const least = splat(-f32.MAX_VALUE);
  let top = least;
  for (let j: usize = 0; j < n; j += 4) {
    top = f32x4.pmax(top, v128.bitselect(v128.load(x + (j << 2)), least, firstLanes(n - j)));
  }
  return greatestOf(top);
}

/** Writes e^(x − top) for n values, and gives their sum. */
export function putPowers(n: usize, x: usize, top: f32, out: usize): f32 {
  let total = splat(0);
  for (let j: usize = 0; j < n; j += 4) {
    const power = exp(f32x4.sub(v128.load(x + (j << 2)), splat(top)));
    put(out + (j << 2), power, n - j);
    total = f32x4.add(total, v128.and(power, firstLanes(n - j)));
  }
  return sumOf(total);
}

/** x = a·x, n values. */
export function scaleRow(n: usize, x: usize, a: f32): void {
  for (let j: usize = 0; j < n; j += 4) put(x + (j << 2), f32x4.mul(splat(a), v128.load(x + (j << 2))), n - j);
}

/** Makes 0 what stands in a row before and after its `many` columns from `first`. */
export function clearOutside(row: usize, columns: usize, first: usize, many: usize): void {
  // Filling is a call out of the module, which takes longer than a short row.
  const behind = first + many;
  if (first > 0) memory.fill(row, 0, first << 2);
  if (behind < columns) memory.fill(row + (behind << 2), 0, (columns - behind) << 2);
}
