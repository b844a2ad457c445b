import { loadParser, PARSER_NAME, PARSER_VERSION } from "../src/language/en/parser.ts";
import { loadTagger, type Tagger } from "../src/language/en/tagger.ts";
import { tagColumns } from "../src/language/en/tagger-tags.ts";
import { type TaskOptions, writeModel } from "./task.ts";
import { syntaxData } from "./task-tagger.ts";
import { packParser, scoreParser, type TaggedSentence, trainParser } from "./train-parser.ts";
import { packTagger, trainTagger } from "./train-tagger.ts";
import type { TreebankSentence } from "./treebank.ts";
import { NO_FACTS } from "./word-facts.ts";

export function parserTask(options: TaskOptions): void {
  const { train, dev } = syntaxData(options.data);
  const { log, seed, epochs = 6, threshold = 1 } = options;
  const teach = (sentences: readonly TreebankSentence[]) =>
    loadTagger(packTagger(trainTagger(sentences, { epochs: 5, seed, clusters: NO_FACTS, log }), 0.1));
  const tagged = jackknife(train, 4, teach);
  const facts = { clusters: NO_FACTS, ambiguities: NO_FACTS };
  const trained = trainParser(tagged, { epochs, seed, minUpdates: 2, facts, log });
  const weights = packParser(trained, threshold, TEMPERATURE);
  const parser = loadParser(weights);
  const tagger = teach(train);
  const scores = {
    ewt: scoreParser(parser, tagAll(tagger, dev["ewt"]!)),
    gum: scoreParser(parser, tagAll(tagger, dev["gum"]!)),
  };
  log(`dev ${JSON.stringify(scores)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  const config = { name: PARSER_NAME, version: PARSER_VERSION, seed, epochs, threshold, dev: scores };
  writeModel(options.out, `${PARSER_NAME}-v${PARSER_VERSION}`, weights, config);
}

const TEMPERATURE = 20;

/** Tags each fold with a tagger that has not seen it, so that the parser learns from tags as wrong as in use. */
export function jackknife(
  sentences: readonly TreebankSentence[],
  folds: number,
  teach: (sentences: readonly TreebankSentence[]) => Tagger,
): TaggedSentence[] {
  const out: TaggedSentence[] = new Array(sentences.length);
  for (let fold = 0; fold < folds; fold++) {
    const tagger = teach(sentences.filter((_, i) => i % folds !== fold));
    for (let i = fold; i < sentences.length; i += folds) out[i] = tagAll(tagger, [sentences[i]!])[0]!;
  }
  return out;
}

export function tagAll(tagger: Tagger, sentences: readonly TreebankSentence[]): TaggedSentence[] {
  return sentences.map((gold) => {
    const tags = tagColumns(gold.words.length);
    tagger.tag(gold.words, 0, gold.words.length, tags);
    return { gold, tags };
  });
}
