import { type Analysis, ENTITY_TAGS, RELATIONS, type Relation, UPOS, type Upos } from "../../analysis.ts";
import { SAYING } from "./words.ts";

/** An analysis as coreference looks at it; everything by index of word over the whole text. */
export interface View {
  readonly analysis: Analysis;
  readonly size: number;
  /** Lower-case forms. */
  readonly lower: readonly string[];
  readonly sentence: Int32Array;
  readonly depth: Uint8Array;
  /** Number of the quotation a word stands in, from 1; 0 outside. */
  readonly quote: Int32Array;
  /** By number of quotation: the word that is subject of its verb of saying, -1 if none is found. */
  readonly speakers: readonly number[];
  form(word: number): string;
  upos(word: number): Upos;
  relation(word: number): Relation;
  children(word: number): Int32Array;
  child(word: number, relation: Relation): number;
  /** "PER", "LOC", "ORG" or "". */
  entity(word: number): string;
}

export function viewOf(analysis: Analysis): View {
  const { heads, sentences, starts, ends, text } = analysis;
  const size = heads.length;
  const sentence = new Int32Array(size);
  for (let k = 0; k + 1 < sentences.length; k++) sentence.fill(k, sentences[k]!, sentences[k + 1]!);
  const begins = new Int32Array(size + 1);
  for (const head of heads) if (head >= 0) begins[head + 1]!++;
  for (let i = 0; i < size; i++) begins[i + 1]! += begins[i]!;
  const list = new Int32Array(size);
  const fill = begins.slice(0, size);
  for (let i = 0; i < size; i++) if (heads[i]! >= 0) list[fill[heads[i]!]!++] = i;
  const depth = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    let steps = 0;
    for (let at = heads[i]!; at >= 0 && steps < 250; at = heads[at]!) steps++;
    depth[i] = steps;
  }
  const form = (word: number) => text.slice(starts[word]!, ends[word]!);
  const lower = Array.from({ length: size }, (_, i) => form(i).toLowerCase());
  const children = (word: number) => list.subarray(begins[word]!, begins[word + 1]!);
  const relation = (word: number) => RELATIONS[analysis.relations[word]!]!;
  const { quote, ranges } = quotations(lower);
  const view: View = {
    analysis,
    size,
    lower,
    sentence,
    depth,
    quote,
    speakers: [],
    form,
    upos: (word) => UPOS[analysis.upos[word]!]!,
    relation,
    children,
    child: (word, wanted) => children(word).find((c) => relation(c) === wanted) ?? -1,
    entity: (word) => ENTITY_TAGS[analysis.entities[word]!]!.slice(2),
  };
  return { ...view, speakers: [-1, ...ranges.map(([first, last]) => speakerOf(view, first, last))] };
}

/** Words a quotation may have; a mark whose partner is further off is taken for a stray. */
const LONGEST = 250;

function quotations(lower: readonly string[]) {
  const quote = new Int32Array(lower.length);
  const ranges: [number, number][] = [];
  for (let i = 0; i < lower.length; i++) {
    const open = lower[i]!;
    if (open !== '"' && open !== "“" && open !== "``") continue;
    const close = open === '"' ? ['"'] : ["”", '"', "''"];
    let end = i + 1;
    const limit = Math.min(lower.length, i + LONGEST);
    while (end < limit && !close.includes(lower[end]!)) end++;
    if (end === limit) continue;
    ranges.push([i + 1, end - 1]);
    quote.fill(ranges.length, i + 1, end);
    i = end;
  }
  return { quote, ranges };
}

/** The subject of the nearest verb of saying in the sentences where the quotation begins and ends. */
function speakerOf(view: View, first: number, last: number): number {
  const { sentences, lemmas } = view.analysis;
  if (last < first) return -1;
  const from = sentences[view.sentence[first]!]!;
  const to = sentences[view.sentence[last]! + 1]!;
  let best = -1;
  let near = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    if (view.quote[i] !== 0 || !SAYING.has(lemmas[i]!) || view.upos(i) !== "VERB") continue;
    const subject = view.child(i, "nsubj");
    const distance = i < first ? first - i : i - last;
    if (subject < 0 || distance >= near || view.quote[subject] !== 0) continue;
    near = distance;
    best = subject;
  }
  return best;
}
