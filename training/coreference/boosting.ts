import { type Forest, LEAF } from "../../src/language/en/coreference/forest.ts";
import { randomFrom } from "../random.ts";

/** Alternatives of which some are right: rows `starts[g]..starts[g+1]` of `rows` are group g's. */
export interface Choices {
  readonly rows: readonly Float32Array[];
  readonly starts: readonly number[];
  readonly right: Uint8Array;
  /** By group. */
  readonly weights: Float32Array;
}

export interface Boosting {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to a leaf's curvature. */
  readonly ridge: number;
  /** Share of the features that a tree looks at, and of the groups that it learns from. */
  readonly features: number;
  readonly groups: number;
  /** The least curvature of a leaf. */
  readonly least: number;
  readonly seed: number;
}

const BINS = 48;

/**
 * Gradient-boosted trees (Friedman 2001; second order as in Chen & Guestrin 2016) whose sum is trained so that the
 * softmax over a group's rows gives its right rows the most: loss -log(sum of the right rows' chances).
 */
export function boost(choices: Choices, options: Boosting): Forest {
  const { rows, starts, right, weights } = choices;
  const random = randomFrom(options.seed);
  const width = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, f));
  const bins = binned(rows, cuts);
  const scores = new Float64Array(rows.length);
  const gradient = new Float32Array(rows.length);
  const curvature = new Float32Array(rows.length);
  const trees: number[] = [];
  const nodes = { feature: [] as number[], cut: [] as number[], left: [] as number[] };
  for (let t = 0; t < options.trees; t++) {
    const taken: number[] = [];
    for (let g = 0; g + 1 < starts.length; g++) {
      const from = starts[g]!;
      const to = starts[g + 1]!;
      derivatives(scores, right, from, to, weights[g]!, gradient, curvature);
      if (random() < options.groups) for (let i = from; i < to; i++) taken.push(i);
    }
    const features = Array.from({ length: width }, (_, f) => f).filter(() => random() < options.features);
    trees.push(nodes.feature.length);
    grow(Uint32Array.from(taken), features);
    for (let i = 0; i < rows.length; i++) scores[i]! += leafOf(trees.at(-1)!, i);
  }
  return toForest(trees);

  function toForest(from: readonly number[]): Forest {
    return {
      trees: Uint32Array.from(from),
      feature: Uint8Array.from(nodes.feature),
      cut: Float32Array.from(nodes.cut),
      left: Uint16Array.from(nodes.left),
    };
  }

  function leafOf(base: number, row: number): number {
    let node = base;
    const vector = rows[row]!;
    const { feature, cut, left } = nodes;
    while (feature[node] !== LEAF)
      node = base + left[node]! + (vector[feature[node]!]! <= Math.fround(cut[node]!) ? 0 : 1);
    return cut[node]!;
  }

  /** Grows one tree, level by level, and appends its nodes. */
  function grow(all: Uint32Array, features: readonly number[]): void {
    const base = nodes.feature.length;
    const add = () => {
      nodes.feature.push(LEAF);
      nodes.cut.push(0);
      nodes.left.push(0);
      return nodes.feature.length - 1;
    };
    let level = [{ node: add(), members: all, sums: histogram(all, features) }];
    for (let depth = 0; depth <= options.depth; depth++) {
      const next: typeof level = [];
      for (const { node, members, sums } of level) {
        let g = 0;
        let h = 0;
        for (const i of members) {
          g += gradient[i]!;
          h += curvature[i]!;
        }
        const split = depth < options.depth ? bestSplit(sums, g, h, features) : null;
        if (split === null) {
          nodes.cut[node] = (options.rate * -g) / (h + options.ridge);
          continue;
        }
        const column = bins[split.feature]!;
        nodes.feature[node] = split.feature;
        nodes.cut[node] = cuts[split.feature]![split.bin]!;
        const left = add();
        const other = add();
        nodes.left[node] = left - base;
        const below = members.filter((i) => column[i]! <= split.bin);
        const above = members.filter((i) => column[i]! > split.bin);
        // Only the smaller side is counted; the other is what remains.
        const isBelow = below.length <= above.length;
        const counted = histogram(isBelow ? below : above, features);
        const rest = sums.map((sum, i) => sum - counted[i]!);
        next.push({ node: left, members: below, sums: isBelow ? counted : rest });
        next.push({ node: other, members: above, sums: isBelow ? rest : counted });
      }
      level = next;
    }
  }

  /** Sums of gradient and curvature by feature (in the order given) and bin, side by side. */
  function histogram(members: Uint32Array, features: readonly number[]): Float64Array {
    const sums = new Float64Array(features.length * BINS * 2);
    const g = new Float32Array(members.length);
    const h = new Float32Array(members.length);
    for (let m = 0; m < members.length; m++) {
      g[m] = gradient[members[m]!]!;
      h[m] = curvature[members[m]!]!;
    }
    features.forEach((feature, f) => {
      const column = bins[feature]!;
      const base = f * BINS * 2;
      for (let m = 0; m < members.length; m++) {
        const at = base + column[members[m]!]! * 2;
        sums[at]! += g[m]!;
        sums[at + 1]! += h[m]!;
      }
    });
    return sums;
  }

  function bestSplit(sums: Float64Array, g: number, h: number, features: readonly number[]) {
    if (h < 2 * options.least) return null;
    const whole = (g * g) / (h + options.ridge);
    let best: { feature: number; bin: number } | null = null;
    let most = 1e-3;
    features.forEach((feature, f) => {
      const count = cuts[feature]!.length;
      let left = 0;
      let curve = 0;
      for (let bin = 0; bin < count; bin++) {
        const at = (f * BINS + bin) * 2;
        left += sums[at]!;
        curve += sums[at + 1]!;
        if (curve < options.least || h - curve < options.least) continue;
        const gain = (left * left) / (curve + options.ridge) + (g - left) ** 2 / (h - curve + options.ridge) - whole;
        if (gain > most) {
          most = gain;
          best = { feature, bin };
        }
      }
    });
    return best as { feature: number; bin: number } | null;
  }
}

