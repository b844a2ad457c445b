import { expandInputs } from "../src/intake/expand-inputs.ts";
import { loadEnglish } from "../src/language/index.ts";
import { openRapporteur } from "../src/rapporteur.ts";
import { loadAttributionModel } from "../src/reading/attribution/learned/load.ts";
import { readDocument } from "../src/reading/read.ts";
import type { Reading } from "../src/reading/reading.ts";
import { spokenBlocks } from "../src/text/document.ts";
import { toDocument } from "../src/text/to-document.ts";
import { circumstances, publish } from "./report.ts";

/**
 * Speed and soundness of reading over whole folders of texts: words a second of each stage (start-up excluded), peak
 * memory, how many assertions of each type, and whether every span is the words that it covers.
 *
 *     node dist/bench/reading.js PATH… [--save NAME]     (NAME.json goes to bench/results)
 */
const save = process.argv.indexOf("--save");
const name = save > 0 ? process.argv[save + 1] : undefined;
const paths = process.argv.slice(2).filter((_, i) => save < 0 || (i !== save - 2 && i !== save - 1));
if (paths.length === 0) throw new Error("usage: node dist/bench/reading.js PATH… [--save NAME]");

const language = await loadEnglish();
const rapporteur = openRapporteur();
const situation = await rapporteur.situation();
const attribution = await loadAttributionModel();
const seconds = { text: 0, language: 0, reading: 0 };
const types: Record<string, number> = {};
let documents = 0;
let words = 0;
let assertions = 0;
let refused = 0;
let spanViolations = 0;

for await (const input of expandInputs(paths, { stdin: process.stdin })) {
  if (!("bytes" in input)) {
    refused++;
    continue;
  }
  const document = timed("text", () => toDocument(input.bytes, { ...input.given, source: input.source }).value);
  if (!document) {
    refused++;
    continue;
  }
  const analysis = timed("language", () => language.analyze(document.text, spokenBlocks(document)).value);
  const { value: reading } = timed("reading", () =>
    readDocument(document, analysis, situation, undefined, attribution),
  );
  documents++;
  words += analysis.heads.length;
  assertions += reading.assertions.length;
  for (const a of reading.assertions) types[a.type] = (types[a.type] ?? 0) + 1;
  spanViolations += violations(reading, document.text);
}

const rate = (stage: keyof typeof seconds) => Math.round(words / seconds[stage]);
const all = seconds.text + seconds.language + seconds.reading;
const result = {
  documents,
  refused,
  words,
  assertions,
  types,
  spanViolations,
  wordsPerSecond: {
    text: rate("text"),
    language: rate("language"),
    reading: rate("reading"),
    all: Math.round(words / all),
  },
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  models: language.models,
  situation: situation.version,
  ...circumstances(),
};
publish(result, name);

function timed<T>(stage: keyof typeof seconds, work: () => T): T {
  const started = process.cpuUsage();
  const value = work();
  const used = process.cpuUsage(started);
  seconds[stage] += (used.user + used.system) / 1e6;
  return value;
}

/** Objects of a reading with `start`, `end` and `text` whose text is not the document's. */
function violations(reading: Reading, text: string): number {
  let count = 0;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value !== null && typeof value === "object") {
      const { start, end, text: words } = value as { start?: unknown; end?: unknown; text?: unknown };
      const spanned = typeof start === "number" && typeof end === "number" && typeof words === "string";
      if (spanned && text.slice(start, end) !== words) count++;
      for (const item of Object.values(value)) visit(item);
    }
  };
  visit(reading);
  return count;
}
