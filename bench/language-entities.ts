import type { EntityKind } from "../src/language/index.ts";

/** A named entity by its place in a text, in UTF-16 code units. */
export interface EntitySpan {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
}

export interface GoldEntities {
  /** The sentences' words, as they stand in the file. */
  readonly words: readonly (readonly string[])[];
  /** The sentences' texts, with a blank line between them, for who finds words alone. */
  readonly text: string;
  readonly spans: readonly EntitySpan[];
}

/** Reads IOB2 as UNER writes it: `# text = …`, then number, word, tag. Tags but PER, LOC and ORG count as none. */
export function parseEntities(content: string): GoldEntities {
  const words: string[][] = [];
  const texts: string[] = [];
  const spans: EntitySpan[] = [];
  let base = 0;
  for (const block of content.split(/\n\n/)) {
    const rows = block
      .split("\n")
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split("\t"));
    if (rows.length === 0) continue;
    const forms = rows.map((row) => row[1]!);
    const text = /^# text = (.*)$/m.exec(block)?.[1] ?? forms.join(" ");
    let at = 0;
    let open: { kind: EntityKind; start: number; end: number } | null = null;
    for (const [, form, tag] of rows) {
      const start = text.indexOf(form!, at);
      if (start < 0) continue;
      at = start + form!.length;
      const [, begins, kind] = /^([BI])-(PER|LOC|ORG)$/.exec(tag!) ?? [];
      if (open && begins === "I" && kind === open.kind) open.end = base + at;
      else {
        if (open) spans.push(open);
        open = kind ? { kind: kind as EntityKind, start: base + start, end: base + at } : null;
      }
    }
    if (open) spans.push(open);
    words.push(forms);
    texts.push(text);
    base += text.length + 2;
  }
  return { words, text: texts.join("\n\n"), spans };
}

export interface EntityScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Percent; a span is right if kind, start and end are. */
export function scoreEntities(found: readonly EntitySpan[], gold: readonly EntitySpan[]) {
  const score = (kinds: readonly EntityKind[]): EntityScore => {
    const key = ({ kind, start, end }: EntitySpan) => `${kind} ${start} ${end}`;
    const wanted = new Set(gold.filter(({ kind }) => kinds.includes(kind)).map(key));
    const given = new Set(found.filter(({ kind }) => kinds.includes(kind)).map(key));
    let right = 0;
    for (const span of given) if (wanted.has(span)) right++;
    const percent = (a: number, b: number) => Math.round((10000 * a) / Math.max(1, b)) / 100;
    return {
      precision: percent(right, given.size),
      recall: percent(right, wanted.size),
      f1: percent(2 * right, given.size + wanted.size),
    };
  };
  return { all: score(["PER", "LOC", "ORG"]), PER: score(["PER"]), LOC: score(["LOC"]), ORG: score(["ORG"]) };
}
