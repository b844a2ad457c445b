import { describe, expect, test } from "vitest";
import { toDocument } from "../../src/text/to-document.ts";

const refusal = (bytes: Uint8Array, source = "given.txt") => {
  const { value, problems } = toDocument(bytes, { source });
  expect(value).toBeNull();
  expect(problems).toHaveLength(1);
  return problems[0]!;
};
const bytes = (text: string) => Buffer.from(text, "latin1");

describe("what is no text is refused with what it seems to be", () => {
  test.each([
    ["%PDF-1.7\n%\xe2\xe3", "a PDF file"],
    ["PK\x03\x04\x14\x00\x06\x00word/document.xml", "a DOCX document"],
    ["PK\x03\x04\x14\x00\x06\x00xl/workbook.xml", "an XLSX workbook"],
    ["PK\x03\x04\x14\x00something.txt", "a ZIP archive"],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"],
    ["{\\rtf1\\ansi Hello}", "an RTF document"],
    ["\x89PNG\r\n\x1a\n", "a PNG image"],
    ["\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"],
    ["\x1f\x8b\x08\x00", "a gzip archive"],
    ["Some words\x00and a NUL", "a binary file (it holds NUL bytes)"],
    ["\x01\x02\x03\x04\x05 abc", "a binary file (too many control characters)"],
  ])("%j", (content, what) => {
    const problem = refusal(bytes(content));
    expect(problem.code).toBe("input-binary");
    expect(problem.message).toContain(`given.txt seems to be ${what}`);
  });

  test.each(["", "   \n\t\r\n ", "\u200b\u00a0\ufeff"])("nothing but white space: %j", (content) => {
    expect(refusal(Buffer.from(content)).code).toBe("input-empty");
  });

  test("mark-up without words", () => {
    expect(refusal(Buffer.from("<html><body><p> </p><script>let a = 1</script></body></html>"), "a.html").code).toBe(
      "input-empty",
    );
    expect(refusal(Buffer.from("---\ntitle: Nothing\n---\n\n"), "a.md").code).toBe("input-empty");
  });

  test("a page too large to be parsed, but not one that is large by its scripts", () => {
    const page = (content: string) => Buffer.from(`<html><body><p>Some words stand here.</p>${content}</body></html>`);
    expect(refusal(page("<p>word</p>".repeat(400_000)), "a.html").code).toBe("input-too-large");
    const scripted = page(
      `<script>${"let a = '<p>';".repeat(400_000)}</script><img src="data:image/png;base64,${"A".repeat(1_000_000)}">`,
    );
    expect(toDocument(scripted, { source: "a.html" }).value?.text).toBe("Some words stand here.");
  });

  test("more lines than a document has", () => {
    expect(refusal(Buffer.from("a\n".repeat(2_000_001))).code).toBe("input-too-large");
  });
});

describe("hard but readable", () => {
  test("a single line of 50 MB", () => {
    const { value, problems } = toDocument(Buffer.alloc(50_000_000, "The quick brown fox. "), { source: "a.txt" });
    expect(problems).toEqual([]);
    expect(value?.text.length).toBe(50_000_000);
    expect(value?.blocks).toHaveLength(1);
  });

  test("a page nested without end is read without its tags, and says so", () => {
    const { value, problems } = toDocument(Buffer.from(`<html><body>${"<div>".repeat(50_000)}Some words.`), {
      source: "a.html",
    });
    expect(value?.text).toBe("Some words.");
    expect(problems.map(({ code }) => code)).toEqual(["html-unreadable"]);
  });

  test("Markdown that would take minutes to parse is read as plain text, and says so", () => {
    const { value, problems } = toDocument(Buffer.from(`${">".repeat(5000)} Some words.`), { source: "a.md" });
    expect(value?.text).toContain("Some words.");
    expect(problems.map(({ code }) => code)).toEqual(["markdown-as-text"]);
  });
});
