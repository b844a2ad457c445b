import { pathToFileURL } from "node:url";
import { packageRoot } from "../../src/base/package-root.ts";
import { loadEnglish } from "../../src/language/index.ts";
import type { Inside } from "../../src/reading/inside.ts";
import { readDocument } from "../../src/reading/read.ts";
import type { Assertion, Reading } from "../../src/reading/reading.ts";
import { loadSituation } from "../../src/situation/load.ts";
import { type Document, spokenBlocks } from "../../src/text/document.ts";
import { toDocument } from "../../src/text/to-document.ts";

const language = await loadEnglish();
const situation = loadSituation("dprk-russia", pathToFileURL(`${packageRoot()}/situations/`));

export interface GivenText {
  readonly published?: string;
  readonly publisher?: string;
  readonly kind?: "news" | "statement" | "readout" | "transcript";
}

/** Reads a text as the product does, with the committed models and pack. */
export function readText(text: string, given: GivenText = {}): { document: Document; reading: Reading } {
  const { value: document } = toDocument(new TextEncoder().encode(text), { source: "test.txt", ...given });
  if (!document) throw new Error("the test's text is no document");
  const analysis = language.analyze(document.text, spokenBlocks(document)).value;
  return { document, reading: readDocument(document, analysis, situation).value };
}

/** What the reader has in hand when it makes a text's assertions. */
export function readInside(text: string, given: GivenText = {}): Inside {
  const document = toDocument(new TextEncoder().encode(text), { source: "test.txt", ...given }).value!;
  let inside: Inside | undefined;
  readDocument(document, language.analyze(document.text, spokenBlocks(document)).value, situation, (shown) => {
    inside = shown;
  });
  return inside!;
}

/** `TYPE actors > recipients` and what is not plain: `-`, the modality, `says:…`. */
export function line(a: Assertion): string {
  const side = (list: Assertion["actors"]) =>
    list
      .map((p) => p.code)
      .sort()
      .join("+") || "?";
  const marks = [
    a.polarity === "-" ? "-" : "",
    a.modality === "actual" ? "" : a.modality,
    a.speakers.length > 0 ? `says:${[...a.speakers].sort().join("+")}` : "",
  ];
  return [`${a.type} ${side(a.actors)} > ${side(a.recipients)}`, ...marks.filter(Boolean)].join(" ");
}

export function lines(text: string, given: GivenText = {}): readonly string[] {
  return readText(text, given).reading.assertions.map(line);
}
