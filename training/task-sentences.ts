import { join } from "node:path";
import { type Splitter, segment } from "../src/language/en/segments.ts";
import { loadSplitter, SPLITTER_NAME, SPLITTER_VERSION } from "../src/language/en/sentences.ts";
import { type TaskOptions, writeModel } from "./task.ts";
import { packSplitter, trainSplitter } from "./train-sentences.ts";
import { readTreebank, type TreebankSentence } from "./treebank.ts";

export function sentencesTask(options: TaskOptions): void {
  const { log, seed, epochs = 8, threshold = 0.01 } = options;
  const bank = (name: string) => readTreebank(join(options.data, "syntax", name));
  const banks = [bank("ewt/train.conllu"), bank("gum-free/train.conllu")];
  const weights = packSplitter(trainSplitter(banks, { epochs, seed, threshold: 0, log }), threshold);
  const { split } = loadSplitter(weights);
  const dev = {
    ewt: scoreSplitter(split, bank("ewt/dev.conllu")),
    gum: scoreSplitter(split, bank("gum-free/dev.conllu")),
  };
  log(`dev ${JSON.stringify(dev)}, ${(weights.length / 1e6).toFixed(2)} MB`);
  const config = { name: SPLITTER_NAME, version: SPLITTER_VERSION, seed, epochs, threshold, dev };
  writeModel(options.out, `${SPLITTER_NAME}-v${SPLITTER_VERSION}`, weights, config);
}

/** F1 of sentence ends and of words, in percent, on the sentences joined by single spaces. */
function scoreSplitter(split: Splitter, sentences: readonly TreebankSentence[]): { sentences: number; words: number } {
  const text = sentences.map((sentence) => sentence.text.trim()).join(" ");
  const found = segment(text, [{ start: 0, end: text.length }], split);
  const goldEnds = new Set<number>();
  const goldWords = new Set<string>();
  let at = 0;
  for (const sentence of sentences) {
    for (const word of sentence.words) {
      const form = word.replace(/\s/g, "");
      while (/\s/.test(text.charAt(at))) at++;
      const start = at;
      for (let left = form.length; left > 0; at++) if (!/\s/.test(text.charAt(at))) left--;
      goldWords.add(`${start} ${at}`);
    }
    goldEnds.add(at);
  }
  const count = found.sentences.length - 1;
  let rightEnds = 0;
  for (let k = 1; k <= count; k++) if (goldEnds.has(found.ends[found.sentences[k]! - 1]!)) rightEnds++;
  let rightWords = 0;
  found.starts.forEach((start, i) => {
    if (goldWords.has(`${start} ${found.ends[i]}`)) rightWords++;
  });
  const f1 = (right: number, predicted: number, gold: number) => Math.round((20000 * right) / (predicted + gold)) / 100;
  return {
    sentences: f1(rightEnds, count, goldEnds.size),
    words: f1(rightWords, found.starts.length, goldWords.size),
  };
}
