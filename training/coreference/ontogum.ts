import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Analysis, Language } from "../../src/language/index.ts";

/** A document of OntoGUM: its words and its chains, spans with both ends included. */
export interface GoldDocument {
  readonly name: string;
  readonly words: readonly string[];
  readonly spans: readonly GoldSpan[];
}

export interface GoldSpan {
  readonly first: number;
  readonly last: number;
  readonly chain: number;
}

/** The `.conll` files of a folder (columns number, word, brackets), by name. */
export function readOntoGum(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".conll"))
    .sort()
    .map((name) => parseDocument(basename(name, ".conll"), readFileSync(join(folder, name), "utf8")));
}

export function parseDocument(name: string, content: string): GoldDocument {
  const words: string[] = [];
  const spans: GoldSpan[] = [];
  const open = new Map<number, number[]>();
  for (const line of content.split("\n")) {
    const [, word, brackets] = line.split("\t");
    if (line.startsWith("#") || word === undefined || brackets === undefined) continue;
    const at = words.length;
    words.push(word);
    for (const [piece, number] of brackets.matchAll(/\(?(\d+)\)?/g)) {
      const chain = Number(number);
      const starts = open.get(chain) ?? [];
      open.set(chain, starts);
      if (piece.startsWith("(")) starts.push(at);
      if (piece.endsWith(")")) {
        const first = starts.pop();
        if (first !== undefined) spans.push({ first, last: at, chain });
      }
    }
  }
  return { name, words, spans: spans.sort((a, b) => a.first - b.first || b.last - a.last) };
}

/** What the language makes of the document's words; sentences are those that it finds in the words put together. */
export function analyzeDocument({ words }: GoldDocument, language: Language): Analysis {
  const { text, starts } = putTogether(words);
  const found = language.analyze(text, [{ start: 0, end: text.length }]).value;
  const sentences: string[][] = [];
  let next = 0;
  words.forEach((word, i) => {
    // A sentence begins at the first word that does not lie before its start.
    if (i === 0 || (next < found.sentences.length - 1 && starts[i]! >= found.starts[found.sentences[next]!]!)) {
      sentences.push([]);
      while (next < found.sentences.length - 1 && starts[i]! >= found.starts[found.sentences[next]!]!) next++;
    }
    sentences.at(-1)!.push(word);
  });
  return language.analyzeTokens(sentences);
}

/** The words as a text: no space before what leans on the word before, none after an opening bracket or mark. */
function putTogether(words: readonly string[]): { text: string; starts: number[] } {
  let text = "";
  const starts: number[] = [];
  let isInside = false;
  let glue = true;
  for (const word of words) {
    let leans = /^(?:[.,;:!?)\]}%”]|['’](?:s|re|ve|ll|d|m)?|n['’]t|-|–|\/)$/i.test(word);
    let opens = /^(?:[([{“‘$£€#]|-|–|\/)$/.test(word);
    if (word === '"') {
      if (isInside) leans = true;
      else opens = true;
      isInside = !isInside;
    }
    if (!glue && !leans) text += " ";
    starts.push(text.length);
    text += word;
    glue = opens;
  }
  return { text, starts };
}
