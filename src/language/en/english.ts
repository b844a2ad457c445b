import type { Problem } from "../../base/outcome.ts";
import { parsePlainText } from "../../text/plain-text.ts";
import type { Span } from "../../text/span.ts";
import type { Analysis } from "../analysis.ts";
import { type Language, LONGEST_SENTENCE } from "../language.ts";
import { type Network, networkColumns } from "../network/network.ts";
import { type Segments, segmentsOfWords } from "../segments.ts";
import type { Lemmatiser } from "./lemmas.ts";
import { segment } from "./segments.ts";
import type { SentenceSplitter } from "./sentences.ts";

/** The models of English, in the order they take part. */
export interface EnglishModels {
  readonly sentences: SentenceSplitter;
  readonly network: Network;
  readonly lemmas: Lemmatiser;
}

export function english(models: EnglishModels): Omit<Language, "coreference"> {
  const names = [models.sentences, models.network, models.lemmas].map(({ model }) => model);
  return {
    iso: "en",
    models: names,
    analyze(text, blocks) {
      const found = segment(text, inOrder(blocks ?? parsePlainText(text).blocks, text.length), models.sentences.split);
      const { segments, problems } = withoutEndless(found);
      return { value: analysisOf(text, segments, models, names), problems };
    },
    analyzeTokens(sentences, texts) {
      const { text, ...segments } = segmentsOfWords(sentences, texts);
      return analysisOf(text, segments, models, names);
    },
  };
}

function analysisOf(text: string, segments: Segments, models: EnglishModels, names: readonly string[]): Analysis {
  const { starts, ends, sentences } = segments;
  const size = starts.length;
  const words: string[] = new Array(size);
  for (let i = 0; i < size; i++) words[i] = text.slice(starts[i], ends[i]);
  const columns = networkColumns(size);
  models.network.read(words, sentences, columns);
  const { tags, trees, entities } = columns;
  const lemmas: string[] = new Array(size);
  for (let i = 0; i < size; i++) {
    lemmas[i] = models.lemmas.lemma(words[i]!, tags.upos[i]!, tags.xpos[i]!, tags.features[i]!);
  }
  return {
    text,
    starts,
    ends,
    sentences,
    upos: tags.upos,
    lemmas,
    features: tags.features,
    heads: trees.heads,
    relations: trees.relations,
    passive: trees.passive,
    entities: entities.tags,
    confidence: trees.confidence,
    tagConfidence: tags.confidence,
    entityConfidence: entities.confidence,
    models: names,
  };
}

/** Blocks as they may be used: inside the text, each from where the one before ended. */
function inOrder(blocks: readonly Span[], length: number): Span[] {
  const out: Span[] = [];
  let from = 0;
  for (const block of blocks) {
    const start = Math.max(from, Math.trunc(block.start) || 0);
    const end = Math.min(length, Math.trunc(block.end) || 0);
    if (start >= end) continue;
    out.push({ start, end });
    from = end;
  }
  return out;
}

function withoutEndless(segments: Segments): { segments: Segments; problems: Problem[] } {
  const { starts, ends, sentences } = segments;
  const firsts: number[] = [];
  const problems: Problem[] = [];
  for (let k = 0; k + 1 < sentences.length; k++) {
    const first = sentences[k]!;
    const end = sentences[k + 1]!;
    for (let at = first; at < end; at += LONGEST_SENTENCE) firsts.push(at);
    if (end - first <= LONGEST_SENTENCE) continue;
    problems.push({
      code: "sentence-cut",
      message: `A sentence of ${end - first} words was cut every ${LONGEST_SENTENCE} words; expected a shorter one.`,
      start: starts[first]!,
      end: ends[end - 1]!,
    });
  }
  if (problems.length === 0) return { segments, problems };
  firsts.push(starts.length);
  return { segments: { starts, ends, sentences: Uint32Array.from(firsts) }, problems };
}
