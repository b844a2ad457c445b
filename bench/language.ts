import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, platform, release } from "node:os";
import { basename, dirname } from "node:path";
import { parseArgs } from "node:util";
import { expandInputs } from "../src/intake/expand-inputs.ts";
import type { Analysis } from "../src/language/index.ts";
import { entitiesOf, loadEnglish } from "../src/language/index.ts";
import { spokenBlocks } from "../src/text/document.ts";
import type { Span } from "../src/text/span.ts";
import { toDocument } from "../src/text/to-document.ts";
import { parseEntities, scoreEntities } from "./language-entities.ts";
import { type Peer, readPeers } from "./language-peers.ts";
import { parseGold, scoreAnalysis, scoreRaw, scoreUpos } from "./language-scores.ts";

/**
 * `node dist/bench/language.js [FILE.conllu…] [--entities FILE.iob2] [--texts DIR] [--peers DIR] [--split NAME] [--out FILE]`
 * Beside one another, in one process: accuracy on CoNLL-U files (gold tokens; raw text, sentences joined by one space;
 * parts of speech by place, a sentence a paragraph, which is how peers are scored), named entities by place, and words a
 * second on the texts under DIR. Peers (wink-nlp with wink-eng-lite-web-model, compromise) take part if their folder
 * has a node_modules with them. Speeds are the best of three, loading excluded; texts come first, so that the memory said
 * there is of our library alone, the texts themselves and Node included. Prints JSON; --out also writes it.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    entities: { type: "string" },
    texts: { type: "string" },
    peers: { type: "string" },
    split: { type: "string", default: "dev" },
    out: { type: "string" },
  },
});
if (positionals.length === 0 && values.entities === undefined && values.texts === undefined) {
  process.stderr.write(
    "usage: node dist/bench/language.js [FILE.conllu…] [--entities FILE.iob2] [--texts DIR] [--peers DIR] [--split NAME] [--out FILE]\n",
  );
  process.exit(2);
}

const loading = performance.now();
const english = await loadEnglish();
const loadMilliseconds = Math.round(performance.now() - loading);
const texts = values.texts === undefined ? null : await readTexts(values.texts);
const speed = texts && speedOn(texts);
const peers = await readPeers(values.peers);
const report = {
  bench: "language",
  command: commandLine(),
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? "unknown"} x${cpus().length}, ${platform()} ${release()}, node ${process.version}`,
  /** Other work on the machine in the last minute, in cores; speeds are only worth comparing inside one report. */
  loadAverage: Math.round(loadavg()[0]! * 10) / 10,
  split: values.split,
  models: english.models,
  loadMilliseconds,
  syntax: Object.fromEntries(positionals.map((path) => [nameOf(path), syntaxOf(path)])),
  entities: values.entities === undefined ? null : namesOf(values.entities),
  texts: texts &&
    speed && { ...speed, peers: Object.fromEntries(peers.map((peer) => [peer.name, peerSpeed(peer, texts)])) },
};
const json = `${JSON.stringify(report, null, 2)}\n`;
process.stdout.write(json);
if (values.out !== undefined) {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, json);
}

function syntaxOf(path: string) {
  const gold = parseGold(readFileSync(path, "utf8"));
  const words = gold.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const given = gold.map((sentence) => sentence.words);
  const apart = gold.map((sentence) => sentence.text).join("\n\n");
  const fromWords = best(() => english.analyzeTokens(given));
  return {
    sentences: gold.length,
    words,
    goldTokens: { ...scoreAnalysis(fromWords.result, gold), wordsPerSecond: Math.round(words / fromWords.seconds) },
    rawText: scoreRaw(english.analyze(gold.map((sentence) => sentence.text).join(" ")).value, gold),
    uposByPlace: {
      rapporteur: scoreUpos(apart, english.analyze(apart).value, gold),
      ...Object.fromEntries(peers.map((peer) => [peer.name, scoreUpos(apart, peer.tag(apart), gold)])),
    },
  };
}

function namesOf(path: string) {
  const gold = parseEntities(readFileSync(path, "utf8"));
  const texts = gold.text.split("\n\n");
  return {
    names: gold.spans.length,
    goldTokens: scoreEntities(entitiesOf(inPlace(english.analyzeTokens(gold.words, texts))), gold.spans),
    byPlace: {
      rapporteur: scoreEntities(entitiesOf(english.analyze(gold.text).value), gold.spans),
      ...Object.fromEntries(
        peers.map((peer) => [peer.name, peer.entities && scoreEntities(peer.entities(gold.text), gold.spans)]),
      ),
    },
  };
}

/** Given sentences stand one a line; the gold spans count a blank line between them. */
function inPlace(analysis: Analysis): Analysis {
  const { sentences, starts, ends } = analysis;
  const [from, to] = [starts.slice(), ends.slice()];
  for (let k = 0; k + 1 < sentences.length; k++) {
    for (let i = sentences[k]!; i < sentences[k + 1]!; i++) {
      from[i]! += k;
      to[i]! += k;
    }
  }
  return { ...analysis, starts: from, ends: to };
}

interface Text {
  readonly text: string;
  readonly blocks: readonly Span[];
}

async function readTexts(path: string): Promise<Text[]> {
  const texts: Text[] = [];
  for await (const input of expandInputs([path], { stdin: process.stdin })) {
    if (!("bytes" in input)) continue;
    const document = toDocument(input.bytes, { ...input.given, source: input.source }).value;
    if (document) texts.push({ text: document.text, blocks: spokenBlocks(document) });
  }
  return texts;
}

/** Words, sentences, tags, lemmas, trees and entities together; no analysis is kept. */
function speedOn(texts: readonly Text[]) {
  const { result, seconds } = best(() => {
    let words = 0;
    for (const { text, blocks } of texts) words += english.analyze(text, blocks).value.starts.length;
    return words;
  });
  return {
    documents: texts.length,
    words: result,
    wordsPerSecond: Math.round(result / seconds),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function peerSpeed(peer: Peer, texts: readonly Text[]) {
  const { result, seconds } = best(() => {
    let words = 0;
    for (const { text } of texts) words += peer.pass(text);
    return words;
  });
  return { does: peer.does, words: result, wordsPerSecond: Math.round(result / seconds) };
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

/** "ewt/dev" of "…/ewt/dev.conllu". */
function nameOf(path: string): string {
  return `${basename(dirname(path))}/${basename(path).replace(/\.\w+$/, "")}`;
}

function commandLine(): string {
  const named = (["entities", "texts", "peers"] as const).flatMap((flag) => {
    const path = values[flag];
    return path === undefined ? [] : [`--${flag} ${flag === "entities" ? nameOf(path) : basename(path)}`];
  });
  return ["node dist/bench/language.js", ...positionals.map(nameOf), ...named].join(" ");
}
