import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, platform, release } from "node:os";
import { basename, dirname } from "node:path";
import { parseArgs } from "node:util";
import { viewOf } from "../src/language/en/coreference/view.ts";
import { loadEnglish } from "../src/language/index.ts";
import { goldChains } from "../training/coreference/gold.ts";
import { analyzeDocument, readOntoGum } from "../training/coreference/ontogum.ts";
import { addLinks, linkScores, noCounts } from "../training/coreference/scores.ts";

/**
 * `node dist/bench/coreference.js DIR [--split NAME] [--out FILE]`
 * Links found in the OntoGUM documents of DIR (`.conll`), by kind: a link is right if the heads of its two mentions are
 * heads of mentions of one gold chain; recall is of the gold mentions that mean something mentioned before. Words are
 * gold; sentences, tags, trees, names and mentions are ours. Prints JSON; --out also writes it.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { split: { type: "string" }, out: { type: "string" } },
});
const folder = positionals[0];
if (folder === undefined) {
  process.stderr.write("usage: node dist/bench/coreference.js DIR [--split NAME] [--out FILE]\n");
  process.exit(2);
}

const english = await loadEnglish();
const documents = readOntoGum(folder);
const all = noCounts();
const genres = new Map<string, ReturnType<typeof noCounts>>();
let model = "";
let words = 0;
let seconds = 0;
for (const document of documents) {
  const analysis = analyzeDocument(document, english);
  const began = performance.now();
  const found = english.coreference(analysis);
  model = found.model;
  seconds += (performance.now() - began) / 1000;
  words += document.words.length;
  const gold = goldChains(viewOf(analysis), found.mentions, document.spans);
  addLinks(all, found, gold);
  const genre = document.name.split("_")[1] ?? "";
  const counts = genres.get(genre) ?? noCounts();
  genres.set(genre, counts);
  addLinks(counts, found, gold);
}

const report = {
  bench: "coreference",
  command: `node dist/bench/coreference.js ${positionals.map((path) => basename(path)).join(" ")}`,
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? "unknown"} x${cpus().length}, ${platform()} ${release()}, node ${process.version}`,
  split: values.split ?? `OntoGUM ${basename(folder)}, gold words, all else predicted`,
  models: [...english.models, model],
  documents: documents.length,
  words,
  /** After the analysis, the model's loading included. */
  wordsPerSecond: Math.round(words / seconds),
  links: linkScores(all),
  pronounsByGenre: Object.fromEntries([...genres].map(([genre, counts]) => [genre, linkScores(counts).pronoun])),
};
const json = `${JSON.stringify(report, null, 2)}\n`;
process.stdout.write(json);
if (values.out !== undefined) {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, json);
}
