import { type Language, loadEnglish } from "../../src/language/index.ts";
import { readAttributions } from "../../src/reading/attribution/attributions.ts";
import type { AttributionFinding } from "../../src/reading/attribution/finding.ts";
import { type Tree, treeOf } from "../../src/reading/tree.ts";
import type { Block, Document } from "../../src/text/document.ts";

const UNKNOWN = { value: null, certainty: "unknown", from: null } as const;

/** A document of paragraphs split at blank lines; a paragraph that begins with "# " is a heading, with "> " a quotation. */
export function documentOf(text: string): Document {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S[\s\S]*?(?=\s*\n\s*\n|\s*$)/g)) {
    const end = match.index + match[0].length;
    const mark = /^(?:# |> )/.exec(match[0])?.[0];
    const kind = mark === "# " ? "heading" : mark === "> " ? "quotation" : "paragraph";
    blocks.push({ start: match.index + (mark?.length ?? 0), end, kind });
  }
  return {
    id: "doc_test",
    sha256: "",
    source: "test",
    format: "txt",
    encoding: "utf-8",
    url: UNKNOWN,
    title: UNKNOWN,
    publisher: UNKNOWN,
    published: UNKNOWN,
    language: UNKNOWN,
    kind: UNKNOWN,
    text,
    blocks,
  };
}

let english: Promise<Language> | undefined;

export async function read(
  text: string,
): Promise<{ tree: Tree; document: Document; findings: readonly AttributionFinding[] }> {
  english ??= loadEnglish();
  const document = documentOf(text);
  const tree = treeOf((await english).analyze(text, document.blocks).value);
  return { tree, document, findings: readAttributions(document, tree) };
}

/** One line a finding: "source | cue | part … part", "-" for none. */
export async function lines(text: string): Promise<string[]> {
  const { findings } = await read(text);
  return findings.map(
    (f) => `${f.source?.text ?? "-"} | ${f.cue?.text ?? "-"} | ${f.parts.map((p) => p.text).join(" … ")}`,
  );
}
