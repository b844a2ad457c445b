import { contentId, sha256 } from "../../src/base/content-id.ts";
import { certain, UNKNOWN } from "../../src/base/known.ts";
import type { Problem } from "../../src/base/outcome.ts";
import type { Assertion, EventType, Modality, Participant, Polarity, Reading } from "../../src/reading/reading.ts";
import { QUAD } from "../../src/reading/reading.ts";
import type { Entry } from "../../src/record/store.ts";
import type { Document } from "../../src/text/document.ts";
import { type QuotedSpan, quote } from "../../src/text/span.ts";

/** One sentence of a made-up document and what is asserted in it. */
export interface Line {
  readonly text: string;
  readonly actor?: string;
  readonly recipient?: string;
  readonly speaker?: string;
  readonly type?: EventType;
  readonly modality?: Modality;
  readonly polarity?: Polarity;
  /** EDTF. */
  readonly time?: string;
}

export interface Making {
  readonly lines: readonly Line[];
  readonly source?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
  /** Version of the reader: another one makes another reading. */
  readonly reader?: string;
  readonly problems?: readonly Problem[];
}

/** A document, its bytes and its reading, built without any reader: one assertion a line that has a type. */
export function entryOf(making: Making): Entry {
  const text = making.lines.map((line) => line.text).join(" ");
  const original = Buffer.from(JSON.stringify(text));
  const document = documentOf(making, text, original);
  return { document, original, reading: readingOf(making, document), problems: making.problems ?? [] };
}

function documentOf(
  { source = "a.txt", published, publisher, title }: Making,
  text: string,
  original: Uint8Array,
): Document {
  const hash = sha256(original);
  const given = (value: string | undefined, from: string) => (value === undefined ? UNKNOWN : certain(value, from));
  return {
    id: `doc_${hash.slice(0, 24)}`,
    sha256: hash,
    source,
    format: "txt",
    encoding: "utf-8",
    url: UNKNOWN,
    title: given(title, "first line"),
    publisher: given(publisher, "--publisher"),
    published: given(published, "--published"),
    language: certain("en", "test"),
    kind: UNKNOWN,
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
  };
}

function readingOf({ lines, reader = "1" }: Making, document: Document): Reading {
  const { text } = document;
  const known = [document.published.value, document.publisher.value, document.title.value].map(String);
  const sentences: QuotedSpan[] = [];
  for (const line of lines) {
    const start = sentences.length === 0 ? 0 : sentences.at(-1)!.end + 1;
    sentences.push(quote(text, start, start + line.text.length));
  }
  return {
    id: contentId("read", document.id, ...known, reader, "test-pack@1"),
    documentId: document.id,
    reader,
    models: ["test-tagger@1", "test-parser@1"],
    situation: "test-pack@1",
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    mentions: sentences.flatMap((sentence, at) => mentionsOf(lines[at]!, sentence)),
    quotations: sentences.slice(0, 1).map((sentence) => ({
      ...sentence,
      id: contentId("quo", document.id, sentence.start),
      kind: "indirect",
      cue: null,
      speakers: [{ start: null, end: null, text: null, mention: null, code: "KCNA", person: null }],
      confidence: null,
      rule: "test@1",
    })),
    times: sentences.flatMap((sentence, at) => timesOf(lines[at]!, sentence)),
    assertions: sentences.flatMap((sentence, at) => assertionsOf(lines[at]!, sentence, document, reader)),
    agreements: [],
    resolutions: [],
    persons: [{ name: "Nobody", office: null, state: null, entity: null, mentions: [] }],
  };
}

function mentionsOf({ actor }: Line, sentence: QuotedSpan): Reading["mentions"] {
  if (actor === undefined) return [];
  const entity = { id: `state:${actor}`, kind: "state", name: actor, code: actor };
  const id = contentId("men", sentence.text, sentence.start);
  return [{ ...sentence, id, entity, candidates: [], status: "resolved", confidence: 0.9, rule: "test@1" }];
}

function timesOf({ time }: Line, sentence: QuotedSpan): Reading["times"] {
  if (time === undefined) return [];
  return [{ ...sentence, type: "DATE", value: time, edtf: time, status: "certain", rule: "test@1" }];
}

function assertionsOf(line: Line, sentence: QuotedSpan, document: Document, reader: string): readonly Assertion[] {
  const { type, actor, recipient, speaker, modality = "actual", polarity = "+", time } = line;
  if (type === undefined) return [];
  const party = (code: string): Participant => ({
    ...sentence,
    mention: null,
    code,
    entity: `state:${code}`,
    persons: [],
  });
  return [
    {
      id: contentId("ass", document.id, sentence.start, type, reader),
      type,
      mode: null,
      quad: QUAD[type],
      contexts: [],
      trigger: sentence,
      evidence: [sentence],
      actors: actor === undefined ? [] : [party(actor)],
      recipients: recipient === undefined ? [] : [party(recipient)],
      speakers: speaker === undefined ? [] : [speaker],
      attribution: [],
      polarity,
      modality,
      hedges: [],
      quoted: false,
      time: time === undefined ? null : { edtf: time, status: "certain", span: null, rule: "test@1" },
      place: null,
      breaches: [],
      confidence: 0.75,
      by: "test@1",
    },
  ];
}
