import { readFileSync } from "node:fs";

/** One sentence of a CoNLL-U file, as parallel arrays; multiword lines and empty nodes are left out. */
export interface TreebankSentence {
  readonly id: string;
  readonly text: string;
  readonly opensParagraph: boolean;
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly features: readonly string[];
  /** Head's index in the sentence, -1 for the root. */
  readonly heads: readonly number[];
  /** Relation with its subtype. */
  readonly relations: readonly string[];
}

export function readTreebank(...paths: readonly string[]): TreebankSentence[] {
  return paths.flatMap((path) => parseConllu(readFileSync(path, "utf8")));
}

export function parseConllu(content: string): TreebankSentence[] {
  const out: TreebankSentence[] = [];
  for (const block of content.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/);
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
    if (rows.length === 0) continue;
    const comment = (key: string) => lines.find((l) => l.startsWith(`# ${key} = `))?.slice(key.length + 5) ?? "";
    const column = (index: number) => rows.map((row) => row[index] ?? "_");
    out.push({
      id: comment("sent_id"),
      text: comment("text"),
      opensParagraph: lines.some((line) => line.startsWith("# newpar") || line.startsWith("# newdoc")),
      words: column(1),
      lemmas: column(2),
      upos: column(3),
      xpos: column(4),
      features: column(5),
      heads: rows.map((row) => Number(row[6]) - 1),
      relations: column(7),
    });
  }
  return out;
}
