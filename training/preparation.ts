import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadTagger, type Tagger } from "../src/language/en/tagger.ts";
import { type TagColumns, tagColumns } from "../src/language/en/tagger-tags.ts";
import type { WordClusters } from "../src/language/en/tagger-words.ts";
import { hashString } from "../src/language/learning/hash.ts";
import { arrayOf, stringsOf } from "../src/language/learning/model-file.ts";
import { type Clustering, clusterWords, coarsen } from "./clusters.ts";
import { readOpenTexts, wordsOf } from "./corpus.ts";
import { stage } from "./stages.ts";
import type { TaskOptions } from "./task.ts";
import { packTagger, trainTagger } from "./train-tagger.ts";
import { readTreebank, type TreebankSentence } from "./treebank.ts";
import { lexiconFacts, NO_KNOWLEDGE, normalForm, type WordKnowledge, wordFacts } from "./word-facts.ts";
import { readGlosses, readLexicon } from "./wordnet.ts";

/** A sentence with the tags a tagger gave it. */
export interface TaggedSentence {
  readonly gold: TreebankSentence;
  readonly tags: TagColumns;
}

/** The treebanks that the tagger and the parser learn from and are scored on. */
export function syntaxData(data: string) {
  const path = (name: string) => join(data, "syntax", name);
  return {
    train: readTreebank(path("ewt/train.conllu"), path("gum-free/train.conllu")),
    dev: { ewt: readTreebank(path("ewt/dev.conllu")), gum: readTreebank(path("gum-free/dev.conllu")) },
  };
}

/** Clusters of the open texts, the treebanks' training splits and WordNet's glosses; WordNet's lexicon. */
export function knowledgeOf(options: TaskOptions, train: readonly TreebankSentence[]): WordKnowledge {
  const wordnet = join(options.extra ?? "", "wordnet");
  const { arrays } = stage(options, "clusters", () => {
    const glosses = readGlosses(wordnet).map(wordsOf);
    const texts = [...readOpenTexts(options.data), ...train.map(({ words }) => words), ...glosses];
    return { settings: {}, arrays: clusterArrays(texts, options.log) };
  });
  const array = (name: string) => arrays.get(name) as Uint16Array<ArrayBuffer>;
  const clusters: WordClusters = {
    keys: arrays.get("keys") as Uint32Array,
    values: array("values"),
    mid: array("mid"),
    top: array("top"),
  };
  return { ...NO_KNOWLEDGE, clusters, lexicon: lexiconFacts(readLexicon(wordnet, train)) };
}

const CLASSES = { fine: 512, mid: 128, top: 32 };

function clusterArrays(texts: readonly (readonly string[])[], log: (line: string) => void) {
  const norms = texts.map((words) => words.map(normalForm));
  const fine = clusterWords(norms, { classes: CLASSES.fine, rounds: 8, minCount: 3, log });
  const mid = coarsen(norms, fine, { classes: CLASSES.mid, rounds: 10, minCount: 1, log });
  const middle: Clustering = { vocabulary: fine.vocabulary, classes: fine.classes.map((c) => mid[c]!) };
  const top = coarsen(norms, middle, { classes: CLASSES.top, rounds: 10, minCount: 1, log });
  const facts = wordFacts(new Map(fine.vocabulary.map((word, i) => [hashString(word), fine.classes[i]! + 1])));
  // Number 0 is "no class", so that every class moves up by one.
  return new Map<string, Uint16Array | Uint32Array>([
    ["keys", facts.keys],
    ["values", facts.values],
    ["mid", Uint16Array.from([0, ...Array.from(mid, (c) => c + 1)])],
    ["top", Uint16Array.from([0, ...Array.from(mid, (c) => top[c]! + 1)])],
  ]);
}

const FOLDS = 4;

/** Sentences that stay together: a document's repeat each other, so a fold must not be tagged by its own documents. */
const BLOCK = 100;

/** Tags each fold with a tagger that has not seen it, so that later models learn from tags as wrong as in use. */
export function jackknifed(
  options: TaskOptions,
  sentences: readonly TreebankSentence[],
  knowledge: WordKnowledge,
): TaggedSentence[] {
  const out: TaggedSentence[] = new Array(sentences.length);
  const foldOf = (i: number) => Math.floor(i / BLOCK) % FOLDS;
  for (let fold = 0; fold < FOLDS; fold++) {
    const places = [...sentences.keys()].filter((i) => foldOf(i) === fold);
    const held = places.map((i) => sentences[i]!);
    const { settings, arrays } = stage(options, `fold-${fold}`, () => {
      const rest = sentences.filter((_, i) => foldOf(i) !== fold);
      const trained = trainTagger(rest, { epochs: 4, seed: options.seed, knowledge, log: options.log });
      return columnsOf(tagAll(loadTagger(packTagger(trained, 0.3)), held));
    });
    const file = { name: "fold", version: 1, settings, arrays };
    const upos = arrayOf(file, "upos", Uint8Array);
    const xpos = arrayOf(file, "xpos", Uint8Array);
    const features = stringsOf(file, "features");
    let at = 0;
    held.forEach((gold, i) => {
      const end = at + gold.words.length;
      const confidence = new Float32Array(end - at);
      const tags = { upos: upos.slice(at, end), xpos: xpos.slice(at, end), features: features.slice(at, end), confidence };
      out[places[i]!] = { gold, tags };
      at = end;
    });
  }
  return out;
}

function columnsOf(sentences: readonly TaggedSentence[]) {
  const flat = <T>(column: (tags: TagColumns) => Iterable<T>) => sentences.flatMap(({ tags }) => [...column(tags)]);
  return {
    settings: { features: flat((tags) => tags.features) },
    arrays: new Map<string, Uint8Array>([
      ["upos", Uint8Array.from(flat((tags) => tags.upos))],
      ["xpos", Uint8Array.from(flat((tags) => tags.xpos))],
    ]),
  };
}

export function tagAll(tagger: Tagger, sentences: readonly TreebankSentence[]): TaggedSentence[] {
  return sentences.map((gold) => ({ gold, tags: tagWords(tagger, gold.words) }));
}

export function tagWords(tagger: Tagger, words: readonly string[]): TagColumns {
  const tags = tagColumns(words.length);
  tagger.tag(words, 0, words.length, tags);
  return tags;
}

/** The tagger whose weights stand in the folder of models. */
export function trainedTagger(options: TaskOptions): Tagger {
  return loadTagger(readFileSync(join(options.out, "english-tagger-v1", "weights.bin")));
}
