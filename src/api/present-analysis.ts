import { type Analysis, ENTITY_TAGS, RELATIONS, UPOS } from "../language/analysis.ts";
import type { WireAnalysis, WireWord } from "./analysis-shape.ts";
import { SCHEMA_VERSION } from "./schema-version.ts";

/** An analysis as objects, sentence by sentence, with heads counted within the sentence. */
export function presentAnalysis(analysis: Analysis): WireAnalysis {
  const { text, models, sentences, starts, ends } = analysis;
  const wire: { start: number; end: number; words: WireWord[] }[] = [];
  for (let s = 0; s + 1 < sentences.length; s++) {
    const [first, end] = [sentences[s]!, sentences[s + 1]!];
    if (first === end) continue;
    const words: WireWord[] = [];
    for (let i = first; i < end; i++) words.push(presentWord(analysis, i, first));
    wire.push({ start: starts[first]!, end: ends[end - 1]!, words });
  }
  return { schemaVersion: SCHEMA_VERSION, text, models, sentences: wire };
}

function presentWord(analysis: Analysis, i: number, first: number): WireWord {
  const [start, end, head] = [analysis.starts[i]!, analysis.ends[i]!, analysis.heads[i]!];
  const relation = RELATIONS[analysis.relations[i]!]!;
  return {
    start,
    end,
    form: analysis.text.slice(start, end),
    lemma: analysis.lemmas[i]!,
    upos: UPOS[analysis.upos[i]!]!,
    features: analysis.features[i]!,
    head: head < 0 ? 0 : head - first + 1,
    relation: analysis.passive[i] === 1 ? `${relation}:pass` : relation,
    entity: ENTITY_TAGS[analysis.entities[i]!]!,
    confidence: analysis.confidence[i]!,
  };
}
