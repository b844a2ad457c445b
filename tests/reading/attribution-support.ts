import { type Language, loadEnglish, RELATIONS, UPOS } from "../../src/language/index.ts";
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

/**
 * A tree without a parser, for texts too long to parse in a test: words at spaces and punctuation, a sentence at every full stop,
 * "said" a verb with the word before it as its subject, all else nouns under it.
 */
export function flatTree(text: string): Tree {
  const words = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)];
  const size = words.length;
  const upos = new Uint8Array(size).fill(UPOS.indexOf("NOUN"));
  const heads = new Int32Array(size).fill(-1);
  const relations = new Uint8Array(size).fill(RELATIONS.indexOf("root"));
  const sentences = [0];
  for (const [w, match] of words.entries()) {
    const form = match[0];
    if (form === "said") {
      upos[w] = UPOS.indexOf("VERB");
      if (w > 0) {
        heads[w - 1] = w;
        relations[w - 1] = RELATIONS.indexOf("nsubj");
      }
    } else if (!/[\p{L}\p{N}]/u.test(form)) upos[w] = UPOS.indexOf("PUNCT");
    if (form === "." && w + 1 < size) sentences.push(w + 1);
  }
  sentences.push(size);
  return treeOf({
    text,
    starts: Uint32Array.from(words, (m) => m.index),
    ends: Uint32Array.from(words, (m) => m.index + m[0].length),
    sentences: Uint32Array.from(sentences),
    upos,
    lemmas: words.map((m) => (m[0] === "said" ? "say" : m[0])),
    features: words.map((m) => (m[0] === "said" ? "Mood=Ind|Tense=Past|VerbForm=Fin" : "_")),
    heads,
    relations,
    passive: new Uint8Array(size),
    entities: new Uint8Array(size),
    confidence: new Float32Array(size),
    tagConfidence: new Float32Array(size),
    entityConfidence: new Float32Array(size),
    models: [],
  });
}
