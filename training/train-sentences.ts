import { SENTENCE_FEATURES, sentenceFeatures } from "../src/language/en/sentence-features.ts";
import { normalForm, SentenceTable, type TagSets } from "../src/language/en/sentence-table.ts";
import { type SentenceWords, sentenceWords } from "../src/language/en/sentence-words.ts";
import { isGap, SPLITTER_NAME, SPLITTER_VERSION } from "../src/language/en/sentences.ts";
import { tokenise } from "../src/language/en/tokens.ts";
import { hashString } from "../src/language/learning/hash.ts";
import { packLinear } from "../src/language/learning/linear-model.ts";
import { type ModelArray, writeModelFile } from "../src/language/learning/model-file.ts";
import { tokenBuffer } from "../src/language/tokens.ts";
import { Perceptron } from "./perceptron.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { TreebankSentence } from "./treebank.ts";

export interface SplitterTraining {
  readonly epochs: number;
  readonly seed: number;
  readonly threshold: number;
  readonly log: (line: string) => void;
}

export interface TrainedSplitter {
  readonly tags: TagSets;
  readonly table: SentenceTable;
  readonly weights: Perceptron;
  readonly threshold: number;
}

/** One stretch of text as the splitter will meet it, with the words after which a sentence ends. */
interface Stretch {
  readonly words: SentenceWords;
  readonly ends: Uint8Array;
}

/**
 * Trains on two views of each treebank: its sentences joined by single spaces into long stretches, and its
 * paragraphs one by one, as a document's blocks come.
 */
export function trainSplitter(
  banks: readonly (readonly TreebankSentence[])[],
  options: SplitterTraining,
): TrainedSplitter {
  const tags = tagSets(banks.flat());
  const table = new SentenceTable(tags);
  const stretches: Stretch[] = [];
  for (const bank of banks) {
    for (let at = 0; at < bank.length; at += LONG) stretches.push(stretchOf(bank.slice(at, at + LONG), table));
    for (const paragraph of paragraphs(bank)) if (paragraph.length > 1) stretches.push(stretchOf(paragraph, table));
  }
  const weights = new Perceptron(1, 2);
  const random = randomFrom(options.seed);
  const features = new Uint32Array(SENTENCE_FEATURES);
  const scores = new Float32Array(2);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(stretches, random);
    let wrong = 0;
    for (const { words, ends } of stretches) {
      let first = 0;
      for (let i = 0; i + 1 < words.count; i++) {
        if (!isGap(words, i)) continue;
        const count = sentenceFeatures(words, i, first, features);
        weights.score(features, count, scores);
        const gold = ends[i] === 1;
        weights.moment++;
        const margin = gold ? scores[0]! : -scores[0]!;
        if (margin <= MARGIN) weights.update(features, count, 0, gold ? 1 : -1);
        if (margin <= 0) wrong++;
        // Later gaps are judged after what the splitter itself decided, right or wrong.
        if (scores[0]! > 0) first = i + 1;
      }
    }
    options.log(`epoch ${epoch}: ${wrong} wrong, ${weights.features} features`);
  }
  return { tags, table, weights, threshold: options.threshold };
}

export function packSplitter(trained: TrainedSplitter, smallest: number): Uint8Array {
  const gaps = packLinear(trained.weights.averaged(smallest), "gaps");
  return writeModelFile({
    name: SPLITTER_NAME,
    version: SPLITTER_VERSION,
    settings: { gaps: gaps.setting, threshold: trained.threshold },
    arrays: new Map<string, ModelArray>([
      ["tags.keys", trained.tags.keys],
      ["tags.values", trained.tags.values],
      ...gaps.arrays,
    ]),
  });
}

const LONG = 400;
const MARGIN = 2;

function stretchOf(sentences: readonly TreebankSentence[], table: SentenceTable): Stretch {
  const closes = new Set<number>();
  let text = "";
  for (const sentence of sentences) {
    text += sentence.text.trim();
    closes.add(text.length);
    text += " ";
  }
  const tokens = tokenBuffer(1024);
  tokenise(text, 0, text.length, tokens);
  const words = sentenceWords(text, tokens, 0, tokens.length, table);
  const ends = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) if (closes.has(tokens.ends[i]!)) ends[i] = 1;
  return { words, ends };
}

function paragraphs(bank: readonly TreebankSentence[]): TreebankSentence[][] {
  const out: TreebankSentence[][] = [];
  for (const sentence of bank) {
    if (sentence.opensParagraph || out.length === 0) out.push([]);
    out[out.length - 1]!.push(sentence);
  }
  return out;
}

/**
 * Numbers the sets of parts of speech that words are seen with, most frequent first; odd numbers for sets that begin
 * with a verb. Rare words get none, as unknown words will.
 */
function tagSets(sentences: readonly TreebankSentence[]): TagSets {
  const counts = new Map<string, Map<string, number>>();
  for (const { words, upos } of sentences) {
    words.forEach((word, i) => {
      const norm = normalForm(word);
      const tags = counts.get(norm) ?? new Map<string, number>();
      counts.set(norm, tags);
      tags.set(upos[i]!, (tags.get(upos[i]!) ?? 0) + 1);
    });
  }
  const sets = new Map<string, number>();
  const values = new Map<number, number>();
  for (const [norm, tags] of counts) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    if (total < 4) continue;
    const kept = [...tags].filter(([, n]) => n / total > 0.1).sort((a, b) => b[1] - a[1]);
    const name = kept.map(([tag]) => tag).join(" ");
    const set = sets.get(name) ?? sets.size + 1;
    sets.set(name, set);
    values.set(hashString(norm), set * 2 + (/^(?:VERB|AUX)/.test(name) ? 1 : 0));
  }
  const pairs = [...values].sort((a, b) => a[0] - b[0]);
  return { keys: Uint32Array.from(pairs, (p) => p[0]), values: Uint16Array.from(pairs, (p) => p[1]) };
}
