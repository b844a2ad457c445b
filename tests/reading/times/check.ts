import { UNKNOWN } from "../../../src/base/known.ts";
import type { Analysis } from "../../../src/language/analysis.ts";
import type { TimeExpression } from "../../../src/reading/reading.ts";
import { readTimes } from "../../../src/reading/times/times.ts";
import { type Tree, treeOf } from "../../../src/reading/tree.ts";
import type { Document } from "../../../src/text/document.ts";

/** The times of a text without a parse; `published` is the document's day. */
export function timesIn(text: string, published: string | null): readonly TimeExpression[] {
  return readTimes(documentOf(text, published), unparsed(text));
}

/** The one time of a text, as [words, value, edtf, status]. */
export function timeIn(text: string, published: string | null): [string, string, string | null, string] {
  const times = timesIn(text, published);
  if (times.length !== 1)
    throw new Error(`${times.length} times in ${JSON.stringify(text)}: ${times.map((t) => t.text).join(" | ")}`);
  const { text: words, value, edtf, status } = times[0]!;
  return [words, value, edtf, status];
}

export function documentOf(text: string, published: string | null): Document {
  return {
    id: "doc_test", sha256: "", source: "test", format: "txt", encoding: "utf-8", url: UNKNOWN, title: UNKNOWN, publisher: UNKNOWN,
    published: published === null ? UNKNOWN : { value: published, certainty: "certain", from: "test" },
    language: UNKNOWN, kind: UNKNOWN, text, blocks: [],
  }; // biome-ignore format: one object
}

/** A tree of words without heads, as for a text that no parser has seen. */
function unparsed(text: string): Tree {
  const words = [...text.matchAll(/\S+/g)];
  const size = words.length;
  const analysis: Analysis = {
    text,
    starts: Uint32Array.from(words, (w) => w.index),
    ends: Uint32Array.from(words, (w) => w.index + w[0].length),
    sentences: Uint32Array.from([0, size]),
    upos: new Uint8Array(size).fill(16),
    lemmas: words.map((w) => w[0].toLowerCase()),
    features: words.map(() => "_"),
    heads: new Int32Array(size).fill(-1),
    relations: new Uint8Array(size),
    passive: new Uint8Array(size),
    entities: new Uint8Array(size),
    confidence: new Float32Array(size),
    tagConfidence: new Float32Array(size),
    entityConfidence: new Float32Array(size),
    models: [],
  };
  return treeOf(analysis);
}
