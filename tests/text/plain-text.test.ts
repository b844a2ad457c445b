import { describe, expect, test } from "vitest";
import { outline, read } from "./reading.ts";

describe("paragraphs of a plain text", () => {
  test("one a line, when lines end sentences", () => {
    const text =
      "The three governments condemned the transfer of weapons.\nThey issued a joint statement on Monday.\nIt was their second this year.\n";
    expect(outline(read(text))).toEqual([
      "paragraph: The three governments condemned the transfer of weapons.",
      "paragraph: They issued a joint statement on Monday.",
      "paragraph: It was their second this year.",
    ]);
    expect(read(text).text).toBe(text);
  });

  test("over several lines, when lines are cut at a width", () => {
    const text = [
      "The delegation arrived in the capital on Tuesday and was greeted at the",
      "airport by the deputy minister, officials of the foreign ministry and the",
      "ambassador. Talks begin on Wednesday.",
      "",
      "No date was given for the signing of the agreement, which the two sides",
      "have been preparing since spring.",
    ].join("\n");
    expect(outline(read(text))).toEqual([
      "paragraph: The delegation arrived in the capital on Tuesday and was greeted at the / airport by the deputy minister, officials of the foreign ministry and the / ambassador. Talks begin on Wednesday.",
      "paragraph: No date was given for the signing of the agreement, which the two sides / have been preparing since spring.",
    ]);
  });

  test("in wrapped text a line that had room for the next word ends a paragraph", () => {
    const text = [
      "The Council decided to send a mission of three members to the region in order",
      "to consult with the authorities and to report on the situation there at once.",
      "It adjourned.",
      "The mission will leave at the end of the week, its chairman told reporters in",
      "the evening.",
    ].join("\n");
    expect(outline(read(text)).at(-1)).toMatch(/^paragraph: The mission will leave/);
    expect(outline(read(text))).toHaveLength(2);
  });

  test("a line that breaks off in lower case is mended in any layout, also over a page break", () => {
    const text = [
      "We welcome every initiative to promote an effective and meaningful",
      "reform of the organisation.",
      "A second paragraph stands here.",
      "A third one does as well, and after many years of war the two sides went",
      "",
      "on to sign a peace.",
    ].join("\n");
    expect(outline(read(text))).toEqual([
      "paragraph: We welcome every initiative to promote an effective and meaningful / reform of the organisation.",
      "paragraph: A second paragraph stands here.",
      "paragraph: A third one does as well, and after many years of war the two sides went /  / on to sign a peace.",
    ]);
  });

  test("list items, numbered paragraphs and speakers' turns begin blocks", () => {
    const text = [
      "The ministers agreed:",
      "- to meet again",
      "- to open offices",
      "1. Calls upon all parties to comply;",
      "(a) without delay.",
      "(1964) is no list item.",
      "A New beginning.",
      "Q Thank you. Will you go?",
      "MR. DOE: We will see.",
      "SENIOR OFFICIAL (via interpreter): Yes.",
    ].join("\n");
    expect(outline(read(text))).toEqual([
      "paragraph: The ministers agreed:",
      "list-item: - to meet again",
      "list-item: - to open offices",
      "list-item: 1. Calls upon all parties to comply;",
      "list-item: (a) without delay.",
      "paragraph: (1964) is no list item.",
      "paragraph: A New beginning.",
      "paragraph: Q Thank you. Will you go?",
      "paragraph: MR. DOE: We will see.",
      "paragraph: SENIOR OFFICIAL (via interpreter): Yes.",
    ]);
  });
});

describe("headings and titles of a plain text", () => {
  test("a short first line followed by a blank line is the title, implied", () => {
    const document = read(
      "Joint Statement on the Launch\n\nWe condemn the launch.\n\nNext steps\n\nWe will meet again.",
    );
    expect(outline(document)).toEqual([
      "heading: Joint Statement on the Launch",
      "paragraph: We condemn the launch.",
      "heading: Next steps",
      "paragraph: We will meet again.",
    ]);
    expect(document.title).toEqual({
      value: "Joint Statement on the Launch",
      certainty: "implied",
      from: "first line",
    });
  });

  test("so is a first line above a date or a document number", () => {
    const document = read(
      "Delegation Visits Monument\n[2024.11.01.]\n\nA delegation visited the monument on Thursday.",
    );
    expect(document.title.value).toBe("Delegation Visits Monument");
    expect(
      read("Resolution 9001 (1999)\nof 3 May 1999\n\nThe Security Council,\n\nRecalling its resolution,").title.value,
    ).toBe("Resolution 9001 (1999)");
  });

  test.each([
    "The ministers met on Monday.\n\nThey agreed.",
    "Mr. President,\n\nI congratulate you on your election.",
    "Ladies and gentlemen\n\nIt is an honour.",
    "June 24, 2024\n\nThe ministers met.",
    "FOR IMMEDIATE RELEASE\n\nThe ministers met.",
    "- an item\n\nThe ministers met.",
    "Q Will you go?\n\nMR. DOE: Yes.",
    "For the third time in a row the ministers\n\nmet on Monday.",
    "Only this line",
  ])("%j has no title", (text) => {
    expect(read(text).title).toEqual({ value: null, certainty: "unknown", from: null });
  });

  test("lines such as Title: and Date: are metadata, certain, and stay in the text", () => {
    const text =
      "Title: Envoys Meet\nDate: 24 June 2024\nSource: Example Gazette (example.org)\nURL: https://example.org/a\n\nThe envoys met.";
    const document = read(text);
    expect(document.text).toBe(text);
    expect(document).toMatchObject({
      title: { value: "Envoys Meet", certainty: "certain", from: "header line Title" },
      published: { value: "2024-06-24", certainty: "certain" },
      publisher: { value: "Example Gazette", certainty: "certain" },
      url: { value: "https://example.org/a", certainty: "certain" },
    });
    expect(outline(document).slice(0, 2)).toEqual(["field: Title:", "heading: Envoys Meet"]);
    expect(outline(document).at(-1)).toBe("paragraph: The envoys met.");
  });

  test("one such line that is no title is prose", () => {
    expect(read("Source: nobody knows.\n\nThe envoys met.").publisher.value).toBeNull();
  });
});

describe("seams", () => {
  test("a wire dateline and an end mark stand apart from the sentences", () => {
    const document = read(
      "Delegation Arrives\n\nPyongyang, October 22 (KCNA) -- A delegation arrived here. It was greeted. -0-\n",
    );
    expect(outline(document)).toEqual([
      "heading: Delegation Arrives",
      "dateline: Pyongyang, October 22 (KCNA) --",
      "paragraph: A delegation arrived here. It was greeted.",
      "paragraph: -0-",
    ]);
  });
});
