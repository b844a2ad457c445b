import { mix1, mix2, mix3 } from "../learning/hash.ts";
import type { Gazetteer } from "./entities-gazetteer.ts";
import type { TagColumns } from "./tagger-tags.ts";
import { AFFIXES, AFTER, BEFORE, type WordTable } from "./tagger-words.ts";

/** The most features either function writes. */
export const ENTITY_FEATURES = 110;

/** What the features look at: a sentence's types, its names, and its tags at `first + i`. */
export interface EntityView {
  readonly table: WordTable;
  readonly types: Uint32Array;
  readonly size: number;
  readonly gazetteer: Gazetteer;
  readonly tags: TagColumns;
  readonly first: number;
}

/** Features that speak for a tag of word i, whatever its neighbours' tags. Returns how many were written. */
export function entityFeatures(view: EntityView, i: number, out: Uint32Array): number {
  const { table, types, size, gazetteer, tags, first } = view;
  const { form, norm, shape, traits, affixes, cluster, clusterMid, clusterTop, lexical, noun } = table;
  let n = 0;
  const w = types[i]!;
  out[n++] = mix1(299, i === 0 ? 1 : 0);
  for (let d = -2; d <= 2; d++) {
    const at = i + d;
    const t = at < 0 ? BEFORE : at >= size ? AFTER : types[at]!;
    const inside = at >= 0 && at < size;
    const base = 300 + (d + 2) * 20;
    out[n++] = mix1(base, norm[t]!);
    out[n++] = mix1(base + 1, form[t]!);
    out[n++] = mix1(base + 2, cluster[t]!);
    out[n++] = mix1(base + 3, clusterMid[t]!);
    out[n++] = mix1(base + 4, clusterTop[t]!);
    out[n++] = mix1(base + 5, inside ? tags.xpos[first + at]! : 99);
    out[n++] = mix1(base + 6, shape[t]!);
    out[n++] = mix2(base + 7, traits[t]!, at === 0 ? 1 : 0);
    out[n++] = mix1(base + 8, inside ? gazetteer.single[at]! : 0);
    out[n++] = mix1(base + 9, inside ? gazetteer.long[at]! : 0);
    out[n++] = mix1(base + 10, noun[t]!);
    out[n++] = mix1(base + 11, affixes[t * AFFIXES + 6]!);
  }
  for (let k = 0; k < AFFIXES; k++) out[n++] = mix1(410 + k, affixes[w * AFFIXES + k]!);
  const l1 = i > 0 ? types[i - 1]! : BEFORE;
  const l2 = i > 1 ? types[i - 2]! : BEFORE;
  const r1 = i + 1 < size ? types[i + 1]! : AFTER;
  const r2 = i + 2 < size ? types[i + 2]! : AFTER;
  const single = gazetteer.single[i]!;
  const singleLeft = i > 0 ? gazetteer.single[i - 1]! : 0;
  const singleRight = i + 1 < size ? gazetteer.single[i + 1]! : 0;
  out[n++] = mix2(420, norm[l1]!, norm[w]!);
  out[n++] = mix2(421, norm[w]!, norm[r1]!);
  out[n++] = mix3(422, shape[l1]!, shape[w]!, shape[r1]!);
  out[n++] = mix2(423, norm[l1]!, shape[w]!);
  out[n++] = mix2(424, shape[w]!, norm[r1]!);
  out[n++] = mix3(425, norm[l2]!, norm[l1]!, traits[w]!);
  out[n++] = mix3(426, traits[w]!, norm[r1]!, norm[r2]!);
  out[n++] = mix2(427, cluster[l1]!, cluster[w]!);
  out[n++] = mix2(428, cluster[w]!, cluster[r1]!);
  out[n++] = mix2(429, cluster[l1]!, traits[w]!);
  out[n++] = mix2(430, traits[w]!, cluster[r1]!);
  out[n++] = mix3(431, singleLeft, single, singleRight);
  out[n++] = mix2(432, single, singleRight);
  out[n++] = mix2(433, singleLeft, single);
  out[n++] = mix3(434, single, traits[w]!, lexical[w]!);
  out[n++] = mix3(435, gazetteer.long[i]!, single, traits[w]!);
  out[n++] = mix2(436, lexical[w]!, traits[w]!);
  out[n++] = mix3(437, tags.xpos[first + i]!, traits[w]!, traits[r1]!);
  out[n++] = mix3(438, tags.xpos[first + i]!, traits[w]!, traits[l1]!);
  out[n++] = mix2(439, form[w]!, tags.xpos[first + i]!);
  return n;
}

/** Features that speak for a pair of tags, of word i - 1 and word i. Returns how many were written. */
export function entityEdgeFeatures(view: EntityView, i: number, out: Uint32Array): number {
  const { table, types, gazetteer, tags, first } = view;
  const w = types[i]!;
  const l1 = i > 0 ? types[i - 1]! : BEFORE;
  let n = 0;
  out[n++] = mix1(500, 0);
  out[n++] = mix1(501, table.traits[w]!);
  out[n++] = mix1(502, table.norm[w]!);
  out[n++] = mix1(503, table.norm[l1]!);
  out[n++] = mix2(504, tags.xpos[first + i]!, i > 0 ? tags.xpos[first + i - 1]! : 99);
  out[n++] = mix1(505, table.cluster[w]!);
  out[n++] = mix2(506, table.shape[l1]!, table.shape[w]!);
  out[n++] = mix2(507, gazetteer.single[i]!, i > 0 ? gazetteer.single[i - 1]! : 0);
  out[n++] = mix2(508, gazetteer.long[i]!, i > 0 ? gazetteer.long[i - 1]! : 0);
  return n;
}
