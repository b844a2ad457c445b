import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/text/document.ts";
import { toDocument } from "../../src/text/to-document.ts";

const SOURCES = ["a.txt", "a.md", "a.html", "-"] as const;

/** Pieces out of which texts of all three formats come about, right and wrong. */
const PIECES = fc.constantFrom(
  "The envoys met in Geneva.", "Word", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u200b", "\u00ad", "é", "e\u0301", "🚀", "\ud83d",
  "# ", "- ", "1. ", "> ", "```\n", "| a | b |\n|---|---|\n", "---\n", "title: x\n", "**", "[a](b)", "<p>", "</p>", "<br>", "<li>", "<div hidden>",
  "<table><tr><td>", "<!--", "-->", "<script>", "</script>", "&nbsp;", "&lt;", "Q ", "MR. DOE: ", "Pyongyang, May 1 (KCNA) -- ", " -0-", "###",
  "Title: A\n", "Date: 2024-01-01\n", "\u2028", "\f", "\u0007", ".", ",", "“", "”",
); // biome-ignore format: a table

const texts = fc.array(PIECES, { maxLength: 60 }).map((pieces) => pieces.join(""));
const sources = fc.constantFrom(...SOURCES);

const documentOf = (content: Uint8Array | string, source: string): Document | null =>
  toDocument(typeof content === "string" ? Buffer.from(content) : content, { source }).value;

describe("every document", () => {
  test("has blocks in order that do not overlap, are not blank and cover all but white space", () => {
    fc.assert(
      fc.property(texts, sources, (content, source) => {
        const document = documentOf(content, source);
        if (!document) return;
        let at = 0;
        for (const { start, end } of document.blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(document.text.slice(at, start).trim()).toBe("");
          expect(document.text.slice(start, end).trim()).not.toBe("");
          at = end;
        }
        expect(document.text.slice(at).trim()).toBe("");
      }),
      { numRuns: 400 },
    );
  });

  test("has canonical text that reads as itself", () => {
    fc.assert(
      fc.property(texts, sources, (content, source) => {
        const document = documentOf(content, source);
        if (document) expect(documentOf(document.text, "again.txt")?.text).toBe(document.text);
      }),
      { numRuns: 300 },
    );
  });

  test("is the same from the same bytes", () => {
    fc.assert(
      fc.property(texts, sources, (content, source) => {
        expect(toDocument(Buffer.from(content), { source })).toEqual(toDocument(Buffer.from(content), { source }));
      }),
      { numRuns: 100 },
    );
  });

  test("or a refusal comes of any bytes at all, never an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), sources, (bytes, source) => {
        const { value, problems } = toDocument(bytes, { source });
        expect(value !== null || problems.length === 1).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("keeps every word of a plain text", () => {
    fc.assert(
      fc.property(texts, (content) => {
        const document = documentOf(content, "a.txt");
        if (!document) return;
        const words = (text: string) => text.match(/[A-Za-z]+/g);
        expect(words(document.text)).toEqual(words(content.replace(/[\u00ad\u200b]/g, "").normalize("NFC")));
      }),
    );
  });
});
