import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { presentReading } from "../src/api/present-reading.ts";
import { readingShape, type WireReading } from "../src/api/reading-shape.ts";
import { openRapporteur } from "../src/rapporteur.ts";
import { loadAttributionModel } from "../src/reading/attribution/learned/load.ts";
import { readingId } from "../src/reading/reading-id.ts";
import { exampleInputs, goldenCases } from "./golden-cases.ts";

const inputs = [...goldenCases().map(({ input }) => input), ...exampleInputs()];
const rapporteur = openRapporteur();

describe.each(inputs)("$source", (input) => {
  let wire: WireReading;
  beforeAll(async () => {
    const { document, reading, problems } = await rapporteur.read(input);
    wire = presentReading(document, reading, problems);
  });

  test("leaves in the published shape", () => {
    expect(readingShape.parse(wire)).toEqual(wire);
  });

  test("has no span that does not quote its text", () => {
    const { text } = wire.document;
    const spans = [...spansIn(wire)];
    expect(spans.length).toBeGreaterThan(3);
    for (const { start, end, text: quoted } of spans) {
      expect(start).toBeLessThan(end);
      expect(text.slice(start, end)).toBe(quoted);
    }
  });

  test("has sentences in order, and every assertion's trigger in one of them", () => {
    let before = 0;
    for (const [start, end] of wire.sentences) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      before = end;
    }
    for (const { trigger, evidence } of wire.assertions) {
      expect(wire.sentences.some(([start, end]) => start <= trigger.start && trigger.end <= end)).toBe(true);
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  test("refers to mentions that are there, and gives no id twice", () => {
    const known = new Set(wire.mentions.map(({ id }) => id));
    expect(known.size).toBe(wire.mentions.length);
    const parties = wire.assertions.flatMap(({ actors, recipients }) => [...actors, ...recipients]);
    const speakers = wire.quotations.flatMap((quotation) => quotation.speakers);
    for (const { mention } of [...parties, ...speakers]) if (mention !== null) expect(known).toContain(mention);
    const ids = wire.assertions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("names the rule or model, with its version, of every assertion", () => {
    for (const { by } of wire.assertions) expect(by).toMatch(/^\S+@\S+$/);
  });

  test("is read the same again, by another reader, under the id that was foretold", async () => {
    const { document, reading, problems } = await openRapporteurOnce().read(input);
    expect(presentReading(document, reading, problems)).toEqual(wire);
    const [{ models }, { version }] = [await rapporteur.language(), await rapporteur.situation()];
    const attribution = await loadAttributionModel();
    const all = attribution === null ? models : [...models, attribution.model];
    expect(readingId(document, all, version)).toBe(reading.id);
  });
});

describe("ingesting everything twice", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapporteur-test-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("changes nothing the second time", async () => {
    const keeper = openRapporteur({ store: join(folder, "store") });
    try {
      const store = await keeper.store();
      for (const input of inputs) expect((await keeper.ingest(input)).added.document).toBe("added");
      const counts = await store.counts();
      expect(counts.documents).toBe(inputs.length);
      for (const input of inputs) {
        expect((await keeper.ingest(input)).added).toMatchObject({ document: "known", reading: "known" });
      }
      expect(await store.counts()).toEqual(counts);
      expect((await store.check()).problems).toEqual([]);
    } finally {
      await keeper.close();
    }
  });
});

let other: ReturnType<typeof openRapporteur> | undefined;
function openRapporteurOnce() {
  other ??= openRapporteur();
  return other;
}

/** Every span with its words, wherever it stands. */
function* spansIn(value: unknown): Generator<{ start: number; end: number; text: string }> {
  if (value === null || typeof value !== "object") return;
  const { start, end, text } = value as Record<string, unknown>;
  if (typeof start === "number" && typeof end === "number" && typeof text === "string") yield { start, end, text };
  for (const inner of Object.values(value)) yield* spansIn(inner);
}
