import { put, splat } from "./vectors.ts";

export function adam(
  n: usize,
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  rate: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  decay: f32,
  correct1: f32,
  correct2: f32,
): void {
  const keep = splat(1 - rate * decay);
  const step = splat(rate * correct1);
  for (let i: usize = 0; i < n; i += 4) {
    const at = i << 2;
    const left = n - i;
    const slope = v128.load(g + at);
    const mean = f32x4.add(
      f32x4.mul(splat(beta1), v128.load(m + at)),
      f32x4.mul(splat(1 - beta1), slope),
    );
    const square = f32x4.add(
      f32x4.mul(splat(beta2), v128.load(v + at)),
      f32x4.mul(splat(1 - beta2), f32x4.mul(slope, slope)),
    );
    const size = f32x4.add(f32x4.sqrt(f32x4.mul(square, splat(correct2))), splat(epsilon));
    put(m + at, mean, left);
    put(v + at, square, left);
    put(w + at, f32x4.sub(f32x4.mul(keep, v128.load(w + at)), f32x4.div(f32x4.mul(step, mean), size)), left);
  }
}

export function dropoutMask(n: usize, x: usize, keep: f32, seed: i32): void {
  const whole = splat(1 / keep);
  // 24 bits of each hash are a number below 2²⁴, exact in f32.
  const limit = splat(keep * 16777216);
  const base = i32x4.splat(seed * 0x9e3779b1);
  for (let i: usize = 0; i < n; i += 4) {
    const chance = f32x4.convert_i32x4_u(i32x4.shr_u(mixed(i32x4.add(base, i32x4.add(i32x4.splat(<i32>i), i32x4(0, 1, 2, 3)))), 8));
    put(x + (i << 2), v128.and(whole, f32x4.lt(chance, limit)), n - i);
  }
}

/** A hash of each of four numbers: the finisher of MurmurHash3, twice, so that neighbours and seeds share nothing. */
@inline
function mixed(h: v128): v128 {
  return finished(i32x4.add(finished(h), i32x4.splat(0x7feb352d)));
}

@inline
function finished(h: v128): v128 {
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 16)), i32x4.splat(0x85ebca6b));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 13)), i32x4.splat(0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 16));
}
