import { mix1, mix2, mix3, mix4 } from "../learning/hash.ts";
import { SENTENCE_MARK } from "./sentence-marks.ts";
import type { SentenceWords } from "./sentence-words.ts";

/** A block with a line of more words than this has lost its paragraphs: sentences without a period are likelier there. */
export const LOST_LAYOUT = 400;

/** Upper bound of the features of one gap. */
export const SENTENCE_FEATURES = 64;

/**
 * Features of the gap after word i of a block, where the sentence so far began with word `first`; written to `out`,
 * their number returned. They see four words to either side, how long the sentence is, whether it has had a verb,
 * and whether quotes and brackets are open.
 */
export function sentenceFeatures(words: SentenceWords, i: number, first: number, out: Uint32Array): number {
  const { form, norm, shape, traits, tags, suffix, mark, count } = words;
  const at = (column: Uint32Array, index: number) => (index < 0 || index >= count ? 1 : column[index]!);
  const size = i - first + 1;
  const length = size <= 6 ? size : size <= 10 ? 7 : size <= 20 ? 8 : size <= 40 ? 9 : 10;
  const lost = words.longestLine > LOST_LAYOUT ? 1 : 0;
  const sign = mark[i]!;
  const case1 = at(traits, i + 1) & 7;
  const kind = ((sign * 8 + case1) * 4 + words.gap[i]!) * 2 + lost;
  const verb = words.verbs[i]! > (first > 0 ? words.verbs[first - 1]! : 0) ? 1 : 0;
  // The word before closing quotes and brackets says whether they close a sentence, the one before that what ended.
  let core = i;
  while (core > first && mark[core] === SENTENCE_MARK.closer) core--;
  let last = core;
  while (last > first && mark[last] === SENTENCE_MARK.stop) last--;
  const ln = norm[i]!;
  const rn = at(norm, i + 1);
  const rf = at(form, i + 1);
  const lt = tags[i]!;
  const rt = at(tags, i + 1);
  const l2 = at(norm, i - 1);
  const r2 = at(norm, i + 2);
  const r2t = at(tags, i + 2);
  const r3t = at(tags, i + 3);

  let n = 0;
  out[n++] = mix1(0, kind);
  out[n++] = mix2(1, ln, sign);
  out[n++] = mix2(2, rf, sign);
  out[n++] = mix2(3, ln, rf);
  out[n++] = mix2(4, ln, at(shape, i + 1));
  out[n++] = mix3(5, kind, length, verb);
  out[n++] = mix3(6, l2, ln, case1);
  out[n++] = mix3(7, rf, r2, sign);
  out[n++] = mix3(8, lt, rt, kind);
  out[n++] = mix4(9, at(tags, i - 1), lt, rt, case1);
  out[n++] = mix4(10, lt, rt, r2t, kind);
  out[n++] = mix4(11, rt, r2t, r3t, kind);
  out[n++] = mix3(12, norm[core]!, kind, 0);
  out[n++] = mix3(13, norm[last]!, norm[core]!, case1);
  out[n++] = mix3(14, shape[last]!, sign, at(shape, i + 1));
  out[n++] = mix2(15, words.quote[i]! * 2 + words.bracket[i]!, kind);
  out[n++] = mix3(16, form[first]!, length, sign);
  out[n++] = mix3(17, form[i]!, rf, at(form, i + 2));
  out[n++] = mix3(18, l2, ln, rn);
  out[n++] = mix3(19, kind, Math.min(9, i + 1 < count ? words.toMark[i + 1]! : 9), verb);
  out[n++] = mix2(20, shape[i]!, at(shape, i + 1));
  out[n++] = mix4(21, at(shape, i - 1), shape[i]!, at(shape, i + 1), at(shape, i + 2));
  out[n++] = mix2(22, r2, kind);
  out[n++] = mix2(23, l2, kind);
  out[n++] = mix2(24, at(norm, i - 2), kind);
  out[n++] = mix2(25, at(norm, i + 3), kind);
  out[n++] = mix2(26, suffix[i]!, kind);
  out[n++] = mix2(27, at(suffix, i + 1), kind);
  out[n++] = mix3(28, tags[first]!, length, kind);
  out[n++] = mix3(29, verb, lt, rt);
  out[n++] = mix3(30, rf, verb, sign * 16 + length);
  out[n++] = mix4(31, at(traits, i - 1) & 7, traits[i]! & 7, case1, (at(traits, i + 2) & 7) + 8 * sign);
  out[n++] = mix4(32, at(tags, i - 2), at(tags, i - 1), lt, rt);
  out[n++] = mix4(33, rt, r2t, r3t, at(tags, i + 4));
  out[n++] = mix3(34, norm[first]!, ln, sign);
  out[n++] = mix3(35, lt, rf, kind);
  out[n++] = mix3(36, ln, rt, kind);
  return n;
}
