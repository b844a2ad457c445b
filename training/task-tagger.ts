import { loadTagger, TAGGER_NAME, TAGGER_VERSION } from "../src/language/en/tagger.ts";
import { knowledgeOf, syntaxData } from "./preparation.ts";
import { type TaskOptions, writeModel } from "./task.ts";
import { packTagger, scoreTagger, trainTagger } from "./train-tagger.ts";

export function taggerTask(options: TaskOptions): void {
  const { train, dev } = syntaxData(options.data);
  const { log, seed, epochs = 6, threshold = 0.97 } = options;
  const knowledge = knowledgeOf(options, train);
  const weights = packTagger(trainTagger(train, { epochs, seed, knowledge, log }), threshold);
  const tagger = loadTagger(weights);
  const scores = { ewt: scoreTagger(tagger, dev.ewt), gum: scoreTagger(tagger, dev.gum) };
  log(`dev ${JSON.stringify(scores)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  const config = { name: TAGGER_NAME, version: TAGGER_VERSION, seed, epochs, threshold, dev: scores };
  writeModel(options.out, `${TAGGER_NAME}-v${TAGGER_VERSION}`, weights, config);
}
