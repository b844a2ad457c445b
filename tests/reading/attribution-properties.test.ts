import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AttributionFinding } from "../../src/reading/attribution/finding.ts";
import { read } from "./attribution-support.ts";

const WORDS = fc.constantFrom(
  "He", "said", "that", "“", "”", '"', "''", ",", ".", ":", "according", "to", "the", "ministry", "\n\n", "Q", "MR. MARIN:", "which",
  "they", "believe", "has", "failed", "(KCNA) --", "Seoul,", "issued", "following", "statement", "as follows:", "😀", "\u0000", "é",
  "-0-", "adding", "is", "seen", "as", "criticized", "reportedly", "claim", "and", "—", "’s", "‘", "’",
); // biome-ignore format: a list
const SOUP = fc.array(WORDS, { maxLength: 60 }).map((words) => words.join(" "));
const NOISE = fc.string({ unit: "binary", maxLength: 200 });

function checkFinding(text: string, f: AttributionFinding, at: number): void {
  for (const span of [f.content, ...f.parts, f.cue, f.source]) {
    if (span === null) continue;
    expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
    expect(text.slice(span.start, span.end)).toBe(span.text);
  }
  expect(f.content.start).toBe(Math.min(...f.parts.map((p) => p.start)));
  expect(f.content.end).toBe(Math.max(...f.parts.map((p) => p.end)));
  expect(f.parent).toBeLessThan(at);
  expect(f.continues).not.toBe(at);
  expect(f.cue === null).toBe(f.cueWord < 0);
}

describe("for any text", () => {
  test.each([
    ["made of the words that matter", SOUP],
    ["of any characters", NOISE],
  ])("%s: spans hold, links are sound, and reading it again gives the same", async (_name, texts) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { findings } = await read(text);
        for (const [at, f] of findings.entries()) checkFinding(text, f, at);
        expect((await read(text)).findings).toEqual(findings);
      }),
      { numRuns: 150 },
    );
  });
});
