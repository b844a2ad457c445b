import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TreebankSentence } from "./treebank.ts";

/** What a lexicon says of a form: `forms` are bits of `FORM`, the rest is described at `packSense`. */
export interface LexicalEntry {
  forms: number;
  noun: number;
  verb: number;
  frames: number;
}

export const FORM = {
  noun: 1,
  plural: 2,
  verb: 4,
  third: 8,
  past: 16,
  gerund: 32,
  adjective: 64,
  comparative: 128,
  superlative: 256,
  adverb: 512,
  multiword: 1024,
} as const;

/** Noun category (0–31) and verb category (0–15), 0 for none, and verb frames as 7 bits, in one 16-bit number. */
export function packSense(entry: LexicalEntry): number {
  return entry.noun | (entry.verb << 5) | (entry.frames << 9);
}

/**
 * Forms of English words with their WordNet category and verb frames. `folder` holds the WordNet database
 * (`index.noun`, `data.noun` …); inflections are made by the regular rules, irregular ones come from `sentences`.
 */
export function readLexicon(folder: string, sentences: readonly TreebankSentence[]): Map<string, LexicalEntry> {
  const out = new Map<string, LexicalEntry>();
  const add = (form: string, more: Partial<LexicalEntry>) => {
    const entry = out.get(form) ?? { forms: 0, noun: 0, verb: 0, frames: 0 };
    entry.forms |= more.forms ?? 0;
    entry.noun ||= more.noun ?? 0;
    entry.verb ||= more.verb ?? 0;
    entry.frames |= more.frames ?? 0;
    out.set(form, entry);
  };
  for (const { lemma, category } of lemmasOf(folder, "noun")) {
    const noun = category - 2; // lexicographer files 3–28 are noun categories
    add(lemma, { forms: FORM.noun, noun });
    add(plural(lemma), { forms: FORM.plural, noun });
  }
  for (const { lemma, category, frames } of lemmasOf(folder, "verb")) {
    const verb = category - 28; // 29–43 are verb categories
    add(lemma, { forms: FORM.verb, verb, frames });
    add(plural(lemma), { forms: FORM.third, verb, frames });
    add(`${stem(lemma)}ed`, { forms: FORM.past, verb, frames });
    add(`${stem(lemma, true)}ing`, { forms: FORM.gerund, verb, frames });
  }
  for (const { lemma } of lemmasOf(folder, "adj")) {
    add(lemma, { forms: FORM.adjective });
    if (lemma.length < 8) {
      add(`${stem(lemma)}er`, { forms: FORM.comparative });
      add(`${stem(lemma)}est`, { forms: FORM.superlative });
    }
  }
  for (const { lemma } of lemmasOf(folder, "adv")) add(lemma, { forms: FORM.adverb });
  addIrregular(out, sentences);
  return out;
}

interface Lemma {
  readonly lemma: string;
  /** Lexicographer file of the commonest sense. */
  readonly category: number;
  readonly frames: number;
}

function* lemmasOf(folder: string, part: "noun" | "verb" | "adj" | "adv"): Iterable<Lemma> {
  const index = join(folder, `index.${part}`);
  if (!existsSync(index)) return;
  const data = readFileSync(join(folder, `data.${part}`), "latin1");
  for (const line of readFileSync(index, "latin1").split("\n")) {
    const fields = line.trim().split(" ");
    const lemma = fields[0]!;
    if (!/^[a-z][a-z'-]+$/.test(lemma)) continue;
    const offsets = fields.filter((field, i) => i > 3 && /^\d{8}$/.test(field)).map(Number);
    let category = 0;
    let frames = 0;
    offsets.slice(0, 3).forEach((offset, rank) => {
      const synset = data.slice(offset, data.indexOf("\n", offset));
      if (rank === 0) category = Number(synset.slice(9, 11));
      if (part === "verb") frames |= framesOf(synset);
    });
    yield { lemma, category, frames };
  }
}

/** The definitions and examples of WordNet's entries, a piece each. */
export function readGlosses(folder: string): string[] {
  const out: string[] = [];
  for (const part of ["noun", "verb", "adj", "adv"]) {
    const path = join(folder, `data.${part}`);
    if (!existsSync(path)) continue;
    for (const line of readFileSync(path, "utf8").split("\n")) {
      const at = line.indexOf(" | ");
      if (at >= 0) out.push(...line.slice(at + 3).split(/[;"]+/));
    }
  }
  return out.map((piece) => piece.trim()).filter((piece) => piece.length > 8);
}

/** Sentence frames of a verb: WordNet's 35 in 7 groups. */
function framesOf(synset: string): number {
  let bits = 0;
  for (const match of synset.split(" | ")[0]!.matchAll(/\+ (\d\d) \d\d/g)) {
    const frame = Number(match[1]);
    bits |= FRAME_GROUP[frame] ?? 0;
  }
  return bits;
}

const FRAME_GROUP: Readonly<Record<number, number>> = {
  1: 1, 2: 1, 3: 1, 23: 1, // nothing after it
  8: 2, 9: 2, 10: 2, 11: 2, // an object
  14: 4, 15: 4, 16: 4, 17: 4, 31: 4, // two
  4: 8, 12: 8, 13: 8, 18: 8, 19: 8, 20: 8, 21: 8, 22: 8, 27: 8, // a prepositional phrase
  26: 16, 29: 16, 34: 16, // a finite clause
  24: 32, 25: 32, 28: 32, 30: 32, 32: 32, 33: 32, 35: 32, // an infinitive or -ing
  5: 64, 6: 64, 7: 64, // an adjective or noun said of the subject
}; // biome-ignore format: a table

function plural(lemma: string): string {
  if (/(s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

/** The form that takes -ed, -er or -ing: final e dropped, y to i, a final consonant doubled in short words. */
function stem(lemma: string, beforeIng = false): string {
  if (lemma.endsWith("ie") && beforeIng) return `${lemma.slice(0, -2)}y`;
  if (/[^eoy]e$/.test(lemma) || (lemma.endsWith("e") && !beforeIng)) return lemma.slice(0, -1);
  if (/[^aeiou]y$/.test(lemma) && !beforeIng) return `${lemma.slice(0, -1)}i`;
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma)) return lemma + lemma.slice(-1);
  return lemma;
}

/** Forms of the treebanks that the rules do not make take what their lemma has. */
function addIrregular(out: Map<string, LexicalEntry>, sentences: readonly TreebankSentence[]): void {
  const forms: Readonly<Record<string, number>> = {
    NNS: FORM.plural,
    VBD: FORM.past,
    VBN: FORM.past,
    VBZ: FORM.third,
    VBG: FORM.gerund,
    JJR: FORM.comparative,
    JJS: FORM.superlative,
  };
  for (const { words, lemmas, xpos } of sentences) {
    words.forEach((word, i) => {
      const form = forms[xpos[i]!];
      const lemma = out.get(lemmas[i]!.toLowerCase());
      const lower = word.toLowerCase();
      if (form === undefined || lemma === undefined || out.has(lower)) return;
      out.set(lower, { ...lemma, forms: form });
    });
  }
}
