import { join } from "node:path";
import { loadTagger, TAGGER_NAME, TAGGER_VERSION } from "../src/language/en/tagger.ts";
import { type TaskOptions, writeModel } from "./task.ts";
import { packTagger, scoreTagger, trainTagger } from "./train-tagger.ts";
import { readTreebank, type TreebankSentence } from "./treebank.ts";
import { NO_FACTS } from "./word-facts.ts";

/** The treebanks that the tagger and the parser learn from and are scored on. */
export function syntaxData(data: string): {
  train: readonly TreebankSentence[];
  dev: Readonly<Record<string, readonly TreebankSentence[]>>;
} {
  const path = (name: string) => join(data, "syntax", name);
  return {
    train: readTreebank(path("ewt/train.conllu"), path("gum-free/train.conllu")),
    dev: { ewt: readTreebank(path("ewt/dev.conllu")), gum: readTreebank(path("gum-free/dev.conllu")) },
  };
}

export function taggerTask(options: TaskOptions): void {
  const { train, dev } = syntaxData(options.data);
  const { log, seed, epochs = 8, threshold = 1 } = options;
  const weights = packTagger(trainTagger(train, { epochs, seed, clusters: NO_FACTS, log }), threshold);
  const tagger = loadTagger(weights);
  const scores = { ewt: scoreTagger(tagger, dev["ewt"]!), gum: scoreTagger(tagger, dev["gum"]!) };
  log(`dev ${JSON.stringify(scores)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  const config = { name: TAGGER_NAME, version: TAGGER_VERSION, seed, epochs, threshold, dev: scores };
  writeModel(options.out, `${TAGGER_NAME}-v${TAGGER_VERSION}`, weights, config);
}
