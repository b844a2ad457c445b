import { loadParser, PARSER_NAME, PARSER_VERSION } from "../src/language/en/parser.ts";
import { packLinear } from "../src/language/learning/linear-model.ts";
import type { Perceptron } from "./perceptron.ts";
import { jackknifed, knowledgeOf, syntaxData, tagAll, trainedTagger } from "./preparation.ts";
import { stage } from "./stages.ts";
import { type TaskOptions, writeModel } from "./task.ts";
import { trainArcs, trainLabels } from "./train-arcs.ts";
import { calibrate, labelInventory, type Packed, packParser, scoreParser, trainPass } from "./train-parser.ts";

/** Needs the tagger's weights in the folder of models, to score on dev what users get. */
export function parserTask(options: TaskOptions): void {
  const { train, dev } = syntaxData(options.data);
  const { log, seed, epochs = 4, threshold = 1 } = options;
  const knowledge = knowledgeOf(options, train);
  const tagged = jackknifed(options, train, knowledge);
  const labels = labelInventory(tagged);
  const training = { epochs, seed, minUpdates: 2, knowledge, log };
  const packed = (prefix: string, run: () => Perceptron): Packed => {
    const { settings, arrays } = stage(options, `parser-${prefix}`, () => {
      const { setting, arrays } = packLinear(run().averaged(threshold), prefix);
      return { settings: { setting }, arrays };
    });
    return { setting: settings.setting, arrays };
  };
  const parts = {
    labels,
    knowledge,
    weights: {
      pass0: packed("pass0", () => trainPass(tagged, labels, false, training)),
      pass1: packed("pass1", () => trainPass(tagged, labels, true, training)),
      arcs: packed("arcs", () => trainArcs(tagged, { ...training, epochs: ARC_EPOCHS })),
      relations: packed("relations", () => trainLabels(tagged, labels, training)),
    },
    passes: [false, true].map((reversed) => ({ reversed, temperature: TEMPERATURE })),
    arcWeight: ARC_WEIGHT,
  };
  const tagger = trainedTagger(options);
  const ewt = tagAll(tagger, dev.ewt);
  const calibration = calibrate(loadParser(packParser({ ...parts, calibration: [0, 1] })), ewt);
  const weights = packParser({ ...parts, calibration });
  const parser = loadParser(weights);
  const scores = { ewt: scoreParser(parser, ewt), gum: scoreParser(parser, tagAll(tagger, dev.gum)) };
  log(`dev ${JSON.stringify(scores)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  const config = { name: PARSER_NAME, version: PARSER_VERSION, seed, epochs, threshold, dev: scores };
  writeModel(options.out, `${PARSER_NAME}-v${PARSER_VERSION}`, weights, config);
}

/** Chosen on EWT dev. */
const TEMPERATURE = 20;
const ARC_WEIGHT = 0.012;
const ARC_EPOCHS = 3;
