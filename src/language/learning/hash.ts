/**
 * Integer hashing of features: words are hashed once, and templates mix those numbers, so that the hot
 * path builds no strings. 32-bit multiply-xorshift mixing (the finalisers of MurmurHash3), FNV-1a for strings.
 */

/** 32-bit hash of a string's UTF-16 code units. */
export function hashString(text: string): number {
  return hashSlice(text, 0, text.length);
}

/** 32-bit hash of the code units of `text` in `[start, end)`. */
export function hashSlice(text: string, start: number, end: number): number {
  let h = 0x811c9dc5 ^ (end - start);
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Feature of template `template` over one value. */
export function mix1(template: number, a: number): number {
  return finish(step(seed(template), a));
}

/** Feature of template `template` over two values, in order. */
export function mix2(template: number, a: number, b: number): number {
  return finish(step(step(seed(template), a), b));
}

/** Feature of template `template` over three values, in order. */
export function mix3(template: number, a: number, b: number, c: number): number {
  return finish(step(step(step(seed(template), a), b), c));
}

/** Feature of template `template` over four values, in order. */
export function mix4(template: number, a: number, b: number, c: number, d: number): number {
  return finish(step(step(step(step(seed(template), a), b), c), d));
}

function seed(template: number): number {
  return Math.imul(template + 1, 0x9e3779b1);
}

function step(h: number, value: number): number {
  const k = Math.imul(value, 0xcc9e2d51);
  const m = h ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((m << 13) | (m >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
