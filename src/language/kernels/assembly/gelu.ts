// x·Φ(x), Φ being the normal distribution: ½ + ½·erf(x/√2). The error function is Hastings' rational approximation
// (Abramowitz and Stegun 1964, 7.1.26), which is off by less than 1.5e-7 everywhere.
import { exp, put, splat } from "./vectors.ts";

export function gelu(n: usize, x: usize, out: usize): void {
  for (let j: usize = 0; j < n; j += 4) {
    const v = v128.load(x + (j << 2));
    put(out + (j << 2), f32x4.mul(v, normal(v, bell(v))), n - j);
  }
}

export function geluBackward(n: usize, x: usize, dOut: usize, d: usize): void {
  for (let j: usize = 0; j < n; j += 4) {
    const at = j << 2;
    const v = v128.load(x + at);
    const height = bell(v);
    // 1/√(2π)
    const density = f32x4.mul(splat(0.3989422804), height);
    const slope = f32x4.add(normal(v, height), f32x4.mul(v, density));
    put(d + at, f32x4.mul(v128.load(dOut + at), slope), n - j);
  }
}

/** e^(−x²/2) */
@inline
function bell(x: v128): v128 {
  return exp(f32x4.mul(splat(-0.5), f32x4.mul(x, x)));
}

/** Φ(x), given e^(−x²/2). */
@inline
function normal(x: v128, height: v128): v128 {
  const one = splat(1);
  // 0.3275911/√2
  const t = f32x4.div(one, f32x4.add(one, f32x4.mul(splat(0.23164189), f32x4.abs(x))));
  let p = splat(1.061405429);
  p = f32x4.add(f32x4.mul(p, t), splat(-1.453152027));
  p = f32x4.add(f32x4.mul(p, t), splat(1.421413741));
  p = f32x4.add(f32x4.mul(p, t), splat(-0.284496736));
  p = f32x4.add(f32x4.mul(p, t), splat(0.254829592));
  const tail = f32x4.mul(f32x4.mul(splat(0.5), f32x4.mul(p, t)), height);
  return v128.bitselect(tail, f32x4.sub(one, tail), f32x4.lt(x, splat(0)));
}
