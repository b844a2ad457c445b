import { put, shrink, splat } from "./vectors.ts";

const MOST_UNITS: usize = 4096;
/** The gradient that flows from a row's state to the one before. */
const flow: usize = memory.data(16384, 16); // MOST_UNITS f32
/** The state before a sentence. */
const nothing: usize = memory.data(16384, 16); // MOST_UNITS f32, 0

export function recurrenceBackward(
  sentences: usize,
  offsets: usize,
  units: usize,
  u: usize,
  uStride: usize,
  s: usize,
  sStride: usize,
  c: usize,
  cStride: usize,
  dh: usize,
  dhStride: usize,
  du: usize,
  duStride: usize,
  ds: usize,
  dsStride: usize,
  reverse: bool,
  accumulateS: bool,
): void {
  if (units > MOST_UNITS) unreachable();
  for (let i: usize = 0; i < sentences; i++) {
    const start = <usize>i32.load(offsets + (i << 2));
    const end = <usize>i32.load(offsets + (i << 2), 4);
    memory.fill(flow, 0, units << 2);
    for (let step = end - start; step > 0; step--) {
      const row = reverse ? end - step : start + step - 1;
      const before = step == 1 ? nothing : c + (((reverse ? row + 1 : row - 1) * cStride) << 2);
      retreat(
        units,
        u + ((row * uStride) << 2),
        s + ((row * sStride) << 2),
        before,
        c + ((row * cStride) << 2),
        dh + ((row * dhStride) << 2),
        du + ((row * duStride) << 2),
        ds + ((row * dsStride) << 2),
        accumulateS,
      );
    }
  }
}

@inline
function retreat(
  units: usize,
  u: usize,
  s: usize,
  before: usize,
  state: usize,
  dh: usize,
  du: usize,
  ds: usize,
  accumulateS: bool,
): void {
  const part = units << 2;
  const one = splat(1);
  const half = splat(0.5);
  for (let j: usize = 0; j < units; j += 4) {
    const at = j << 2;
    const left = units - j;
    const uc = v128.load(u + at);
    const uf = v128.load(u + part + at);
    const ur = v128.load(u + part * 2 + at);
    const c = v128.load(state + at);
    const g = v128.load(dh + at);
    const qf = shrink(uf);
    const qr = shrink(ur);
    const qc = shrink(c);
    const f = f32x4.add(half, f32x4.mul(f32x4.mul(half, uf), qf));
    const r = f32x4.add(half, f32x4.mul(f32x4.mul(half, ur), qr));

    // h = r·τ(c) + (1−r)·s
    const slopeR = f32x4.mul(f32x4.mul(half, qr), qr);
    const dr = f32x4.mul(f32x4.mul(g, f32x4.sub(f32x4.mul(c, qc), v128.load(s + at))), slopeR);
    let through = f32x4.mul(g, f32x4.sub(one, r));
    if (accumulateS) through = f32x4.add(v128.load(ds + at), through);
    put(ds + at, through, left);

    // c = f·before + (1−f)·u_c
    const dc = f32x4.add(v128.load(flow + at), f32x4.mul(f32x4.mul(g, r), f32x4.mul(qc, qc)));
    const slopeF = f32x4.mul(f32x4.mul(half, qf), qf);
    const df = f32x4.mul(f32x4.mul(dc, f32x4.sub(v128.load(before + at), uc)), slopeF);
    v128.store(flow + at, f32x4.mul(dc, f));
    put(du + at, f32x4.mul(dc, f32x4.sub(one, f)), left);
    put(du + part + at, df, left);
    put(du + part * 2 + at, dr, left);
  }
}
