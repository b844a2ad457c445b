import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { UPOS, type Upos } from "../src/language/index.ts";
import type { TaggedText } from "./language-scores.ts";

/** Another tagger, wrapped: parts of speech of the words it finds in a text. */
export interface Peer {
  readonly name: string;
  tag(text: string): TaggedText;
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
  return {
    name: "wink-nlp",
    tag(text) {
      const tokens = nlp.readDoc(text).tokens();
      return placed(text, tokens.out(its.value), tokens.out(its.pos));
    },
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
    tag(text) {
      const terms: { text: string; tags: string[] }[] = nlp(text)
        .json({ terms: { text: true, tags: true } })
        .flatMap((sentence: { terms: { text: string; tags: string[] }[] }) => sentence.terms);
      const known = terms.filter((term) => term.text !== "");
      const upos = known.map(({ tags }) => COMPROMISE.find(([tag]) => tags.includes(tag))?.[1] ?? "X");
      return placed(
        text,
        known.map((term) => term.text),
        upos,
      );
    },
  };
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
