import { contentId, sha256 } from "../src/base/content-id.ts";
import { certain, UNKNOWN } from "../src/base/known.ts";
import { type Assertion, EVENT_TYPES, type Participant, QUAD } from "../src/reading/reading.ts";
import type { Entry } from "../src/record/store.ts";
import type { Document } from "../src/text/document.ts";
import { type QuotedSpan, quote, type Span } from "../src/text/span.ts";

const WORDS = `the foreign minister of russia said that north korea had delivered missiles artillery shells to moscow in
breach of resolution and the security council condemned launch while pyongyang denied statement on tuesday joint
declaration treaty workers sanctions vessel inspection envoy talks border troops training satellite`.split(/\s+/);
const CODES = ["PRK", "RUS", "KOR", "USA", "JPN", "CHN"];

/** Entries of the size of a short news report, the same for the same numbers. */
export function* madeUpEntries(from: number, count: number): Iterable<Entry> {
  for (let number = from; number < from + count; number++) yield entry(number);
}

function entry(number: number): Entry {
  const pick = lottery(number);
  const sentences: Span[] = [];
  let text = "";
  for (let at = 0; at < 10; at++) {
    const words = Array.from({ length: 18 + pick(6) }, () => WORDS[pick(WORDS.length)]);
    const start = text.length;
    text += `${words.join(" ")} ${number}.`;
    sentences.push({ start, end: text.length });
    text += " ";
  }
  const original = Buffer.from(text);
  const hash = sha256(original);
  const day = `2024-${String((number % 12) + 1).padStart(2, "0")}-${String((number % 28) + 1).padStart(2, "0")}`;
  const document: Document = {
    id: `doc_${hash.slice(0, 24)}`,
    sha256: hash,
    source: `made-up/${number}.txt`,
    format: "txt",
    encoding: "utf-8",
    url: UNKNOWN,
    title: certain(`Report ${number}`, "first line"),
    publisher: certain("Made-up Wire", "--publisher"),
    published: certain(day, "--published"),
    language: certain("en", "words"),
    kind: UNKNOWN,
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length - 1 }],
  };
  const word = (sentence: Span) => quote(text, sentence.start, text.indexOf(" ", sentence.start));
  const assertions = Array.from({ length: 20 }, (_, at) => {
    const sentence = sentences[at % 10]!;
    return assertion(document, at, quote(text, sentence.start, sentence.end), word(sentence), day, pick);
  });
  const mentions = Array.from({ length: 30 }, (_, at) => {
    const code = CODES[pick(6)]!;
    const span = word(sentences[at % 10]!);
    const entity = { id: `state:${code}`, kind: "state", name: code, code };
    const id = contentId("men", document.id, at);
    return { ...span, id, entity, candidates: [], status: "resolved" as const, confidence: 0.9, rule: "made-up@1" };
  });
  const reading = {
    id: contentId("read", document.id, "1"),
    documentId: document.id,
    reader: "1",
    models: ["made-up-tagger@1", "made-up-parser@1"],
    situation: "made-up@1",
    sentences,
    mentions,
    quotations: [],
    times: [],
    assertions,
    agreements: [],
    resolutions: [],
    persons: [],
  };
  return { document, original, reading };
}

function assertion(
  document: Document,
  at: number,
  sentence: QuotedSpan,
  word: QuotedSpan,
  day: string,
  pick: (below: number) => number,
): Assertion {
  const type = EVENT_TYPES[pick(EVENT_TYPES.length)]!;
  const party = (): Participant => {
    const code = CODES[pick(6)]!;
    return { ...word, mention: contentId("men", document.id, pick(30)), code, entity: `state:${code}`, persons: [] };
  };
  return {
    id: contentId("ass", document.id, at),
    type,
    mode: null,
    quad: QUAD[type],
    contexts: ["military"],
    trigger: word,
    evidence: [sentence],
    actors: [party()],
    recipients: [party()],
    speakers: [CODES[pick(6)]!],
    attribution: [{ speakers: ["KOR"], persons: [], cue: word, kind: "indirect" }],
    polarity: "+",
    modality: "actual",
    hedges: [],
    quoted: false,
    time: { edtf: day, status: "implied", span: word, rule: "made-up@1" },
    place: null,
    breaches: [],
    confidence: 0.8,
    by: "made-up@1",
  };
}

/** Numbers that look random and are the same in every run. */
function lottery(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}
