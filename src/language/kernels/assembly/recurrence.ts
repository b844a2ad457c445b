import { put, sigma, splat, tau } from "./vectors.ts";

export function recurrence(
  sentences: usize,
  offsets: usize,
  units: usize,
  u: usize,
  uStride: usize,
  s: usize,
  sStride: usize,
  c: usize,
  cStride: usize,
  h: usize,
  hStride: usize,
  reverse: bool,
): void {
  for (let i: usize = 0; i < sentences; i++) {
    const start = <usize>i32.load(offsets + (i << 2));
    const end = <usize>i32.load(offsets + (i << 2), 4);
    // The state before the first row is 0: it is written where that row's own will be.
    let before = c + (((reverse ? end - 1 : start) * cStride) << 2);
    if (end > start) memory.fill(before, 0, units << 2);
    for (let step: usize = 0; step < end - start; step++) {
      const row = reverse ? end - 1 - step : start + step;
      const state = c + ((row * cStride) << 2);
      advance(units, u + ((row * uStride) << 2), s + ((row * sStride) << 2), before, state, h + ((row * hStride) << 2));
      before = state;
    }
  }
}

@inline
function advance(units: usize, u: usize, s: usize, before: usize, state: usize, h: usize): void {
  const part = units << 2;
  const whole = part & ~15;
  for (let at: usize = 0; at < whole; at += 16) {
    advanceFour(u + at, part, s + at, before + at, state + at, h + at, 4);
  }
  if (whole < part) {
    advanceFour(u + whole, part, s + whole, before + whole, state + whole, h + whole, (part - whole) >> 2);
  }
}

@inline
function advanceFour(u: usize, part: usize, s: usize, before: usize, state: usize, h: usize, left: usize): void {
  const one = splat(1);
  const uc = v128.load(u);
  const f = sigma(v128.load(u + part));
  const r = sigma(v128.load(u + part * 2));
  const c = f32x4.add(f32x4.mul(f, v128.load(before)), f32x4.mul(f32x4.sub(one, f), uc));
  put(state, c, left);
  const through = f32x4.mul(f32x4.sub(one, r), v128.load(s));
  put(h, f32x4.add(f32x4.mul(r, tau(c)), through), left);
}
