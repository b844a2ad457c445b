import { readFileSync } from "node:fs";
import { ENTITY_TAGS, type EntityTag } from "../src/language/analysis.ts";
import { parseConllu } from "./treebank.ts";

/** A sentence with its names, before it is tagged: numbers of `ENTITY_TAGS`. */
export interface NamedWords {
  readonly words: readonly string[];
  readonly entities: Uint8Array;
}

/** UNER's IOB2 (number, word, tag …), other kinds than PER, LOC, ORG read as outside. */
export function readUner(path: string): NamedWords[] {
  return blocks(readFileSync(path, "utf8")).map((lines) => {
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
    return named(
      rows.map((row) => row[1]!),
      rows.map((row) => row[2]!),
    );
  });
}

/** Wikigold's columns (word, tag), where every part of a name is I-: a name begins where the kind changes. */
export function readWikigold(path: string): NamedWords[] {
  return blocks(readFileSync(path, "utf8")).map((lines) => {
    const rows = lines.map((line) => line.split(" "));
    return named(
      rows.map((row) => row[0]!),
      rows.map((row) => row[1]!),
    );
  });
}

const GUM_KINDS: Readonly<Record<string, string>> = {
  person: "PER",
  place: "LOC",
  organization: "ORG",
};

/**
 * Names of GUM's Entity column: innermost spans of persons, places and organisations that are proper names
 * throughout, without a leading article.
 */
export function readGumNames(path: string): NamedWords[] {
  const content = readFileSync(path, "utf8");
  const kept = blocks(content).filter((lines) => lines.some((line) => /^\d+\t/.test(line)));
  return parseConllu(content).map((sentence, index) => {
    const misc = kept[index]!.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t")[9] ?? "_");
    const tags: string[] = sentence.words.map(() => "O");
    for (const { start, end, type } of gumSpans(misc)) {
      const kind = GUM_KINDS[type];
      let from = start;
      while (from < end && sentence.upos[from] === "DET") from++;
      const proper = sentence.upos.slice(from, end);
      if (kind === undefined || from === end || !proper.includes("PROPN") || !proper.every(isNamePart)) continue;
      if (tags.slice(from, end).some((tag) => tag !== "O")) continue;
      for (let i = from; i < end; i++) tags[i] = `${i === from ? "B" : "I"}-${kind}`;
    }
    return named(sentence.words, tags);
  });
}

function isNamePart(upos: string): boolean {
  return upos === "PROPN" || upos === "ADP" || upos === "DET" || upos === "NUM" || upos === "CCONJ";
}

/** Spans in the order they close, so that inner ones come before those around them. */
function gumSpans(misc: readonly string[]): { start: number; end: number; type: string }[] {
  const open: { id: string; type: string; start: number }[] = [];
  const out: { start: number; end: number; type: string }[] = [];
  misc.forEach((column, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(column)?.[1] ?? "";
    for (const piece of entity.match(/\([^()]*\)?|[^()]*\)/g) ?? []) {
      const [id, type] = piece.replace(/[()]/g, "").split("-");
      if (piece.startsWith("(") && piece.endsWith(")")) out.push({ start: i, end: i + 1, type: type ?? "" });
      else if (piece.startsWith("(")) open.push({ id: id ?? "", type: type ?? "", start: i });
      else {
        const at = open.findLastIndex((span) => span.id === id);
        if (at >= 0) out.push({ ...open.splice(at, 1)[0]!, end: i + 1 });
      }
    }
  });
  return out.sort((a, b) => b.end - b.start - (a.end - a.start));
}

function named(words: readonly string[], tags: readonly string[]): NamedWords {
  const entities = new Uint8Array(words.length);
  tags.forEach((tag, i) => {
    const kind = tag.slice(2);
    const inside = tag.startsWith("I-") && i > 0 && tags[i - 1]!.slice(2) === kind;
    const number = ENTITY_TAGS.indexOf(`${inside ? "I" : "B"}-${kind}` as EntityTag);
    entities[i] = Math.max(0, number);
  });
  return { words, entities };
}

function blocks(content: string): string[][] {
  return content
    .split(/\r?\n\s*\n/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^# /.test(line)))
    .filter((lines) => lines.length > 0);
}
