import { type Analysis, RELATIONS, UPOS } from "../src/language/index.ts";

export interface GoldSentence {
  readonly text: string;
  readonly words: readonly string[];
  readonly upos: readonly string[];
  /** Index in the sentence, -1 for the root. */
  readonly heads: readonly number[];
  /** Without subtypes. */
  readonly relations: readonly string[];
}

/** Sentences of a CoNLL-U file; multiword lines and empty nodes left out. */
export function parseGold(content: string): GoldSentence[] {
  return content.split(/\n\n/).flatMap((block) => {
    const rows = block
      .split("\n")
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split("\t"));
    if (rows.length === 0) return [];
    return {
      text: /^# text = (.*)$/m.exec(block)?.[1] ?? rows.map((row) => row[1]).join(" "),
      words: rows.map((row) => row[1]!),
      upos: rows.map((row) => row[3]!),
      heads: rows.map((row) => Number(row[6]) - 1),
      relations: rows.map((row) => row[7]!.split(":")[0]!),
    };
  });
}

/** Percent of all words, punctuation included. The analysis has the gold words. */
export function scoreAnalysis(analysis: Analysis, gold: readonly GoldSentence[]) {
  let words = 0;
  let upos = 0;
  let uas = 0;
  let las = 0;
  for (const sentence of gold) {
    const first = words;
    sentence.words.forEach((_, i) => {
      const word = first + i;
      const head = sentence.heads[i]! < 0 ? -1 : first + sentence.heads[i]!;
      if (UPOS[analysis.upos[word]!] === sentence.upos[i]) upos++;
      const attached = analysis.heads[word] === head;
      if (attached) uas++;
      if (attached && RELATIONS[analysis.relations[word]!] === sentence.relations[i]) las++;
      words++;
    });
  }
  const percent = (n: number) => Math.round((10000 * n) / words) / 100;
  return { upos: percent(upos), uas: percent(uas), las: percent(las) };
}

/** F1 of raw text: of sentences by their ends, and of words by place, by place and tag, head, and head and relation. */
export interface RawScore {
  readonly sentences: number;
  readonly words: number;
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
}

/** Compares by place among the characters that are no white space: the analysis found its own words and sentences. */
export function scoreRaw(analysis: Analysis, gold: readonly GoldSentence[]): RawScore {
  const found = placesOf(
    Array.from({ length: analysis.sentences.length - 1 }, (_, k) => {
      const [first, end] = [analysis.sentences[k]!, analysis.sentences[k + 1]!];
      const words = range(first, end);
      return {
        words: words.map((i) => analysis.text.slice(analysis.starts[i], analysis.ends[i])),
        upos: words.map((i) => UPOS[analysis.upos[i]!]!),
        heads: words.map((i) => (analysis.heads[i]! < 0 ? -1 : analysis.heads[i]! - first)),
        relations: words.map((i) => RELATIONS[analysis.relations[i]!]!),
      };
    }),
  );
  const wanted = placesOf(gold);
  const counts = { sentences: 0, words: 0, upos: 0, uas: 0, las: 0 };
  for (const end of found.ends) if (wanted.ends.has(end)) counts.sentences++;
  for (const [place, word] of found.words) {
    const right = wanted.words.get(place);
    if (!right) continue;
    counts.words++;
    if (word.upos === right.upos) counts.upos++;
    if (word.head !== right.head) continue;
    counts.uas++;
    if (word.relation === right.relation) counts.las++;
  }
  const f1 = (right: number, a: number, b: number) => Math.round((20000 * right) / Math.max(1, a + b)) / 100;
  const ofWords = (right: number) => f1(right, found.words.size, wanted.words.size);
  return {
    sentences: f1(counts.sentences, found.ends.size, wanted.ends.size),
    words: ofWords(counts.words),
    upos: ofWords(counts.upos),
    uas: ofWords(counts.uas),
    las: ofWords(counts.las),
  };
}

interface PlacedWord {
  readonly upos: string;
  /** Place of the head, null for a root. */
  readonly head: string | null;
  readonly relation: string;
}

function placesOf(sentences: readonly Omit<GoldSentence, "text">[]) {
  const words = new Map<string, PlacedWord>();
  const ends = new Set<number>();
  let at = 0;
  for (const sentence of sentences) {
    const places = sentence.words.map((word) => {
      const start = at;
      at += word.replace(/\s+/g, "").length;
      return `${start}-${at}`;
    });
    places.forEach((place, i) => {
      const head = sentence.heads[i]!;
      words.set(place, {
        upos: sentence.upos[i]!,
        head: head < 0 ? null : (places[head] ?? null),
        relation: sentence.relations[i]!,
      });
    });
    ends.add(at);
  }
  return { words, ends };
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i);
}

/** Parts of speech over stretches of a text, as numbers of `UPOS`. */
export interface TaggedText {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly upos: ArrayLike<number>;
}

export interface UposScore {
  /** Percent of gold words that have a word with the same place. */
  readonly sameWords: number;
  /** Percent of those that have the same part of speech, with and without punctuation. */
  readonly upos: number;
  readonly uposWithoutPunctuation: number;
}

/** Compares by place in the text, for tools that find their own words. */
export function scoreUpos(text: string, found: TaggedText, gold: readonly GoldSentence[]): UposScore {
  const byPlace = new Map<string, string>();
  for (let i = 0; i < found.starts.length; i++)
    byPlace.set(`${found.starts[i]}-${found.ends[i]}`, UPOS[found.upos[i]!]!);
  let at = 0;
  const counts = { words: 0, same: 0, right: 0, plain: 0, plainRight: 0 };
  for (const sentence of gold) {
    sentence.words.forEach((word, i) => {
      const start = text.indexOf(word, at);
      if (start < 0) return;
      at = start + word.length;
      counts.words++;
      const tag = byPlace.get(`${start}-${at}`);
      if (tag === undefined) return;
      const right = tag === sentence.upos[i] ? 1 : 0;
      counts.same++;
      counts.right += right;
      if (sentence.upos[i] === "PUNCT") return;
      counts.plain++;
      counts.plainRight += right;
    });
  }
  const percent = (a: number, b: number) => Math.round((10000 * a) / Math.max(1, b)) / 100;
  return {
    sameWords: percent(counts.same, counts.words),
    upos: percent(counts.right, counts.same),
    uposWithoutPunctuation: percent(counts.plainRight, counts.plain),
  };
}
