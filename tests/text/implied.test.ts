import { describe, expect, test } from "vitest";
import { readDateline } from "../../src/text/dateline.ts";
import { inferKind } from "../../src/text/document-kind.ts";
import { read } from "./reading.ts";

describe("datelines", () => {
  test.each([
    ["Pyongyang, October 22 (KCNA) -- Kim said", "KCNA", "XXXX-10-22", "Pyongyang, October 22 (KCNA) --"],
    ["Pyongyang, October 22 (KCNA) --Kim said", "KCNA", "XXXX-10-22", "Pyongyang, October 22 (KCNA) --"],
    ["SEOUL, June 24, 2024 (Yonhap) — The envoy", "Yonhap", "2024-06-24", "SEOUL, June 24, 2024 (Yonhap) —"],
    ["WASHINGTON (Reuters) - The envoy", "Reuters", null, "WASHINGTON (Reuters) -"],
    ["MOSCOW, October 22. /TASS/. The envoy", "TASS", "XXXX-10-22", "MOSCOW, October 22. /TASS/."],
    ["GENEVA, 24 June 2024 – The envoy", null, "2024-06-24", "GENEVA, 24 June 2024 –"],
  ])("%s", (text, agency, date, whole) => {
    expect(readDateline(text)).toEqual({ agency, date, length: whole.length });
  });

  test.each(
    [
      "the ministry (MOFA) - said",
      "MR. DOE: (In progress) — so we went",
      "“We met (Monday) - and left”",
      "NATO — the alliance — met.",
      "Kim said on October 22 that all is well.",
    ].slice(1),
  )("%s opens with none", (text) => {
    expect(readDateline(text)).toBeNull();
  });
});

describe("the kind of a document", () => {
  const kind = (title: string) => inferKind({ title, opening: "", hasDateline: false, turns: 0 }).value;

  test.each([
    ["Statement by the Spokesperson on the Launch", "statement"],
    ["Joint Statement of the Three Foreign Ministers", "statement"],
    ["Press Statement of Vice Minister Doe", "statement"],
    ["SUMMIT COMMUNIQUÉ", "statement"],
    ["FACT SHEET: New Measures", "statement"],
    ["Special Summit 2022, Joint Vision Statement", "statement"],
    ["Readout of President Doe’s Call with President Roe", "readout"],
    ["Press Briefing by Press Secretary Doe", "transcript"],
    ["Remarks by President Doe at the Summit", "transcript"],
    ["Background Press Call on the Visit", "transcript"],
    ["Resolution 9001 (1999)", "resolution"],
    ["101 (1953). Resolution of 24 November 1953", "resolution"],
    ["S/RES/9001 (1999)", "resolution"],
    ["Final report of the Panel of Experts", "report"],
    ["Envoys Meet in Geneva", null],
    ["Minister Rejects Joint Statement", null],
    ["Market Statements", null],
  ])("%s", (title, expected) => {
    expect(kind(title)).toBe(expected);
  });

  test("by form, where the title says nothing", () => {
    const evidence = { title: null, opening: "", hasDateline: false, turns: 0 };
    expect(inferKind({ ...evidence, turns: 3 })).toMatchObject({ value: "transcript", certainty: "implied" });
    expect(inferKind({ ...evidence, hasDateline: true })).toMatchObject({ value: "news", from: "dateline" });
    expect(inferKind({ ...evidence, opening: "The Security Council,\nRecalling" }).value).toBe("resolution");
    expect(inferKind(evidence)).toEqual({ value: null, certainty: "unknown", from: null });
  });
});

