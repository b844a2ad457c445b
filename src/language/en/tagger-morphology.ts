import { UPOS } from "../analysis.ts";
import { mix1, mix2, mix3 } from "../learning/hash.ts";
import type { TagColumns } from "./tagger-tags.ts";
import { AFFIXES, AFTER, BEFORE, type WordTable } from "./tagger-words.ts";

/** The most features `morphologyFeatures` writes. */
export const MORPHOLOGY_FEATURES = 20;

const NOMINAL = new Set(["NOUN", "PROPN", "PRON"].map((tag) => (UPOS as readonly string[]).indexOf(tag)));

/**
 * Writes the features that choose among a tag's morphological readings for word `first + i`, and returns how many.
 * The nearest nominal before stands for the subject: English verbs agree with it.
 */
export function morphologyFeatures(
  table: WordTable,
  types: Uint32Array,
  size: number,
  i: number,
  tags: TagColumns,
  first: number,
  out: Uint32Array,
): number {
  const w = types[i]!;
  const l1 = i > 0 ? types[i - 1]! : BEFORE;
  const r1 = i + 1 < size ? types[i + 1]! : AFTER;
  const pair = (at: number) => (at >= 0 && at < size ? tags.upos[first + at]! * 64 + tags.xpos[first + at]! : 4095);
  const tag = pair(i);
  let subject = i - 1;
  while (subject >= 0 && !NOMINAL.has(tags.upos[first + subject]!)) subject--;
  const subjectWord = table.norm[subject >= 0 ? types[subject]! : BEFORE]!;
  const norm = table.norm[w]!;
  let n = 0;
  out[n++] = mix1(200, tag);
  out[n++] = mix2(201, tag, norm);
  out[n++] = mix2(202, tag, table.form[w]!);
  out[n++] = mix2(203, tag, table.affixes[w * AFFIXES + 5]!);
  out[n++] = mix2(204, tag, table.affixes[w * AFFIXES + 6]!);
  out[n++] = mix2(205, tag, table.shape[w]!);
  out[n++] = mix2(206, tag, pair(i - 1));
  out[n++] = mix2(207, tag, pair(i + 1));
  out[n++] = mix2(208, tag, table.norm[l1]!);
  out[n++] = mix2(209, tag, table.norm[r1]!);
  out[n++] = mix3(210, tag, norm, table.norm[l1]!);
  out[n++] = mix3(211, tag, norm, pair(i + 1));
  out[n++] = mix2(212, tag, pair(subject));
  out[n++] = mix2(213, tag, subjectWord);
  out[n++] = mix3(214, tag, norm, pair(subject));
  out[n++] = mix3(215, tag, norm, subjectWord);
  out[n++] = mix3(216, tag, pair(i - 1), pair(i - 2));
  return n;
}
