import { mix2, mix3, mix4 } from "../learning/hash.ts";
import type { ParserSentence } from "./parser-sentence.ts";
import type { ParserState } from "./parser-state.ts";

/** The most features `parserFeatures` writes. */
export const PARSER_FEATURES = 136;

/**
 * Writes the features of a state and returns how many. Templates after Zhang & Nivre (2011): words, tags,
 * clusters, labels, valencies and label sets of the two topmost stack words, the buffer's front and their
 * dependents, fitted to arc-hybrid, where both arcs on offer end at the stack's top.
 */
export function parserFeatures(sentence: ParserSentence, state: ParserState, out: Uint32Array): number {
  const { words: W, tags: T, upos: U, cluster: C, clusterMid: M, sense: S, frames: F } = sentence;
  const { stack, depth, front, size, left1, left2, right1, right2, labels, leftCount, rightCount } = state;
  // Places: word + 1, and 0 for none.
  const top = depth > 0 ? stack[depth - 1]! : -1;
  const second = depth > 1 ? stack[depth - 2]! : -1;
  const third = depth > 2 ? stack[depth - 3]! : -1;
  const s0 = top + 1;
  const s1 = second + 1;
  const s2 = third + 1;
  const b0 = front + 1;
  const b1 = front + 1 <= size ? front + 2 : 0;
  const b2 = front + 2 <= size ? front + 3 : 0;
  const s0l = top >= 0 ? left1[top]! : -1;
  const s0r = top >= 0 ? right1[top]! : -1;
  const s0l2 = top >= 0 ? left2[top]! : -1;
  const s0r2 = top >= 0 ? right2[top]! : -1;
  const s1l = second >= 0 ? left1[second]! : -1;
  const s1r = second >= 0 ? right1[second]! : -1;
  const s1r2 = second >= 0 ? right2[second]! : -1;
  const b0l = left1[front]!;
  const b0l2 = left2[front]!;
  const w0 = W[s0]!;
  const w1 = W[s1]!;
  const wb = W[b0]!;
  const wb1 = W[b1]!;
  const t0 = T[s0]!;
  const t1 = T[s1]!;
  const t2 = T[s2]!;
  const tb = T[b0]!;
  const tb1 = T[b1]!;
  const tb2 = T[b2]!;
  const u0 = U[s0]!;
  const u1 = U[s1]!;
  const ub = U[b0]!;
  const lab = (w: number) => (w >= 0 ? labels[w]! + 1 : 0);
  const s0lT = T[s0l + 1]!;
  const s0rT = T[s0r + 1]!;
  const s1lT = T[s1l + 1]!;
  const s1rT = T[s1r + 1]!;
  const b0lT = T[b0l + 1]!;
  const s0lL = lab(s0l);
  const s0rL = lab(s0r);
  const s1lL = lab(s1l);
  const s1rL = lab(s1r);
  const b0lL = lab(b0l);
  const vl0 = top >= 0 ? Math.min(leftCount[top]!, 5) : 7;
  const vr0 = top >= 0 ? Math.min(rightCount[top]!, 5) : 7;
  const vl1 = second >= 0 ? Math.min(leftCount[second]!, 5) : 7;
  const vr1 = second >= 0 ? Math.min(rightCount[second]!, 5) : 7;
  const vlb = Math.min(leftCount[front]!, 5);
  const sl0 = top >= 0 ? state.leftSet[top]! : -1;
  const sr0 = top >= 0 ? state.rightSet[top]! : -1;
  const sr1 = second >= 0 ? state.rightSet[second]! : -1;
  const sl1 = second >= 0 ? state.leftSet[second]! : -1;
  const slb = state.leftSet[front]!;
  const d0b = top >= 0 ? distance(front - top) : 0;
  const d10 = second >= 0 ? distance(top - second) : 0;
  let n = 0;
  // Single words
  out[n++] = mix2(1, w0, t0);
  out[n++] = mix2(2, w0, 0);
  out[n++] = mix2(3, t0, 0);
  out[n++] = mix2(4, w1, t1);
  out[n++] = mix2(5, w1, 0);
  out[n++] = mix2(6, t1, 0);
  out[n++] = mix2(7, wb, tb);
  out[n++] = mix2(8, wb, 0);
  out[n++] = mix2(9, tb, 0);
  out[n++] = mix2(10, wb1, tb1);
  out[n++] = mix2(11, wb1, 0);
  out[n++] = mix2(12, tb1, 0);
  out[n++] = mix2(13, W[b2]!, tb2);
  out[n++] = mix2(14, W[s2]!, t2);
  // Pairs
  out[n++] = mix4(15, w0, t0, wb, tb);
  out[n++] = mix3(16, w0, t0, wb);
  out[n++] = mix3(17, w0, wb, tb);
  out[n++] = mix3(18, w0, t0, tb);
  out[n++] = mix3(19, t0, wb, tb);
  out[n++] = mix2(20, w0, wb);
  out[n++] = mix2(21, t0, tb);
  out[n++] = mix4(22, w1, t1, w0, t0);
  out[n++] = mix3(23, w1, w0, t0);
  out[n++] = mix3(24, w1, t1, t0);
  out[n++] = mix3(25, t1, w0, t0);
  out[n++] = mix2(26, w1, w0);
  out[n++] = mix2(27, t1, t0);
  out[n++] = mix2(28, t1, tb);
  out[n++] = mix3(29, w1, tb, 0);
  out[n++] = mix2(30, tb, tb1);
  out[n++] = mix2(31, w1, wb);
  // Triples
  out[n++] = mix3(32, tb, tb1, tb2);
  out[n++] = mix3(33, t0, tb, tb1);
  out[n++] = mix3(34, t1, t0, tb);
  out[n++] = mix3(35, t2, t1, t0);
  out[n++] = mix4(36, t1, t0, tb, tb1);
  out[n++] = mix3(37, w0, tb, tb1);
  out[n++] = mix3(38, t0, wb, tb1);
  out[n++] = mix3(39, w1, t0, tb);
  out[n++] = mix3(40, t1, w0, tb);
  out[n++] = mix3(41, t1, t0, wb);
  out[n++] = mix3(42, w1, t0, wb);
  out[n++] = mix3(43, w1, w0, tb);
  out[n++] = mix3(44, t1, w0, wb);
  // Dependents
  out[n++] = mix3(45, t0, s0lT, tb);
  out[n++] = mix3(46, t0, s0rT, tb);
  out[n++] = mix3(47, t0, tb, b0lT);
  out[n++] = mix3(48, t1, t0, s0lT);
  out[n++] = mix3(49, t1, t0, s0rT);
  out[n++] = mix3(50, t1, s1lT, t0);
  out[n++] = mix3(51, t1, s1rT, t0);
  out[n++] = mix3(52, t1, s1rT, w0);
  out[n++] = mix3(53, t0, s0lL, tb);
  out[n++] = mix3(54, t0, s0rL, tb);
  out[n++] = mix3(55, tb, b0lL, t0);
  out[n++] = mix3(56, t1, s1rL, t0);
  out[n++] = mix3(57, t1, s1lL, t0);
  out[n++] = mix3(58, t0, s0rL, t1);
  out[n++] = mix3(59, t0, s0lL, t1);
  out[n++] = mix3(60, w1, s1rL, w0);
  out[n++] = mix3(61, w1, s1rL, t0);
  out[n++] = mix3(62, w0, s0lL, tb);
  out[n++] = mix3(63, w0, s0rL, tb);
  out[n++] = mix3(64, wb, b0lL, t0);
  out[n++] = mix2(65, W[s0l + 1]!, s0lL);
  out[n++] = mix2(66, W[s0r + 1]!, s0rL);
  out[n++] = mix2(67, W[s1r + 1]!, s1rL);
  out[n++] = mix2(68, W[s1l + 1]!, s1lL);
  out[n++] = mix2(69, W[b0l + 1]!, b0lL);
  out[n++] = mix3(70, t0, s0lL, lab(s0l2));
  out[n++] = mix3(71, t0, s0rL, lab(s0r2));
  out[n++] = mix3(72, t1, s1rL, lab(s1r2));
  out[n++] = mix3(73, tb, b0lL, lab(b0l2));
  out[n++] = mix4(74, t1, s1rL, t0, s0lL);
  out[n++] = mix4(75, t0, s0lL, s0rL, tb);
  out[n++] = mix4(76, t0, s0rL, tb, b0lL);
  out[n++] = mix3(77, W[s0r + 1]!, t0, tb);
  out[n++] = mix3(78, W[s1r + 1]!, t1, t0);
  out[n++] = mix3(79, W[s0l + 1]!, t0, t1);
  out[n++] = mix4(80, W[s0l + 1]!, w1, t0, t1);
  // Distance
  out[n++] = mix3(81, d0b, t0, tb);
  out[n++] = mix3(82, d0b, w0, 0);
  out[n++] = mix3(83, d0b, wb, 0);
  out[n++] = mix3(84, d10, t1, t0);
  out[n++] = mix3(85, d10, w1, 0);
  out[n++] = mix3(86, d10, w0, 0);
  out[n++] = mix4(87, d10, d0b, u1 * 32 + u0, ub);
  out[n++] = mix3(88, d10, w1, t0);
  // Valency and label sets
  out[n++] = mix3(89, w0, vl0, 0);
  out[n++] = mix3(90, w0, vr0, 1);
  out[n++] = mix3(91, t0, vl0, vr0);
  out[n++] = mix3(92, w1, vr1, 0);
  out[n++] = mix3(93, t1, vr1, vl1);
  out[n++] = mix3(94, wb, vlb, 0);
  out[n++] = mix3(95, tb, vlb, t0);
  out[n++] = mix3(96, w0, sl0, 0);
  out[n++] = mix3(97, w0, sr0, 1);
  out[n++] = mix3(98, t0, sl0, tb);
  out[n++] = mix3(99, t0, sr0, tb);
  out[n++] = mix3(100, w1, sr1, 0);
  out[n++] = mix3(101, t1, sr1, t0);
  out[n++] = mix3(102, t1, sl1, t0);
  out[n++] = mix3(103, tb, slb, t0);
  out[n++] = mix3(104, wb, slb, 0);
  // Clusters
  out[n++] = mix2(105, C[s0]!, C[b0]!);
  out[n++] = mix2(106, C[s1]!, C[s0]!);
  out[n++] = mix3(107, M[s1]!, M[s0]!, M[b0]!);
  out[n++] = mix2(108, C[s0]!, tb);
  out[n++] = mix2(109, C[b0]!, t0);
  out[n++] = mix2(110, C[s1]!, t0);
  out[n++] = mix2(111, C[s0]!, t1);
  out[n++] = mix3(112, W[s0l + 1]!, C[s1]!, t0);
  out[n++] = mix3(113, w1, C[s0]!, s0lL);
  // Meaning: which nouns a word takes, what a verb takes
  out[n++] = mix2(114, w1, S[s0]!);
  out[n++] = mix2(115, S[s1]!, S[s0]!);
  out[n++] = mix2(116, S[s0]!, S[b0]!);
  out[n++] = mix3(117, w1, W[s0l + 1]!, S[s0]!);
  out[n++] = mix3(118, S[s1]!, W[s0l + 1]!, S[s0]!);
  out[n++] = mix3(119, F[s1]!, t0, s0lL);
  out[n++] = mix3(120, F[s1]!, t0, sr1);
  out[n++] = mix3(121, F[s0]!, tb, sr0);
  out[n++] = mix3(122, S[s1]!, W[s0l + 1]!, t0);
  out[n++] = mix2(123, S[s0]!, wb);
  out[n++] = mix3(124, S[s2]!, S[s1]!, W[s0l + 1]!);
  out[n++] = mix4(125, W[s2]!, S[s1]!, W[s0l + 1]!, t2);
  return n;
}

function distance(gap: number): number {
  return gap < 5 ? gap : gap < 7 ? 5 : gap < 11 ? 6 : gap < 20 ? 7 : 8;
}
