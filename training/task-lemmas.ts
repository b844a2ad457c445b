import { join } from "node:path";
import { LEMMATISER_NAME, LEMMATISER_VERSION } from "../src/language/en/lemmas.ts";
import { NO_BASES, readBaseForms } from "./lemma-corrections.ts";
import { type TaskOptions, writeModel } from "./task.ts";
import { packLemmas, scoreLemmas, trainLemmas } from "./train-lemmas.ts";
import { readTreebank } from "./treebank.ts";
import { readVocabulary } from "./vocabulary.ts";

export function lemmasTask(options: TaskOptions): void {
  const bank = (name: string) => readTreebank(join(options.data, "syntax", name));
  const texts = ["whitehouse", "ungdc", "other/unsc_gold"].map((folder) => join(options.data, "texts", folder));
  // Without WordNet fewer rare verbs are corrected.
  const bases = options.extra === undefined ? NO_BASES : readBaseForms(join(options.extra, "wordnet"));
  const train = [...bank("ewt/train.conllu"), ...bank("gum-free/train.conllu")];
  const rules = trainLemmas(train, { vocabulary: readVocabulary(...texts), bases });
  const weights = packLemmas(rules);
  const dev = { ewt: scoreLemmas(rules, bank("ewt/dev.conllu")), gum: scoreLemmas(rules, bank("gum-free/dev.conllu")) };
  options.log(`dev ${JSON.stringify(dev)}, ${rules.endings.size + rules.cases.size} rules, ${weights.length} bytes`);
  const config = { name: LEMMATISER_NAME, version: LEMMATISER_VERSION, dev };
  writeModel(options.out, `${LEMMATISER_NAME}-v${LEMMATISER_VERSION}`, weights, config);
}
