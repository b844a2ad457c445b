import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, platform, release } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { expandInputs } from "../src/intake/expand-inputs.ts";
import {
  type Analysis,
  type Language,
  loadEnglish,
  nounPhrasesOf,
  sentencesOf,
  treeOf,
  writeConllu,
} from "../src/language/index.ts";
import { spokenBlocks } from "../src/text/document.ts";
import { toDocument } from "../src/text/to-document.ts";
import { type Violation, violationsOf, type WasRead } from "./language-violations.ts";
import { oddText, roughSentences } from "./odd-texts.ts";

/**
 * `node dist/bench/language-robustness.js [DIR] [--count N] [--seed N] [--out FILE]`
 * Analyses N (100,000) random and mutated strings and every text under DIR, and counts crashes and promises of `Analysis`
 * that were not kept. The sentences that are mutated come from DIR, else from the package's examples. Every hundredth
 * string is analysed twice and must be the same; every tenth also goes through given words. Prints JSON; --out
 * also writes it. The first texts that failed go to standard error, with their numbers.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
});
const [folder] = positionals;
const count = Number(values.count);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 0 || !Number.isInteger(seed) || positionals.length > 1) {
  process.stderr.write("usage: node dist/bench/language-robustness.js [DIR] [--count N] [--seed N] [--out FILE]\n");
  process.exit(2);
}

const english = await loadEnglish();
const tally = { crashes: 0, violations: {} as Partial<Record<Violation | "not-the-same", number>> };
const kinds: Record<string, number> = {};
let told = 0;

const documents = { documents: 0, refused: 0, words: 0 };
const sentences: string[] = [];
if (folder !== undefined) await readDocuments(folder);
else for (const name of readdirSync("examples")) keepSentences(readFileSync(join("examples", name), "utf8"));

const strings = { count, seed, characters: 0, words: 0, sentencesToMutate: sentences.length, kinds };
for (let index = 0; index < count; index++) {
  const { kind, text } = oddText(seed, index, sentences);
  kinds[kind] = (kinds[kind] ?? 0) + 1;
  strings.characters += text.length;
  strings.words += check(`string ${index} (${kind})`, text, "text", () => english.analyze(text).value);
  if (index % 10 === 0)
    check(`words of string ${index}`, text, "words", () => english.analyzeTokens([text.split(/ +/)]));
  if (index % 100 === 0) checkSame(`string ${index}`, text, english);
}

const report = {
  bench: "language-robustness",
  command: ["node dist/bench/language-robustness.js", folder && basename(folder), `--count ${count} --seed ${seed}`]
    .filter(Boolean)
    .join(" "),
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? "unknown"} x${cpus().length}, ${platform()} ${release()}, node ${process.version}`,
  models: english.models,
  crashes: tally.crashes,
  violations: Object.values(tally.violations).reduce((sum, n) => sum + n, 0),
  violationsByKind: tally.violations,
  strings,
  texts: documents,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
const json = `${JSON.stringify(report, null, 2)}\n`;
process.stdout.write(json);
if (values.out !== undefined) {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, json);
}
if (report.crashes + report.violations > 0) process.exitCode = 1;

async function readDocuments(path: string): Promise<void> {
  for await (const input of expandInputs([path], { stdin: process.stdin })) {
    const document =
      "bytes" in input ? toDocument(input.bytes, { ...input.given, source: input.source }).value : undefined;
    if (!document) {
      documents.refused++;
      continue;
    }
    documents.documents++;
    keepSentences(document.text);
    const blocks = spokenBlocks(document);
    documents.words += check(input.source, document.text, "blocks", () => english.analyze(document.text, blocks).value);
    check(`${input.source} as plain text`, document.text, "text", () => english.analyze(document.text).value);
  }
}

function keepSentences(text: string): void {
  if (sentences.length < 50_000) sentences.push(...roughSentences(text).slice(0, 100));
}

/** Number of words, 0 after a crash. What is made from an analysis must not fail either. */
function check(name: string, text: string, read: WasRead, analyze: () => Analysis): number {
  try {
    const analysis = analyze();
    for (const violation of violationsOf(analysis, read)) add(violation, name, text);
    const tree = treeOf(analysis);
    for (const span of [...nounPhrasesOf(tree), ...sentencesOf(analysis)]) {
      if (analysis.text.slice(span.start, span.end) !== span.text) add("word-outside-text", name, text);
    }
    writeConllu(analysis);
    return analysis.starts.length;
  } catch (error) {
    tally.crashes++;
    tell(`${name}: ${error instanceof Error ? error.stack : error}`, text);
    return 0;
  }
}

function checkSame(name: string, text: string, language: Language): void {
  const [one, two] = [language.analyze(text).value, language.analyze(text).value];
  if (JSON.stringify(one) !== JSON.stringify(two)) add("not-the-same", name, text);
}

function add(violation: Violation | "not-the-same", name: string, text: string): void {
  tally.violations[violation] = (tally.violations[violation] ?? 0) + 1;
  tell(`${name}: ${violation}`, text);
}

function tell(what: string, text: string): void {
  if (told++ < 20) process.stderr.write(`${what}\n  ${JSON.stringify(text.slice(0, 300))}\n`);
}