function derivatives(
  scores: Float64Array,
  right: Uint8Array,
  from: number,
  to: number,
  weight: number,
  gradient: Float32Array,
  curvature: Float32Array,
): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) top = Math.max(top, scores[i]!);
  let sum = 0;
  let good = 0;
  for (let i = from; i < to; i++) {
    const e = Math.exp(scores[i]! - top);
    sum += e;
    if (right[i] === 1) good += e;
  }
  for (let i = from; i < to; i++) {
    const e = Math.exp(scores[i]! - top);
    const chance = e / sum;
    const wanted = right[i] === 1 ? e / Math.max(good, 1e-12) : 0;
    gradient[i] = weight * (chance - wanted);
    curvature[i] = weight * Math.max(1e-6, chance * (1 - chance));
  }
}

/** Values that part a feature's values into at most `BINS` bins; bin b holds values up to cut b. */
function cutsOf(rows: readonly Float32Array[], feature: number): number[] {
  const values = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = rows[i]![feature]!;
  values.sort();
  const distinct: number[] = [];
  for (const value of values) if (value !== distinct.at(-1)) distinct.push(value);
  if (distinct.length <= BINS) return distinct.slice(0, -1).map((v, i) => (v + distinct[i + 1]!) / 2);
  const out = new Set<number>();
  for (let b = 1; b < BINS; b++) {
    const at = Math.floor((values.length * b) / BINS);
    if (values[at]! < values.at(-1)!) out.add(values[at]!);
  }
  return [...out].sort((a, b) => a - b);
}

function binned(rows: readonly Float32Array[], cuts: readonly (readonly number[])[]): Uint8Array[] {
  return cuts.map((list, f) => {
    const column = new Uint8Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const value = rows[i]![f]!;
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= list[middle]!) high = middle;
        else low = middle + 1;
      }
      column[i] = low;
    }
    return column;
  });
}
