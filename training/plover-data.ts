import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** One sentence with its two parties and the root of what the first does to the second. */
export interface PloverRow {
  readonly sentence: string;
  readonly actor: string;
  readonly recipient: string;
  readonly root: string;
}

/** Reads a tab-separated file with the columns sentence, source, target and root, in any order, headed by their names. */
export function readPloverRows(file: string): PloverRow[] {
  const [header = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const names = header.split("\t");
  const column = (name: string) => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`${file} has no column "${name}" but ${names.join(", ")}`);
    return at;
  };
  const [sentence, source, target, root] = ["sentence", "source", "target", "root"].map(column) as [
    number,
    number,
    number,
    number,
  ];
  return lines.map((line) => {
    const cells = line.split("\t");
    return { sentence: cells[sentence]!, actor: cells[source]!, recipient: cells[target]!, root: cells[root]! };
  });
}

/** Reads our own examples: `TYPE | sentence with [actor] and <recipient>`, `#` begins a comment. */
export function readExamples(file: string): PloverRow[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.includes(" | ") && !line.startsWith("#"))
    .map((line) => {
      const [root, marked] = line.split(" | ") as [string, string];
      const actor = /\[(.*?)\]/.exec(marked)?.[1];
      const recipient = /<(.*?)>/.exec(marked)?.[1];
      if (!actor || !recipient) throw new Error(`${file}: expected [actor] and <recipient> in "${line}"`);
      return { sentence: marked.replace(/[[\]<>]/g, ""), actor, recipient, root };
    });
}

/**
 * A fold for each row. Sentences that share more than half of the shorter one's word triples, by any chain of such
 * pairs, fall into one fold, so that none is tested on a near copy of itself; the fold hangs on the text and the seed alone.
 */
export function foldsOf(rows: readonly PloverRow[], folds: number, seed: number): number[] {
  const triples = rows.map(({ sentence }) => triplesOf(sentence));
  const parent = rows.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  for (let i = 0; i < rows.length; i++)
    for (let j = 0; j < i; j++) if (overlap(triples[i]!, triples[j]!) > 0.5) parent[find(i)] = find(j);
  return rows.map((_, i) => {
    const key = `${seed}${rows[find(i)]!.sentence}`;
    return createHash("sha256").update(key).digest().readUInt32BE() % folds;
  });
}

function triplesOf(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

function overlap(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const triple of small) if (large.has(triple)) shared++;
  return small.size ? shared / small.size : 0;
}
