import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { toDocument } from "../src/text/to-document.ts";

/**
 * Main text of web pages, scored as the article extraction benchmark does: multisets of four-word shingles, precision and
 * recall averaged over pages, F1 of the two averages.
 *
 *     node dist/bench/html.js DIR [--worst N]     (DIR holds ground-truth.json and pages/*.html.gz)
 */
const [folder, , worst] = process.argv.slice(2);
if (!folder) throw new Error("usage: node dist/bench/html.js DIR [--worst N]");

const truth: Record<string, { articleBody: string; url?: string }> = JSON.parse(
  readFileSync(join(folder, "ground-truth.json"), "utf8"),
);
const pages: { key: string; url: string; precision: number; recall: number }[] = [];
let bytesRead = 0;
let milliseconds = 0;
for (const file of readdirSync(join(folder, "pages")).sort()) {
  const key = file.split(".html")[0]!;
  const page = truth[key];
  if (!page) continue;
  const raw = readFileSync(join(folder, "pages", file));
  const bytes = file.endsWith(".gz") ? gunzipSync(raw) : raw;
  const started = performance.now();
  const text = toDocument(bytes, { source: `${key}.html` }).value?.text ?? "";
  milliseconds += performance.now() - started;
  bytesRead += bytes.length;
  pages.push({ key, url: page.url ?? "", ...score(shingles(page.articleBody), shingles(text)) });
}

const precision = mean(pages.map((page) => page.precision));
const recall = mean(pages.map((page) => page.recall));
const f1 = (2 * precision * recall) / (precision + recall);
const megabytes = bytesRead / 1e6;
console.log(
  `main text: F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  (${pages.length} pages)`,
);
console.log(
  `${megabytes.toFixed(1)} MB in ${(milliseconds / 1000).toFixed(1)} s, ${((megabytes * 1000) / milliseconds).toFixed(1)} MB/s`,
);
pages.sort((a, b) => a.precision + a.recall - b.precision - b.recall);
for (const page of pages.slice(0, Number(worst ?? 0))) {
  console.log(`  P ${page.precision.toFixed(2)}  R ${page.recall.toFixed(2)}  ${page.key.slice(0, 8)}  ${page.url}`);
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(words.length > 0 ? 1 : 0, words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function score(gold: Map<string, number>, found: Map<string, number>): { precision: number; recall: number } {
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, gold.get(shingle) ?? 0);
  return { precision: shared / Math.max(1, total(found)), recall: shared / Math.max(1, total(gold)) };
}

function total(counts: Map<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
