import { loadParser, PARSER_NAME, PARSER_VERSION } from "../src/language/en/parser.ts";
import { jackknifed, knowledgeOf, syntaxData, tagAll, trainedTagger } from "./preparation.ts";
import { type TaskOptions, writeModel } from "./task.ts";
import { packParser, scoreParser, trainParser } from "./train-parser.ts";

/** Needs the tagger's weights in the folder of models, to score on dev what users get. */
export function parserTask(options: TaskOptions): void {
  const { train, dev } = syntaxData(options.data);
  const { log, seed, epochs = 5, threshold = 1 } = options;
  const knowledge = knowledgeOf(options, train);
  const tagged = jackknifed(options, train, knowledge);
  const passes = [false, true].map((reversed) =>
    trainParser(tagged, { epochs, seed, minUpdates: 2, dropout: 0, reversed, knowledge, log }),
  );
  const weights = packParser(passes, threshold, TEMPERATURE);
  const parser = loadParser(weights);
  const tagger = trainedTagger(options);
  const scores = {
    ewt: scoreParser(parser, tagAll(tagger, dev.ewt)),
    gum: scoreParser(parser, tagAll(tagger, dev.gum)),
  };
  log(`dev ${JSON.stringify(scores)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  const config = { name: PARSER_NAME, version: PARSER_VERSION, seed, epochs, threshold, dev: scores };
  writeModel(options.out, `${PARSER_NAME}-v${PARSER_VERSION}`, weights, config);
}

const TEMPERATURE = 20;
