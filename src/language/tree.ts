import { type QuotedSpan, quote } from "../text/span.ts";
import { type Analysis, RELATIONS, type Relation, UPOS, type Upos } from "./analysis.ts";

/**
 * A reader's view of an `Analysis`: words by index over the whole text, children in text order. Holds no copies of
 * words. An index that is no word's has no meaning here: callers keep to 0 … `size` - 1.
 */
export interface Tree {
  readonly analysis: Analysis;
  readonly text: string;
  readonly size: number;
  readonly sentenceCount: number;
  form(word: number): string;
  lemma(word: number): string;
  upos(word: number): Upos;
  /** The value of a morphological feature: `feature(word, "Tense")` is "Past", or null where the word has none. */
  feature(word: number, name: string): string | null;
  relation(word: number): Relation;
  isPassive(word: number): boolean;
  /** Index of the head word, -1 for a root. */
  head(word: number): number;
  children(word: number): Int32Array;
  /** The first child with one of these relations, or -1. */
  child(word: number, ...relations: readonly Relation[]): number;
  /** All children with one of these relations, in text order. */
  childrenWith(word: number, ...relations: readonly Relation[]): readonly number[];
  /** Sentence number of a word. */
  sentenceOf(word: number): number;
  /** First and one-past-last word of a sentence. */
  sentenceRange(sentence: number): readonly [number, number];
  /** Whether `word` is `ancestor` or below it. */
  isUnder(word: number, ancestor: number): boolean;
  /** First and last word of everything below `word`, itself included. */
  yieldOf(word: number): readonly [number, number];
  /** The words from `first` to `last`, both included, as a span with its text. */
  span(first: number, last: number): QuotedSpan;
  /** The word that covers or follows this UTF-16 offset; `size` past the end. */
  wordAt(offset: number): number;
}

/** Links heads with their children once, in time proportional to the words; all else is looked up when asked. */
export function treeOf(analysis: Analysis): Tree {
  // The usual compressed adjacency: the children of word i are childList[childStart[i] … childStart[i + 1]).
  const size = analysis.heads.length;
  const sentenceCount = analysis.sentences.length - 1;
  const childStart = new Int32Array(size + 1);
  for (const head of analysis.heads) if (head >= 0) childStart[head + 1]!++;
  for (let i = 0; i < size; i++) childStart[i + 1]! += childStart[i]!;
  const childList = new Int32Array(size);
  const fill = childStart.slice(0, size);
  for (let i = 0; i < size; i++) {
    const head = analysis.heads[i]!;
    if (head >= 0) childList[fill[head]!++] = i;
  }
  const sentenceNumbers = new Int32Array(size);
  for (let s = 0; s < sentenceCount; s++) sentenceNumbers.fill(s, analysis.sentences[s]!, analysis.sentences[s + 1]!);

  const children = (word: number) => childList.subarray(childStart[word]!, childStart[word + 1]!);
  const relation = (word: number) => RELATIONS[analysis.relations[word]!]!;
  const childrenWith = (word: number, ...relations: readonly Relation[]) => {
    const out: number[] = [];
    for (const c of children(word)) if (relations.includes(relation(c))) out.push(c);
    return out;
  };
  return {
    analysis,
    text: analysis.text,
    size,
    sentenceCount,
    form: (word) => analysis.text.slice(analysis.starts[word]!, analysis.ends[word]!),
    lemma: (word) => analysis.lemmas[word]!,
    upos: (word) => UPOS[analysis.upos[word]!]!,
    feature: (word, name) => featureOf(analysis.features[word]!, name),
    relation,
    isPassive: (word) => analysis.passive[word] === 1,
    head: (word) => analysis.heads[word]!,
    children,
    child: (word, ...relations) => childrenWith(word, ...relations)[0] ?? -1,
    childrenWith,
    sentenceOf: (word) => sentenceNumbers[word]!,
    sentenceRange: (sentence) => [analysis.sentences[sentence]!, analysis.sentences[sentence + 1]!],
    isUnder(word, ancestor) {
      for (let at = word; at >= 0; at = analysis.heads[at]!) if (at === ancestor) return true;
      return false;
    },
    yieldOf(word) {
      let first = word;
      let last = word;
      const queue = [word];
      for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
        if (at < first) first = at;
        if (at > last) last = at;
        for (const c of children(at)) queue.push(c);
      }
      return [first, last];
    },
    span: (first, last) => quote(analysis.text, analysis.starts[first]!, analysis.ends[last]!),
    wordAt(offset) {
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (analysis.ends[middle]! > offset) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/** "Number=Sing|Tense=Past", "Tense" → "Past". */
function featureOf(features: string, name: string): string | null {
  for (const part of features.split("|")) if (part.startsWith(`${name}=`)) return part.slice(name.length + 1);
  return null;
}
