import { expect, test } from "vitest";
import { presentReading } from "../../src/api/present-reading.ts";
import { readingShape } from "../../src/api/reading-shape.ts";
import { sampleDocument, sampleReading } from "./sample.ts";

const problems = [
  { code: "text-odd", message: "odd", start: 3, end: 4 },
  { code: "text-other", message: "other" },
];
const wire = presentReading(sampleDocument, sampleReading, problems);

test("a presented reading has the published shape, and nothing besides", () => {
  expect(readingShape.parse(wire)).toEqual(wire);
  expect(JSON.parse(JSON.stringify(wire))).toEqual(wire);
});

test("the object has the fields of the command line's contract, in its order", () => {
  expect(Object.keys(wire)).toEqual([
    "schemaVersion",
    "document",
    "reading",
    "sentences",
    "mentions",
    "quotations",
    "times",
    "assertions",
    "agreements",
    "resolutions",
    "persons",
    "problems",
  ]);
  expect(Object.keys(wire.assertions[0]!)).toEqual([
    "id",
    "type",
    "mode",
    "quad",
    "contexts",
    "trigger",
    "evidence",
    "actors",
    "recipients",
    "speakers",
    "attribution",
    "polarity",
    "modality",
    "hedges",
    "quoted",
    "time",
    "place",
    "breaches",
    "confidence",
    "by",
  ]);
});

test("what is not known is null and says so; what is known says from where", () => {
  expect(wire.document).toMatchObject({ title: "A sample", published: "2025-03-07", url: null, kind: null });
  expect(wire.document.certainty.kind).toEqual({ certainty: "unknown", from: null });
  expect(wire.document.certainty.published).toEqual({ certainty: "implied", from: "dateline" });
});

test("every span that leaves still quotes the text, past a character of two code units", () => {
  const spans: { start: number; end: number; text: string }[] = [];
  const walk = (value: unknown) => {
    if (value === null || typeof value !== "object") return;
    const { start, end, text } = value as Record<string, unknown>;
    if (typeof start === "number" && typeof end === "number" && typeof text === "string")
      spans.push({ start, end, text });
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(wire);
  expect(spans.length).toBeGreaterThan(12);
  for (const { start, end, text } of spans) expect(wire.document.text.slice(start, end)).toBe(text);
});

test("a problem without a place has none", () => {
  expect(wire.problems).toEqual(problems);
});
