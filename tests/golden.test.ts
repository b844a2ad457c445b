import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { presentReading } from "../src/api/present-reading.ts";
import type { WireReading } from "../src/api/reading-shape.ts";
import { openRapporteur } from "../src/rapporteur.ts";
import { goldenCases } from "./golden-cases.ts";

const rapporteur = openRapporteur();

/**
 * `UPDATE_GOLDEN=1` (`npm run golden:update`) writes what is read now; the difference is then reviewed like code.
 * A reading that differs is left beside as `expected-changed.json`.
 */
test.each(goldenCases())("$name is read as expected", async ({ folder, input }) => {
  const { document, reading, problems } = await rapporteur.read(input);
  const actual = format(essence(presentReading(document, reading, problems)));
  const [expectedPath, changedPath] = [join(folder, "expected.json"), join(folder, "expected-changed.json")];
  if (process.env.UPDATE_GOLDEN) writeFileSync(expectedPath, actual);
  const expected = existsSync(expectedPath) ? readFileSync(expectedPath, "utf8") : "";
  if (actual === expected) rmSync(changedPath, { force: true });
  else writeFileSync(changedPath, actual);
  expect(actual).toBe(expected);
});

/**
 * A reading in few lines: spans as `[0,7) Norway`, entities by their ids, and without what says nothing (nulls and
 * empty lists) or changes when nothing that matters has (digests, versions, confidence, the text itself).
 */
function essence({ document, sentences, schemaVersion: _, reading: __, ...rest }: WireReading): unknown {
  const { id, text, sha256, source, certainty, ...metadata } = document;
  const known = Object.entries(certainty).map(([name, { certainty, from }]) => [name, from && `${certainty}: ${from}`]);
  return terse({
    document: { ...metadata, certainty: Object.fromEntries(known) },
    sentences: sentences.map(([start, end]) => text.slice(start, end)),
    ...rest,
  });
}

const LEFT_OUT = new Set(["confidence", "mention", "mentions", "quad", "evidence", "candidates"]);

function terse(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((item) => terse(item, depth + 1));
  if (value === null || typeof value !== "object") return value;
  const { start, end, text, ...others } = value as Record<string, unknown>;
  const isSpan = typeof start === "number" && typeof text === "string";
  const fields = Object.entries(isSpan ? others : value)
    .filter(([key]) => depth === 0 || !LEFT_OUT.has(key))
    .map(([key, inner]) => [key, key === "entity" ? idOf(inner) : terse(inner, depth + 1)] as const)
    .filter(([key, inner]) => !saysNothing(inner) && !(key === "id" && isDigest(inner)));
  const words = isSpan ? `[${start},${end}) ${text}` : undefined;
  if (words !== undefined && fields.length === 0) return words;
  return Object.fromEntries([...(words === undefined ? [] : [["words", words]]), ...fields]);
}

function saysNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function idOf(entity: unknown): unknown {
  return entity !== null && typeof entity === "object" && "id" in entity ? entity.id : entity;
}

/** An entity's id is its name in the pack, with a colon; all other ids are digests. */
function isDigest(id: unknown): boolean {
  return typeof id === "string" && !id.includes(":");
}

const LINE = 118;

/** JSON in which whatever fits on a line stands on one, so that a difference is a line a person can read. */
function format(value: unknown, indent = ""): string {
  const flat = JSON.stringify(value);
  if (indent !== "" && indent.length + flat.length <= LINE) return flat;
  if (value === null || typeof value !== "object") return flat;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const items = Array.isArray(value)
    ? value.map((item) => format(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${format(item, deeper)}`);
  const body = items.map((item) => `${deeper}${item}`).join(",\n");
  return `${open}\n${body}\n${indent}${close}${indent === "" ? "\n" : ""}`;
}
