import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { type EntityKind, UPOS, type Upos } from "../src/language/index.ts";
import type { EntitySpan } from "./language-entities.ts";
import type { TaggedText } from "./language-scores.ts";

/** Another library, wrapped: what it finds in a text by itself. */
export interface Peer {
  readonly name: string;
  /** What `pass` finds. */
  readonly does: string;
  /** All that it can do, once over a text, for its speed; the number of words. */
  pass(text: string): number;
  tag(text: string): TaggedText;
  /** Null where it has no persons, places and organisations. */
  readonly entities: ((text: string) => EntitySpan[]) | null;
}

/** The peers that the folder's node_modules has; none without a folder. They are no dependencies of ours. */
export async function readPeers(folder: string | undefined): Promise<Peer[]> {
  if (folder === undefined) return [];
  const require = createRequire(join(resolve(folder), "package.json"));
  return [wink(require), compromise(require)].filter((peer) => peer !== null);
}

function wink(require: NodeRequire): Peer | null {
  const winkNLP = optional(require, "wink-nlp");
  const model = optional(require, "wink-eng-lite-web-model");
  if (winkNLP === null || model === null) return null;
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  const read = (text: string): [words: string[], tags: string[]] => {
    const tokens = nlp.readDoc(text).tokens();
    return [tokens.out(its.value), tokens.out(its.pos)];
  };
  return {
    name: "wink-nlp",
    does: "words, sentences, parts of speech",
    entities: null,
    pass: (text) => read(text)[0].length,
    tag: (text) => placed(text, ...read(text)),
  };
}

/** compromise's tags, most telling first. */
const COMPROMISE: readonly (readonly [tag: string, upos: Upos])[] = [
  ["ProperNoun", "PROPN"], ["Copula", "AUX"], ["Auxiliary", "AUX"], ["Modal", "AUX"], ["Pronoun", "PRON"],
  ["Possessive", "PRON"], ["Determiner", "DET"], ["Preposition", "ADP"], ["Conjunction", "CCONJ"], ["Value", "NUM"],
  ["Adverb", "ADV"], ["Negative", "PART"], ["Adjective", "ADJ"], ["Verb", "VERB"], ["Noun", "NOUN"],
  ["QuestionWord", "PRON"], ["Expression", "INTJ"],
]; // biome-ignore format: a table

function compromise(require: NodeRequire): Peer | null {
  const nlp = optional(require, "compromise");
  if (nlp === null) return null;
  return {
    name: "compromise",
    does: "words, sentences, parts of speech, entities",
    pass(text) {
      const doc = nlp(text);
      for (const list of LISTS) doc[list]().out("array");
      return termsOf(doc).length;
    },
    entities(text) {
      const doc = nlp(text);
      return LISTS.flatMap((list) =>
        doc[list]()
          .json({ offset: true, terms: false })
          .map((found: CompromiseName) => entityAt(text, KINDS[list], found)),
      );
    },
    tag(text) {
      const terms = termsOf(nlp(text));
      const upos = terms.map(({ tags }) => COMPROMISE.find(([tag]) => tags.includes(tag))?.[1] ?? "X");
      return placed(
        text,
        terms.map((term) => term.text),
        upos,
      );
    },
  };
}

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: packages that may not be installed have no types here
function termsOf(doc: any): Term[] {
  return doc
    .json({ terms: { text: true, tags: true } })
    .flatMap((sentence: { terms: Term[] }) => sentence.terms)
    .filter((term: Term) => term.text !== "");
}

interface CompromiseName {
  readonly text: string;
  readonly offset: { readonly start: number };
}

const LISTS = ["people", "places", "organizations"] as const;
const KINDS = { people: "PER", places: "LOC", organizations: "ORG" } as const;

/** Its offsets may be off by punctuation: the name is looked for around them. Marks at its edges are not the name's. */
function entityAt(text: string, kind: EntityKind, found: CompromiseName): EntitySpan {
  const name = found.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, "").replace(/(?:['’]s?|(?<=\p{Ll})\.)$/u, "");
  const start = text.indexOf(name, Math.max(0, found.offset.start - 3));
  return { kind, start, end: start + name.length };
}

/** Finds the words again in the text, in order. */
function placed(text: string, words: readonly string[], tags: readonly string[]): TaggedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const upos: number[] = [];
  let at = 0;
  words.forEach((word, i) => {
    const start = text.indexOf(word, at);
    if (start < 0) return;
    at = start + word.length;
    starts.push(start);
    ends.push(at);
    upos.push(Math.max(0, UPOS.indexOf(tags[i] as Upos)));
  });
  return { starts, ends, upos };
}

// biome-ignore lint/suspicious/noExplicitAny: packages that may not be installed have no types here
function optional(require: NodeRequire, name: string): any {
  try {
    const found = require(name);
    return found.default ?? found;
  } catch {
    return null;
  }
}
