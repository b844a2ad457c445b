import { describe, expect, test } from "vitest";
import { outline, problemsOf, read } from "./reading.ts";

const markdown = (content: string) => read(content, { source: "note.md" });

describe("Markdown", () => {
  test("becomes words in blocks", () => {
    const document = markdown(
      [
        "# Joint *Statement*",
        "",
        "We **condemn** the [launch](https://example.org) ![flag](f.png) and",
        "will meet `again`.",
        "",
        "- one item",
        "- another",
        "    - below it",
        "",
        "3. Calls upon all",
        "4. Decides",
        "",
        "> Never again.",
        "",
        "| Vote | States |",
        "|------|--------|",
        "| yes  | 12     |",
        "",
        "```",
        "code  here",
        "```",
      ].join("\n"),
    );
    expect(outline(document)).toEqual([
      "heading: Joint Statement",
      "paragraph: We condemn the launch and will meet again.",
      "list-item: one item",
      "list-item: another",
      "list-item: below it",
      "list-item: 3. Calls upon all",
      "list-item: 4. Decides",
      "quotation: Never again.",
      "cell: Vote",
      "cell: States",
      "cell: yes",
      "cell: 12",
      "code: code  here",
    ]);
    expect(document.title).toEqual({ value: "Joint Statement", certainty: "implied", from: "first heading" });
    expect(document.text).toContain("one item\nanother\nbelow it\n3. Calls upon all\n4. Decides\n\nNever again.");
  });

  test("front matter is metadata and no text", () => {
    const document = markdown(
      [
        "---",
        "date: '2024-06-24'",
        "published_time: 2024-06-24 23:30:10-05:00",
        "source_url: https://www.example.gov/a/",
        'title: "Readout of the President\\u2019s\\_Call"',
        "tags: statements",
        "---",
        "",
        "The President spoke.",
      ].join("\n"),
    );
    expect(document.text).toBe("The President spoke.");
    expect(document).toMatchObject({
      title: { value: "Readout of the President’s Call", certainty: "certain", from: "front matter title" },
      published: { value: "2024-06-24", certainty: "certain", from: "front matter published_time" },
      url: { value: "https://www.example.gov/a/", certainty: "certain" },
      publisher: { value: "example.gov", certainty: "implied", from: "host of the address" },
      kind: { value: "readout", certainty: "implied" },
    });
  });

  test("front matter that is no YAML is told", () => {
    const content = "---\ntitle: [a\n---\n\nThe President spoke.";
    expect(problemsOf(content, { source: "note.md" })).toEqual(["front-matter-invalid"]);
    expect(markdown(content).text).toBe("The President spoke.");
  });

  test("a rule at the head of the text is no front matter", () => {
    expect(markdown("---\n\nThe envoys met.\n\n---\n\nThey left.").text).toBe("The envoys met.\n\nThey left.");
  });

  test("lines of no-break spaces part paragraphs, and indentation makes no code", () => {
    const document = markdown(
      "MS. DOE:\u00a0 Good morning.\n\u00a0\n\u00a0\u00a0\u00a0\u00a0 Q\u00a0\u00a0 Hi.\nMR. ROE:  Yes.",
    );
    expect(outline(document)).toEqual([
      "paragraph: MS. DOE: Good morning.",
      "paragraph: Q Hi.",
      "paragraph: MR. ROE: Yes.",
    ]);
  });

  test("embedded HTML is read as HTML, comments are not read", () => {
    const document = markdown(
      "One<br>two <u>three</u>.\n\n<!-- hidden -->\n\n<div><p>Four.</p><script>five()</script></div>\n",
    );
    expect(outline(document)).toEqual(["paragraph: One / two three.", "paragraph: Four."]);
  });

  test("entities come out canonical", () => {
    expect(markdown("A&nbsp;B&shy;C &amp; D&#x301;").text).toBe("A BC & D\u0301");
  });
});
