import { mix2, mix3, mix4 } from "../learning/hash.ts";
import type { ParserSentence } from "./parser-sentence.ts";

/** The most features `labelFeatures` writes. */
export const LABEL_FEATURES = 80;

/** For each word of a tree (places as in `ParserSentence`), its outermost dependents and their numbers; 0 for none. */
export class TreeShape {
  head = new Int16Array(0);
  firstLeft = new Int16Array(0);
  lastLeft = new Int16Array(0);
  firstRight = new Int16Array(0);
  lastRight = new Int16Array(0);
  /** The dependent of the same head and side that comes before, nearer to the head on the right side. */
  previous = new Int16Array(0);
  next = new Int16Array(0);

  /** `heads`: by word from 0, the root as `size`. */
  fill(heads: ArrayLike<number>, size: number): void {
    if (size + 2 > this.head.length) {
      const room = size * 2 + 2;
      this.head = new Int16Array(room);
      this.firstLeft = new Int16Array(room);
      this.lastLeft = new Int16Array(room);
      this.firstRight = new Int16Array(room);
      this.lastRight = new Int16Array(room);
      this.previous = new Int16Array(room);
      this.next = new Int16Array(room);
    }
    for (const array of [this.firstLeft, this.lastLeft, this.firstRight, this.lastRight, this.previous, this.next]) {
      array.fill(0, 0, size + 2);
    }
    for (let m = 1; m <= size; m++) {
      const h = heads[m - 1]! + 1;
      this.head[m] = h;
      const last = m < h ? this.lastLeft : this.lastRight;
      const first = m < h ? this.firstLeft : this.firstRight;
      this.previous[m] = last[h]!;
      if (last[h] === 0) first[h] = m;
      else this.next[last[h]!] = m;
      last[h] = m;
    }
    this.head[size + 1] = 0;
  }
}

/** Writes the features that choose the relation of the word at place `m` in a tree, and returns how many. */
export function labelFeatures(sentence: ParserSentence, tree: TreeShape, m: number, out: Uint32Array): number {
  const { words: W, tags: T, upos: U, cluster: C, clusterMid: M, sense: S, frames: F, size } = sentence;
  const h = tree.head[m]!;
  const g = tree.head[h]!;
  const right = m > h && h <= size ? 1 : h > size ? 2 : 0;
  const gap = Math.min(4, Math.abs(h - m)) * 4 + right;
  const hw = W[h]!;
  const ht = T[h]!;
  const mw = W[m]!;
  const mt = T[m]!;
  const fl = tree.firstLeft[m]!;
  const ll = tree.lastLeft[m]!;
  const fr = tree.firstRight[m]!;
  const lr = tree.lastRight[m]!;
  const before = tree.previous[m]!;
  const after = tree.next[m]!;
  const hfl = tree.firstLeft[h]!;
  const hlr = tree.lastRight[h]!;
  let n = 0;
  out[n++] = mix3(700, mt, right, 0);
  out[n++] = mix3(701, mw, right, 0);
  out[n++] = mix3(702, ht, right, 0);
  out[n++] = mix3(703, hw, right, 0);
  out[n++] = mix3(704, ht, mt, right);
  out[n++] = mix3(705, ht, mt, gap);
  out[n++] = mix3(706, hw, mt, right);
  out[n++] = mix3(707, ht, mw, right);
  out[n++] = mix3(708, hw, mw, right);
  out[n++] = mix3(709, mw, mt, gap);
  out[n++] = mix4(710, T[m - 1]!, mt, m < size ? T[m + 1]! : 0, right);
  out[n++] = mix3(711, W[m - 1]!, mt, right);
  out[n++] = mix3(712, m < size ? W[m + 1]! : 0, mt, right);
  out[n++] = mix4(713, C[h]!, C[m]!, right, 0);
  out[n++] = mix3(714, C[m]!, ht, right);
  out[n++] = mix3(715, hw, C[m]!, right);
  out[n++] = mix3(716, C[h]!, mw, right);
  out[n++] = mix3(717, S[h]!, S[m]!, right);
  out[n++] = mix3(718, hw, S[m]!, right);
  out[n++] = mix3(719, S[m]!, mt, right);
  out[n++] = mix3(720, M[m]!, M[h]!, right);
  out[n++] = mix3(721, F[h]!, mt, right);
  // What hangs from the word: its preposition, its marker, its copula
  out[n++] = mix3(722, W[fl]!, mt, right);
  out[n++] = mix3(723, W[ll]!, mt, right);
  out[n++] = mix3(724, W[fr]!, mt, right);
  out[n++] = mix3(725, W[lr]!, mt, right);
  out[n++] = mix4(726, T[fl]!, T[ll]!, mt, ht);
  out[n++] = mix4(727, T[fr]!, T[lr]!, mt, right);
  out[n++] = mix4(728, W[fl]!, mt, ht, right);
  out[n++] = mix4(729, W[fl]!, hw, mt, right);
  out[n++] = mix4(730, W[fl]!, S[m]!, ht, right);
  out[n++] = mix4(731, T[fl]!, mt, ht, right);
  out[n++] = mix4(732, T[ll]!, mt, ht, right);
  out[n++] = mix4(733, fl === 0 ? 1 : 0, fr === 0 ? 1 : 0, mt, ht);
  // What else hangs from the head
  out[n++] = mix4(734, T[before]!, mt, ht, right);
  out[n++] = mix4(735, T[after]!, mt, ht, right);
  out[n++] = mix4(736, W[before]!, mt, ht, right);
  out[n++] = mix4(737, W[after]!, mt, ht, right);
  out[n++] = mix4(738, T[before]!, T[after]!, mt, right);
  out[n++] = mix4(739, W[hfl]!, mt, ht, right);
  out[n++] = mix4(740, T[hfl]!, mt, ht, right);
  out[n++] = mix4(741, T[hlr]!, mt, ht, right);
  out[n++] = mix4(742, hw, T[before]!, T[after]!, mt);
  out[n++] = mix4(743, hw, F[h]!, after === 0 ? 1 : 0, mt);
  out[n++] = mix4(744, F[h]!, U[before]!, U[after]!, mt);
  // The head's own place
  out[n++] = mix4(745, T[g]!, ht, mt, right);
  out[n++] = mix4(746, W[g]!, ht, mt, right);
  out[n++] = mix3(747, hw, W[fl]!, S[m]!);
  out[n++] = mix2(748, mw, mt);
  return n;
}
