import { put, splat } from "./vectors.ts";

export function gatherRows(
  count: usize,
  columns: usize,
  table: usize,
  tableStride: usize,
  indices: usize,
  out: usize,
  outStride: usize,
): void {
  for (let i: usize = 0; i < count; i++) {
    copyRow(columns, rowOf(table, tableStride, indices, i), out + ((i * outStride) << 2));
  }
}

export function scatterAddRows(
  count: usize,
  columns: usize,
  table: usize,
  tableStride: usize,
  indices: usize,
  d: usize,
  dStride: usize,
): void {
  for (let i: usize = 0; i < count; i++) {
    addRow(columns, d + ((i * dStride) << 2), rowOf(table, tableStride, indices, i));
  }
}

export function addBags(
  bags: usize,
  offsets: usize,
  indices: usize,
  columns: usize,
  table: usize,
  tableStride: usize,
  out: usize,
  outStride: usize,
): void {
  for (let b: usize = 0; b < bags; b++) {
    const end = <usize>i32.load(offsets + (b << 2), 4);
    for (let i = <usize>i32.load(offsets + (b << 2)); i < end; i++) {
      addRow(columns, rowOf(table, tableStride, indices, i), out + ((b * outStride) << 2));
    }
  }
}

export function addBagsI8(
  bags: usize,
  offsets: usize,
  indices: usize,
  columns: usize,
  table: usize,
  tableStride: usize,
  scales: usize,
  out: usize,
  outStride: usize,
): void {
  for (let b: usize = 0; b < bags; b++) {
    const end = <usize>i32.load(offsets + (b << 2), 4);
    for (let i = <usize>i32.load(offsets + (b << 2)); i < end; i++) {
      const index = <usize>i32.load(indices + (i << 2));
      const factor = f32.load(scales + (index << 2));
      addRowI8(columns, table + index * tableStride, factor, out + ((b * outStride) << 2));
    }
  }
}

export function scatterAddBags(
  bags: usize,
  offsets: usize,
  indices: usize,
  columns: usize,
  table: usize,
  tableStride: usize,
  d: usize,
  dStride: usize,
): void {
  for (let b: usize = 0; b < bags; b++) {
    const end = <usize>i32.load(offsets + (b << 2), 4);
    for (let i = <usize>i32.load(offsets + (b << 2)); i < end; i++) {
      addRow(columns, d + ((b * dStride) << 2), rowOf(table, tableStride, indices, i));
    }
  }
}

@inline
function rowOf(table: usize, stride: usize, indices: usize, i: usize): usize {
  return table + ((<usize>i32.load(indices + (i << 2)) * stride) << 2);
}

/** Four i8 at a time: what is read behind the last is within the arena. */
@inline
function addRowI8(columns: usize, from: usize, factor: f32, to: usize): void {
  for (let j: usize = 0; j < columns; j += 4) {
    const whole = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(from + j)));
    const value = f32x4.mul(splat(factor), f32x4.convert_i32x4_s(whole));
    put(to + (j << 2), f32x4.add(v128.load(to + (j << 2)), value), columns - j);
  }
}

@inline
function copyRow(columns: usize, from: usize, to: usize): void {
  for (let j: usize = 0; j < columns; j += 4) put(to + (j << 2), v128.load(from + (j << 2)), columns - j);
}

@inline
function addRow(columns: usize, from: usize, to: usize): void {
  for (let j: usize = 0; j < columns; j += 4) {
    put(to + (j << 2), f32x4.add(v128.load(to + (j << 2)), v128.load(from + (j << 2))), columns - j);
  }
}
