import { certain, implied, UNKNOWN } from "../../src/base/known.ts";
import type { Assertion, Participant, Reading } from "../../src/reading/reading.ts";
import type { Document } from "../../src/text/document.ts";
import { type QuotedSpan, quote } from "../../src/text/span.ts";

/** A small document with one of everything, made by hand so that shapes and looks can be tested without models. */
const text =
  "Norway’s minister said on Friday that 🇫🇮 Finland allegedly condemned Chad in Oslo, breaching the Sahel Accord. It rained.";

export const sampleDocument: Document = {
  id: "doc_000000000000000000000001",
  sha256: "0".repeat(64),
  source: "notes/sample.txt",
  format: "txt",
  encoding: "utf-8",
  url: UNKNOWN,
  title: implied("A sample", "first line"),
  publisher: certain("Fjord Post", "--publisher"),
  published: implied("2025-03-07", "dateline"),
  language: certain("en", "--language"),
  kind: UNKNOWN,
  text,
  blocks: [{ start: 0, end: text.length, kind: "paragraph" }],
};

export function words(part: string): QuotedSpan {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`the sample has no “${part}”`);
  return quote(text, start, start + part.length);
}

const participant = (part: string, code: string): Participant => ({
  ...words(part),
  mention: null,
  code,
  entity: `state:${code}`,
  persons: [],
});

export const sampleAssertion: Assertion = {
  id: "as_000000000000000000000001",
  type: "ACCUSE",
  mode: "disapprove",
  quad: 3,
  contexts: ["diplomatic"],
  trigger: words("condemned"),
  evidence: [words("Finland allegedly condemned Chad")],
  actors: [participant("Finland", "FIN")],
  recipients: [participant("Chad", "TCD")],
  speakers: ["NOR"],
  attribution: [{ speakers: ["NOR"], persons: [], cue: words("said"), kind: "indirect" }],
  polarity: "+",
  modality: "actual",
  hedges: [words("allegedly")],
  quoted: false,
  time: { edtf: "2025-03-07", status: "implied", span: words("Friday"), rule: "weekday@1" },
  place: { ...words("Oslo"), entity: "place:oslo" },
  breaches: [{ ...words("breaching the Sahel Accord"), provision: "Sahel Accord", basis: "stated", rule: "breach@1" }],
  confidence: 0.87,
  by: "verb-frame@1",
};

const rained = text.indexOf("It rained.");

export const sampleReading: Reading = {
  id: "read_000000000000000000000001",
  documentId: sampleDocument.id,
  reader: "reader@1",
  models: ["tagger@1"],
  situation: "world@1+abc",
  sentences: [
    { start: 0, end: rained - 1 },
    { start: rained, end: text.length },
  ],
  mentions: [
    {
      id: "m1",
      ...words("Finland"),
      entity: { id: "state:FIN", kind: "state", name: "Finland", code: "FIN" },
      candidates: [],
      status: "resolved",
      confidence: 0.99,
      rule: "name@1",
    },
  ],
  quotations: [
    {
      id: "q1",
      ...words("that 🇫🇮 Finland allegedly condemned Chad in Oslo"),
      kind: "indirect",
      cue: words("said"),
      speakers: [{ ...words("Norway’s minister"), mention: null, code: "NOR", person: null }],
      confidence: 0.8,
      rule: "reported@1",
    },
  ],
  times: [
    { ...words("Friday"), type: "DATE", value: "2025-03-07", edtf: "2025-03-07", status: "implied", rule: "w@1" },
  ],
  assertions: [sampleAssertion],
  agreements: [{ ...words("Sahel Accord"), entity: null }],
  resolutions: [],
  persons: [{ name: "N.N.", office: "minister", state: "NOR", entity: null, mentions: [words("minister")] }],
};
