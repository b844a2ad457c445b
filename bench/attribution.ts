import { loadEnglish } from "../src/language/index.ts";
import { readAttributions } from "../src/reading/attribution/attributions.ts";
import { loadAttributionModel } from "../src/reading/attribution/learned/load.ts";
import { outermostQuotations } from "../src/reading/attribution/settle.ts";
import { type Words, wordsIn } from "../src/reading/attribution/words.ts";
import { treeOf } from "../src/reading/tree.ts";
import { spokenBlocks } from "../src/text/document.ts";
import type { Span } from "../src/text/span.ts";
import { toDocument } from "../src/text/to-document.ts";
import { readAttributionSplit, spanMapper } from "../training/attribution-data.ts";
import { attributionScores, type Compared } from "../training/attribution-scores.ts";
import { circumstances, publish } from "./report.ts";

/**
 * Attribution against a folder of PolNeAR: exact and overlapping F1 of source, cue and content, from the rules alone and with the
 * model, and what each costs by word. Spans are compared in words.
 *
 *     node dist/bench/attribution.js DIR [--save NAME]     (DIR holds text/ and attributions/)
 */
const save = process.argv.indexOf("--save");
const name = save > 0 ? process.argv[save + 1] : undefined;
const folder = process.argv[2];
if (folder === undefined || folder.startsWith("--"))
  throw new Error("usage: node dist/bench/attribution.js DIR [--save NAME]");

const language = await loadEnglish();
const model = await loadAttributionModel();
const texts = readAttributionSplit(folder).flatMap(({ name, text, attributions }) => {
  const document = toDocument(new TextEncoder().encode(text), { source: `${name}.txt` }).value;
  if (document === null) return [];
  const tree = treeOf(language.analyze(document.text, spokenBlocks(document)).value);
  const map = spanMapper(text, document.text);
  const words = (span: Span | null) => (span === null ? null : wordsIn(tree, map(span)));
  const gold = attributions.flatMap(({ cue, content, source }) =>
    cue === null ? [] : [{ cue: words(cue)!, content: words(content), source: words(source) }],
  );
  return [{ document, tree, gold }];
});
const size = texts.reduce((sum, { tree }) => sum + tree.size, 0);

// Twice, so that what is timed has been run before.
readAll(model);
const rules = readAll(null);
const both = readAll(model);
const result = {
  documents: texts.length,
  words: size,
  rules: rules.scores,
  withModel: model === null ? null : both.scores,
  microsecondsPerWord: { rules: rules.microseconds, withModel: model === null ? null : both.microseconds },
  model: model?.model ?? null,
  language: language.models,
  command: "node dist/bench/attribution.js DIR, DIR the dev split",
  ...circumstances(),
};
publish(result, name);

function readAll(given: typeof model) {
  const started = process.cpuUsage();
  const findings = texts.map(({ document, tree }) => outermostQuotations(readAttributions(document, tree, given)));
  const used = process.cpuUsage(started);
  const compared = texts.map(({ tree, gold }, n): Compared => {
    const none: Words | null = null;
    const found = findings[n]!.map(({ content, cue, source }) => ({
      content: wordsIn(tree, content),
      cue: cue === null ? none : wordsIn(tree, cue),
      source: source === null ? none : wordsIn(tree, source),
    }));
    return { found, gold };
  });
  const microseconds = Math.round((10 * (used.user + used.system)) / size) / 10;
  return { scores: attributionScores(compared), microseconds };
}
