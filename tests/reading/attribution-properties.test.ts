import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAttributions } from "../../src/reading/attribution/attributions.ts";
import type { AttributionFinding } from "../../src/reading/attribution/finding.ts";
import { documentOf, flatTree, read } from "./attribution-support.ts";

/** Milliseconds, for machines that do other things meanwhile. */
const SLOW = 60_000;

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
  ])(
    "%s: spans hold, links are sound, and reading it again gives the same",
    async (_name, texts) => {
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          const { findings } = await read(text);
          for (const [at, f] of findings.entries()) checkFinding(text, f, at);
          expect((await read(text)).findings).toEqual(findings);
        }),
        { numRuns: 150 },
      );
    },
    SLOW,
  );
});

describe("a megabyte", () => {
  const found = (text: string) => readAttributions(documentOf(text), flatTree(text));

  test.each([
    ["of quotations in paragraphs", "“We will not yield,” officials said.\n\n", 1],
    ["of quotations in one paragraph", "“We will not yield,” officials said. ", 1],
    ["of paragraphs that are only quotations", "“We will not yield and we will not leave.”\n\n", 0],
    ["of marks that are never closed", "“We will not yield\n\n", 0],
    ["of turns", "Q Will they yield?\n\n", 1],
  ])(
    "%s is read through",
    (_name, unit, each) => {
      const times = Math.ceil(1_000_000 / unit.length);
      expect(found(unit.repeat(times)).length).toBe(each * times);
    },
    SLOW,
  );
});
