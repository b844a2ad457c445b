import { join } from "node:path";
import { ENTITIES_NAME, ENTITIES_VERSION, loadEntities } from "../src/language/en/entities.ts";
import { type NamedWords, readGumNames, readUner, readWikigold } from "./entity-data.ts";
import { readNames } from "./names.ts";
import { jackknifed, knowledgeOf, syntaxData, tagWords, trainedTagger } from "./preparation.ts";
import { type TaskOptions, writeModel } from "./task.ts";
import { packEntities, scoreEntities, trainEntities } from "./train-entities.ts";

/** Needs the tagger's weights in the folder of models. */
export function entitiesTask(options: TaskOptions): void {
  const { log, seed, epochs = 8, threshold = 0.5 } = options;
  const { train } = syntaxData(options.data);
  const knowledge = knowledgeOf(options, train);
  const tagger = trainedTagger(options);
  // Treebank sentences take the tags of a tagger that has not seen them.
  const unseen = new Map(jackknifed(options, train, knowledge).map(({ gold, tags }) => [gold.words.join(" "), tags]));
  const tagged = ({ words, entities }: NamedWords) => ({
    words,
    entities,
    tags: unseen.get(words.join(" ")) ?? tagWords(tagger, words),
  });
  const path = (name: string) => join(options.data, name);
  const sentences = [
    ...readUner(path("entities/uner-ewt/train.iob2")),
    ...readGumNames(path("syntax/gum-free/train.conllu")),
    ...readWikigold(path("entities/wikigold/wikigold.conll.txt")),
  ].map(tagged);
  const names = readNames([join("situations", "world")], options.extra ?? "");
  const weights = packEntities(trainEntities(sentences, { epochs, seed, knowledge, names, log }), threshold);
  const marker = loadEntities(weights);
  const scores = {
    uner: scoreEntities(marker, readUner(path("entities/uner-ewt/dev.iob2")).map(tagged)),
    gum: scoreEntities(marker, readGumNames(path("syntax/gum-free/dev.conllu")).map(tagged)),
  };
  log(`dev ${JSON.stringify(scores)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  const config = { name: ENTITIES_NAME, version: ENTITIES_VERSION, seed, epochs, threshold, dev: scores };
  writeModel(options.out, `${ENTITIES_NAME}-v${ENTITIES_VERSION}`, weights, config);
}
