import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Language, loadEnglish } from "../../../src/language/index.ts";
import { codeRelation } from "../../../src/reading/coding/code-relation.ts";
import { loadRelationModel } from "../../../src/reading/coding/load.ts";
import { type RelationModel, readRelationModel } from "../../../src/reading/coding/relation-model.ts";
import { EVENT_TYPES, QUAD } from "../../../src/reading/reading.ts";

let language: Language;
let model: RelationModel | null;
beforeAll(async () => {
  language = await loadEnglish();
  model = await loadRelationModel();
});

const code = (text: string, actor: string, recipient: string) =>
  codeRelation({ text, actor, recipient }, language, model);

describe("with the model", () => {
  test.each([
    ["The council condemned Northland over the launch.", "The council", "Northland", "ACCUSE"],
    ["Eastland vetoed the resolution drafted by Westland.", "Eastland", "Westland", "REJECT"],
    ["Northland sent food and medicine to Southland.", "Northland", "Southland", "AID"],
    ["Northland will send food and medicine to Southland next month.", "Northland", "Southland", "AGREE"],
    ["The foreign minister met his counterpart in Geneva.", "The foreign minister", "his counterpart", "CONSULT"],
    ["The army shelled the border town.", "The army", "the border town", "ASSAULT"],
    ["Police arrested the opposition leader.", "Police", "the opposition leader", "COERCE"],
    ["The rebels released two hostages.", "The rebels", "two hostages", "RETREAT"],
    ["The government lifted the curfew in the capital.", "The government", "the capital", "CONCEDE"],
    ["The army threatened to attack the southern province.", "The army", "the southern province", "THREATEN"],
  ])("%s", (text, actor, recipient, type) => {
    expect(code(text, actor, recipient).type).toBe(type);
  });

  test("the answer names its model, its quad class, a chance and the words it rests on", () => {
    const text = "Police arrested the opposition leader.";
    const { type, mode, quad, confidence, evidence, by } = code(text, "Police", "the opposition leader");
    expect({ type, mode, quad, by }).toEqual({ type: "COERCE", mode: "arrest", quad: 4, by: "plover-type@1" });
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(evidence).toEqual([{ start: 7, end: 15, text: "arrested" }]);
  });
});

test("without the model the lexicon decides", () => {
  const coded = codeRelation(
    { text: "Northland condemned Southland.", actor: "Northland", recipient: "Southland" },
    language,
  );
  expect(coded).toMatchObject({ type: "ACCUSE", quad: 3, confidence: 0.5, by: "coding/lexicon" });
});

test("an empty text has no type", () => {
  expect(code("", "a", "b")).toMatchObject({ type: null, quad: null, confidence: 0, evidence: [] });
});

test("any text and any parties give a lawful answer", () => {
  const part = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom("Police", "arrested", "the leader", "\u{1F600}", "é", "\n"),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), part, part, (words, actor, recipient) => {
      const text = words.join(" ");
      const coded = code(text, actor, recipient);
      for (const span of coded.evidence) expect(text.slice(span.start, span.end)).toBe(span.text);
      if (coded.type === null) return;
      expect(EVENT_TYPES).toContain(coded.type);
      expect(coded.quad).toBe(QUAD[coded.type]);
    }),
    { numRuns: 50 },
  );
});

test("bytes that are no relation model are refused", () => {
  expect(() => readRelationModel(new Uint8Array(40))).toThrow(/model file/);
});

test("a folder without the model gives none", async () => {
  expect(await loadRelationModel("/nowhere")).toBeNull();
});
