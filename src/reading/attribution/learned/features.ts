import { mix1, mix2, mix3 } from "../../../language/learning/hash.ts";

/** A list of hashed features that is filled anew for every question, so that none is allocated on the way. */
export interface Features {
  readonly hashes: Uint32Array;
  count: number;
}

export function features(): Features {
  return { hashes: new Uint32Array(512), count: 0 };
}

export function add1(out: Features, template: number, a: number): void {
  out.hashes[out.count++] = mix1(template, a);
}

export function add2(out: Features, template: number, a: number, b: number): void {
  out.hashes[out.count++] = mix2(template, a, b);
}

export function add3(out: Features, template: number, a: number, b: number, c: number): void {
  out.hashes[out.count++] = mix3(template, a, b, c);
}
