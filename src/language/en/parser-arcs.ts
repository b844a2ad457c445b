import { UPOS } from "../analysis.ts";
import { mix2, mix3, mix4 } from "../learning/hash.ts";
import type { ParserSentence } from "./parser-sentence.ts";

/** The most features `arcFeatures` writes. */
export const ARC_FEATURES = 90;

const VERBAL = (1 << UPOS.indexOf("VERB")) | (1 << UPOS.indexOf("AUX"));

/**
 * Writes the features of one possible arc (McDonald, Crammer, Pereira 2005, with word classes and categories of
 * meaning) and returns how many. `h` and `m` are places: 1 to size for words, size + 1 for the root. `between`
 * has a bit for each part of speech between the two.
 */
export function arcFeatures(sentence: ParserSentence, h: number, m: number, between: number, out: Uint32Array): number {
  const { words: W, tags: T, upos: U, cluster: C, clusterMid: M, sense: S, frames: F, size } = sentence;
  const root = h > size;
  const right = !root && m > h ? 1 : 0;
  const gap = root ? 0 : distance(Math.abs(m - h));
  const d = right * 16 + gap + (root ? 64 : 0);
  const hw = W[h]!;
  const ht = T[h]!;
  const mw = W[m]!;
  const mt = T[m]!;
  // The neighbours inside the arc and outside it; the root has none.
  const hin = root ? 0 : T[right ? h + 1 : h - 1]!;
  const hout = root ? 0 : T[right ? h - 1 : h + 1 <= size ? h + 1 : 0]!;
  const before = T[m - 1]!;
  const after = m < size ? T[m + 1]! : EDGE;
  const min = root || !right ? after : before;
  const mout = root || !right ? before : after;
  let n = 0;
  out[n++] = mix2(600, d, 0);
  out[n++] = mix3(601, hw, ht, right);
  out[n++] = mix3(602, hw, d, 0);
  out[n++] = mix3(603, ht, d, 0);
  out[n++] = mix3(604, mw, mt, right);
  out[n++] = mix3(605, mw, d, 0);
  out[n++] = mix3(606, mt, d, 0);
  out[n++] = mix4(607, hw, ht, mw, mt);
  out[n++] = mix4(608, ht, mw, mt, right);
  out[n++] = mix4(609, hw, mw, mt, right);
  out[n++] = mix4(610, hw, ht, mt, right);
  out[n++] = mix4(611, hw, ht, mw, right);
  out[n++] = mix3(612, hw, mw, d);
  out[n++] = mix3(613, ht, mt, d);
  out[n++] = mix3(614, hw, mt, d);
  out[n++] = mix3(615, ht, mw, d);
  out[n++] = mix4(616, ht, hin, min, mt + right * 8192);
  out[n++] = mix4(617, hout, ht, min, mt + right * 8192);
  out[n++] = mix4(618, ht, hin, mt, mout + right * 8192);
  out[n++] = mix4(619, hout, ht, mt, mout + right * 8192);
  out[n++] = mix4(620, ht, hin, mt, d);
  out[n++] = mix4(621, ht, min, mt, d);
  out[n++] = mix4(622, hout, ht, mt, d);
  out[n++] = mix4(623, ht, mt, mout, d);
  out[n++] = mix4(624, before, mt, after, ht);
  out[n++] = mix4(625, mw, before, after, right);
  out[n++] = mix3(626, W[m - 1]!, mt, ht + right * 8192);
  out[n++] = mix3(627, m < size ? W[m + 1]! : 0, mt, ht + right * 8192);
  out[n++] = mix3(628, C[h]!, C[m]!, right);
  out[n++] = mix3(629, M[h]!, M[m]!, d);
  out[n++] = mix4(630, C[h]!, mt, right, 0);
  out[n++] = mix4(631, ht, C[m]!, right, 0);
  out[n++] = mix3(632, hw, C[m]!, right);
  out[n++] = mix3(633, C[h]!, mw, right);
  out[n++] = mix3(634, S[h]!, S[m]!, d);
  out[n++] = mix3(635, hw, S[m]!, right);
  out[n++] = mix3(636, S[h]!, mw, right);
  out[n++] = mix4(637, F[h]!, mt, d, 0);
  out[n++] = mix4(638, hw, W[m - 1]!, S[m]!, right);
  out[n++] = mix4(639, S[h]!, W[m - 1]!, S[m]!, right);
  out[n++] = mix4(640, ht, U[m]!, between, right);
  out[n++] = mix3(641, U[h]!, mt, (between & VERBAL) !== 0 ? d + 256 : d);
  for (let upos = 0, rest = between; rest !== 0; upos++, rest >>>= 1) {
    if (rest & 1) out[n++] = mix4(642, ht, mt, upos, right);
  }
  return n;
}

const EDGE = 4003;

function distance(gap: number): number {
  return gap < 6 ? gap : gap < 8 ? 6 : gap < 11 ? 7 : gap < 16 ? 8 : gap < 31 ? 9 : 10;
}
