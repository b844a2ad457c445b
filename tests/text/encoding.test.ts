import { describe, expect, test } from "vitest";
import { problemsOf, read } from "./reading.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("encodings", () => {
  test("UTF-8 with and without a mark", () => {
    expect(read("Élan in Göteborg.")).toMatchObject({ text: "Élan in Göteborg.", encoding: "utf-8" });
    expect(read("\ufeffÉlan in Göteborg.").text).toBe("Élan in Göteborg.");
  });

  test("UTF-16 with a mark and without", () => {
    const words = "The envoys met in Geneva on Tuesday.";
    const little = Buffer.from(words, "utf16le");
    expect(read(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toMatchObject({
      text: words,
      encoding: "utf-16le",
    });
    expect(read(little)).toMatchObject({ text: words, encoding: "utf-16le" });
    expect(read(Buffer.from(little).swap16())).toMatchObject({ text: words, encoding: "utf-16be" });
  });

  test("what the media type, the XML declaration or the page itself names", () => {
    const bytes = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(read(bytes, { mediaType: "text/plain; charset=windows-1251" })).toMatchObject({
      text: "Привет",
      encoding: "windows-1251",
    });
    const page = Buffer.concat([
      latin1('<html><head><meta charset="koi8-r"></head><body><p>'),
      Buffer.from([0xd7, 0xcf, 0xc4, 0xc1]),
    ]);
    expect(read(page, { source: "a.html" })).toMatchObject({ text: "вода", encoding: "koi8-r" });
    const xhtml = Buffer.concat([
      latin1('<?xml version="1.0" encoding="iso-8859-2"?>\n<html><body><p>Wa'),
      Buffer.from([0xb3, 0xea, 0x73, 0x61]),
    ]);
    expect(read(xhtml, { source: "a.xhtml" }).text).toBe("Wałęsa");
  });

  test("valid UTF-8 beats a wrong declaration", () => {
    const page = '<html><head><meta charset="iso-8859-1"></head><body><p>Pål Jonson spoke — briefly.</p></body></html>';
    expect(read(page, { source: "a.html" })).toMatchObject({ text: "Pål Jonson spoke — briefly.", encoding: "utf-8" });
  });

  test("a guess is said to be one", () => {
    const bytes = latin1("It\x92s agreed \x96 the ministers met in G\xf6teborg and Malm\xf6 on Tuesday.");
    expect(read(bytes)).toMatchObject({
      text: "It’s agreed – the ministers met in Göteborg and Malmö on Tuesday.",
      encoding: "windows-1252",
    });
    expect(problemsOf(bytes)).toEqual(["encoding-guessed"]);
  });

  test("broken sequences in UTF-8 are replaced, counted and located", () => {
    const bytes = Buffer.concat([
      Buffer.from("Élan, café, naïve "),
      Buffer.from([0xff]),
      Buffer.from(" and "),
      Buffer.from([0xe2, 0x82]),
      Buffer.from(" end"),
    ]);
    const document = read(bytes);
    expect(document).toMatchObject({ text: "Élan, café, naïve \ufffd and \ufffd end", encoding: "utf-8" });
    expect(problemsOf(bytes)).toEqual(["encoding-invalid"]);
  });

  test("U+FFFD that the source itself holds is no problem", () => {
    expect(problemsOf("A mark \ufffd stands here, café.")).toEqual([]);
  });

  test("replaced control characters are reported", () => {
    expect(problemsOf(`A long enough line with one bell \u0007 in it, ${"and more words ".repeat(5)}`)).toEqual([
      "control-characters",
    ]);
  });
});
