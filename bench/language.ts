import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, platform, release } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { loadEnglish } from "../src/language/index.ts";
import { readPeers } from "./language-peers.ts";
import { parseGold, scoreAnalysis, scoreUpos, type UposScore } from "./language-scores.ts";

/**
 * `node dist/bench/language.js FILE.conllu [--peers DIR] [--split NAME] [--out FILE]`
 * Accuracy on a CoNLL-U file with gold tokens and words per second, from given words and from raw text. Peers
 * (wink-nlp with wink-eng-lite-web-model, compromise) are run on the same text in the same process if DIR has a
 * node_modules with them. Prints JSON; --out also writes it.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: "string" }, split: { type: "string", default: "dev" }, out: { type: "string" } },
});
const path = positionals[0];
if (path === undefined) {
  process.stderr.write("usage: node dist/bench/language.js FILE.conllu [--peers DIR] [--split NAME] [--out FILE]\n");
  process.exit(2);
}

const gold = parseGold(readFileSync(path, "utf8"));
const words = gold.reduce((sum, sentence) => sum + sentence.words.length, 0);
const loading = performance.now();
const english = await loadEnglish();
const loadMilliseconds = Math.round(performance.now() - loading);

const given = gold.map((sentence) => sentence.words);
const raw = gold.map((sentence) => sentence.text).join("\n\n");
const fromWords = best(() => english.analyzeTokens(given));
const fromText = best(() => english.analyze(raw).value);
const ours = {
  models: english.models,
  loadMilliseconds,
  goldTokens: { ...scoreAnalysis(fromWords.result, gold), wordsPerSecond: speed(fromWords.seconds, words) },
  rawText: { wordsPerSecond: speed(fromText.seconds, fromText.result.starts.length) },
  uposByOffset: scoreUpos(raw, fromText.result, gold),
};

const peers: Record<string, UposScore & { wordsPerSecond: number }> = {};
for (const peer of await readPeers(values.peers)) {
  const { result, seconds } = best(() => peer.tag(raw));
  peers[peer.name] = { ...scoreUpos(raw, result, gold), wordsPerSecond: speed(seconds, result.starts.length) };
}

const report = {
  bench: "language",
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? "unknown"} x${cpus().length}, ${platform()} ${release()}, node ${process.version}`,
  /** Other work on the machine in the last minute, in cores; speeds are only worth comparing inside one report. */
  loadAverage: Math.round(loadavg()[0]! * 10) / 10,
  split: values.split,
  sentences: gold.length,
  words,
  rapporteur: ours,
  peers,
};
const json = `${JSON.stringify(report, null, 2)}\n`;
process.stdout.write(json);
if (values.out !== undefined) {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, json);
}

/** The fastest of three runs: the machine's other work only ever slows one down. */
function best<T>(run: () => T): { result: T; seconds: number } {
  let seconds = Number.POSITIVE_INFINITY;
  let result: T | undefined;
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    result = run();
    seconds = Math.min(seconds, (performance.now() - began) / 1000);
  }
  return { result: result!, seconds };
}

function speed(seconds: number, count: number): number {
  return Math.round(count / seconds);
}