describe("what a text implies of itself", () => {
  test("dateline: kind, publisher, and a day that keeps lacking its year", () => {
    expect(read("Delegation Arrives\n\nPyongyang, October 22 (KCNA) -- A delegation arrived here.")).toMatchObject({
      published: { value: "XXXX-10-22", certainty: "implied", from: "dateline" },
      publisher: { value: "KCNA", certainty: "implied", from: "dateline" },
      kind: { value: "news", certainty: "implied" },
    });
  });

  test("a date that is a line by itself near the head", () => {
    expect(read("Ministers Meet\n\nTuesday, 24 June 2024\n\nThe ministers met.").published).toEqual({
      value: "2024-06-24",
      certainty: "implied",
      from: "date line",
    });
  });

  test("no day from a sentence, nor from a line that only mentions one", () => {
    expect(read("Ministers Meet\n\nThe ministers met on June 24, 2024.").published.value).toBeNull();
    expect(
      read("A\n\nRecalling its resolution 719 of 6 November 1991,\n\nThe ministers met.").published.value,
    ).toBeNull();
  });

  test("a resolution's day of adoption, a title's closing date, an address's day", () => {
    expect(
      read(
        "RESOLUTION 9001 (1999)\n\nAdopted by the Security Council at its 9999th meeting,\non 3 May 1999\n\nThe Security Council,\n\nRecalling",
      ).published.value,
    ).toBe("1999-05-03");
    expect(read("Press Briefing by Secretary Doe, April 7, 2021\n\nMS. DOE: Hi.").published).toMatchObject({
      value: "2021-04-07",
      from: "date in the title",
    });
    expect(
      read("Anything goes here.", { url: "https://example.gov/briefings/2022/01/21/remarks/" }).published,
    ).toMatchObject({
      value: "2022-01-21",
      certainty: "implied",
      from: "day in the address",
    });
  });

  test("the language, unless the text is too short to tell", () => {
    expect(
      read("The ministers of the three countries condemned the launch and called for talks.").language,
    ).toMatchObject({ value: "en", certainty: "implied" });
    expect(
      read("Министры трёх стран осудили запуск и призвали к переговорам без предварительных условий.").language.value,
    ).toBe("ru");
    expect(
      read("北朝鮮は日本海に向けて弾道ミサイルを発射した。政府は北京の大使館ルートを通じて厳重に抗議したと発表した。")
        .language.value,
    ).toBe("ja");
    // Foreign names outweigh the letters of one English sentence, not its small words.
    expect(
      read("TOKYO, Sept. 4, 2021 -- Kenya carried out its sixth rocket test on Sunday, Uganda said.").language.value,
    ).toBe("en");
    expect(
      read("Los ministros de los tres países condenaron el lanzamiento y pidieron conversaciones.").language.value,
    ).toBe("es");
    expect(read("ha ".repeat(1000)).language.value).toBeNull();
    expect(read("Agreed.").language).toEqual({ value: null, certainty: "unknown", from: null });
  });
});

describe("what the caller gives wins", () => {
  test("over everything the text says", () => {
    const content = "---\ntitle: A\ndate: 2020-01-01\n---\n\nWords.";
    const given = {
      source: "a.md",
      title: " B\u00a0b ",
      published: "2024-06-24",
      publisher: "Gazette",
      url: "https://example.org/",
      kind: "report",
      language: "en",
    } as const;
    expect(read(content, given)).toMatchObject({
      source: "a.md",
      title: { value: "B b", certainty: "certain", from: "given" },
      published: { value: "2024-06-24", certainty: "certain", from: "given" },
      publisher: { value: "Gazette", certainty: "certain", from: "given" },
      url: { value: "https://example.org/", certainty: "certain", from: "given" },
      kind: { value: "report", certainty: "certain", from: "given" },
      language: { value: "en", certainty: "certain", from: "given" },
    });
  });

  test("a date that is none is left out and told", async () => {
    const { toDocument } = await import("../../src/text/to-document.ts");
    const { value, problems } = toDocument(Buffer.from("Words."), { source: "a.txt", published: "yesterday" });
    expect(value?.published.value).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(["published-invalid"]);
  });

  test("the format: media type, then extension, then the look of it", () => {
    expect(read("# A\n\nb", { source: "a.txt" }).format).toBe("txt");
    expect(read("# A\n\nb", { source: "a.txt", mediaType: "text/markdown; charset=utf-8" }).format).toBe("md");
    expect(read("# A\n\nb", { source: "-" }).format).toBe("md");
    expect(read("<!DOCTYPE html><p>b", { source: "-" }).format).toBe("html");
    expect(read("Words.", { source: "https://example.org/a.htm?x=1.txt" }).format).toBe("html");
    expect(read("Words.", { source: "-" }).format).toBe("txt");
  });
});
