// Vectors of four f32. Loops read whole vectors even where fewer values are left: the arena keeps room for that behind
// its last address. They write only what is theirs.


@inline
export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** Writes the first `left` values of `v`, four at most. */
@inline
export function put(address: usize, v: v128, left: usize): void {
  if (left >= 4) v128.store(address, v);
  else putPart(address, v, left);
}

function putPart(address: usize, v: v128, left: usize): void {
  f32.store(address, f32x4.extract_lane(v, 0));
  if (left > 1) f32.store(address, f32x4.extract_lane(v, 1), 4);
  if (left > 2) f32.store(address, f32x4.extract_lane(v, 2), 8);
}

/** All bits set in the first `left` lanes. */
@inline
export function firstLanes(left: usize): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(left >= 4 ? 4 : <i32>left));
}

@inline
export function sumOf(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

@inline
export function greatestOf(v: v128): f32 {
  return max(
    max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  );
}

/** 1/(1+|x|): τ(x) = x·q, τ′(x) = q², σ(x) = ½ + ½x·q, σ′(x) = ½q². */
@inline
export function shrink(x: v128): v128 {
  const one = splat(1);
  return f32x4.div(one, f32x4.add(one, f32x4.abs(x)));
}

@inline
export function sigma(x: v128): v128 {
  const half = splat(0.5);
  return f32x4.add(half, f32x4.mul(f32x4.mul(half, x), shrink(x)));
}

@inline
export function tau(x: v128): v128 {
  return f32x4.mul(x, shrink(x));
}

/** eˣ to about 2 units in the last place, for x between −87 and 88, to which it is held. */
@inline
export function exp(given: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(given, splat(-87)), splat(88));
  // x = n·ln 2 + r with ln 2 in two parts; then a polynomial for eʳ − 1 − r, |r| ≤ ½ ln 2 (coefficients: Cephes expf).
  const n = f32x4.nearest(f32x4.mul(x, splat(1.44269504)));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, splat(0.693359375))), f32x4.mul(n, splat(-2.12194440e-4)));
  let p = splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}
