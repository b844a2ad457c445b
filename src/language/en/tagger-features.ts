import { mix1, mix2, mix3 } from "../learning/hash.ts";
import { AFFIXES, AFTER, BEFORE, type WordTable } from "./tagger-words.ts";

/** The most features `taggerFeatures` writes. */
export const TAGGER_FEATURES = 96;

/**
 * Writes the features of word `i` of a sentence and returns how many.
 * `types` are the sentence's type numbers; `tags` holds the tags already given to `[0, i)`.
 */
export function taggerFeatures(
  table: WordTable,
  types: Uint32Array,
  size: number,
  i: number,
  tags: Uint8Array,
  out: Uint32Array,
): number {
  const w = types[i]!;
  const l1 = i > 0 ? types[i - 1]! : BEFORE;
  const l2 = i > 1 ? types[i - 2]! : BEFORE;
  const r1 = i + 1 < size ? types[i + 1]! : AFTER;
  const r2 = i + 2 < size ? types[i + 2]! : AFTER;
  const t1 = i > 0 ? tags[i - 1]! : 254;
  const t2 = i > 1 ? tags[i - 2]! : 254;
  const t3 = i > 2 ? tags[i - 3]! : 254;
  const { form, norm, affixes, shape, traits, cluster, clusterMid, clusterTop, ambiguity, lexical } = table;
  const nw = norm[w]!;
  const nl1 = norm[l1]!;
  const nr1 = norm[r1]!;
  const aw = ambiguity[w]!;
  const ar1 = ambiguity[r1]!;
  const ar2 = ambiguity[r2]!;
  const cw = cluster[w]!;
  const a = w * AFFIXES;
  const s2 = affixes[a + 5]!;
  const s3 = affixes[a + 6]!;
  const sw = shape[w]!;
  const place = i === 0 ? 1 : 0;
  let n = 0;
  out[n++] = mix1(1, place);
  out[n++] = mix1(2, form[w]!);
  out[n++] = mix1(3, nw);
  for (let k = 0; k < AFFIXES; k++) out[n++] = mix1(4 + k, affixes[a + k]!);
  out[n++] = mix2(14, sw, place);
  out[n++] = mix2(15, traits[w]!, place);
  out[n++] = mix1(16, cw);
  out[n++] = mix1(17, clusterMid[w]!);
  out[n++] = mix1(18, aw);
  out[n++] = mix2(19, aw, traits[w]!);
  out[n++] = mix2(20, s3, traits[w]!);
  // Left context: tags given so far
  out[n++] = mix1(21, t1);
  out[n++] = mix2(22, t1, t2);
  out[n++] = mix3(23, t1, t2, t3);
  out[n++] = mix2(24, t1, nw);
  out[n++] = mix2(25, t1, aw);
  out[n++] = mix3(26, t1, t2, aw);
  out[n++] = mix2(27, t1, s2);
  out[n++] = mix2(28, t1, s3);
  out[n++] = mix2(29, t1, cw);
  out[n++] = mix3(30, t1, t2, nw);
  out[n++] = mix2(31, t1, nl1);
  out[n++] = mix2(32, t2, nw);
  out[n++] = mix2(33, t1, sw);
  // Words around
  out[n++] = mix1(34, nl1);
  out[n++] = mix1(35, norm[l2]!);
  out[n++] = mix1(36, nr1);
  out[n++] = mix1(37, norm[r2]!);
  out[n++] = mix2(38, nl1, nw);
  out[n++] = mix2(39, nw, nr1);
  out[n++] = mix2(40, nl1, nr1);
  out[n++] = mix2(41, norm[l2]!, nl1);
  out[n++] = mix2(42, nr1, norm[r2]!);
  out[n++] = mix3(43, nl1, nw, nr1);
  out[n++] = mix1(44, ar1);
  out[n++] = mix1(45, ar2);
  out[n++] = mix2(46, ar1, ar2);
  out[n++] = mix2(47, aw, ar1);
  out[n++] = mix3(48, aw, ar1, ar2);
  out[n++] = mix3(49, t1, aw, ar1);
  out[n++] = mix2(50, t1, ar1);
  out[n++] = mix2(51, nw, ar1);
  out[n++] = mix3(52, t1, nw, ar1);
  out[n++] = mix2(53, aw, nr1);
  out[n++] = mix2(54, ambiguity[l1]!, aw);
  out[n++] = mix1(55, cluster[l1]!);
  out[n++] = mix1(56, cluster[r1]!);
  out[n++] = mix1(57, cluster[r2]!);
  out[n++] = mix2(58, cw, cluster[r1]!);
  out[n++] = mix2(59, cluster[l1]!, cw);
  out[n++] = mix3(60, t1, cw, clusterMid[r1]!);
  out[n++] = mix2(61, clusterTop[r1]!, clusterTop[r2]!);
  out[n++] = mix1(62, affixes[l1 * AFFIXES + 6]!);
  out[n++] = mix1(63, affixes[r1 * AFFIXES + 6]!);
  out[n++] = mix2(64, s3, affixes[r1 * AFFIXES + 6]!);
  out[n++] = mix2(65, t1, affixes[r1 * AFFIXES + 6]!);
  out[n++] = mix2(66, shape[l1]!, sw);
  out[n++] = mix2(67, sw, shape[r1]!);
  out[n++] = mix3(68, shape[l1]!, sw, shape[r1]!);
  out[n++] = mix3(69, traits[l1]!, traits[w]!, traits[r1]!);
  // What the lexicon says, for words training did not have enough of
  const xw = lexical[w]!;
  const xr = lexical[r1]!;
  out[n++] = mix2(70, xw, traits[w]! & 7);
  out[n++] = mix2(71, xw, t1);
  out[n++] = mix3(72, xw, t1, t2);
  out[n++] = mix2(73, xw, xr);
  out[n++] = mix3(74, t1, xw, xr);
  out[n++] = mix2(75, xr, aw);
  out[n++] = mix2(76, xw, s2);
  out[n++] = mix3(77, xw, clusterMid[w]!, t1);
  out[n++] = mix1(78, xr);
  return n;
}
