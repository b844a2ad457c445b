import { UPOS } from "../analysis.ts";

/** The Penn Treebank tags of the English UD treebanks, in the order of their numbers in `TagColumns.xpos`. */
export const XPOS = [
  "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ",
  "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP",
  "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``",
] as const; // biome-ignore format: a table

/** What a tagger says of each word, parallel over the words of a whole text. */
export interface TagColumns {
  /** Index into `UPOS`. */
  readonly upos: Uint8Array;
  /** Index into `XPOS`. */
  readonly xpos: Uint8Array;
  /** UD morphological features, "_" for none. */
  readonly features: string[];
  /** Probability of the part of speech, 0 to 1. */
  readonly confidence: Float32Array;
}

export function tagColumns(size: number): TagColumns {
  return {
    upos: new Uint8Array(size),
    xpos: new Uint8Array(size),
    features: new Array<string>(size).fill("_"),
    confidence: new Float32Array(size),
  };
}

/** "VERB VBD" → its numbers, or null if either name is unknown. */
export function parseTagPair(pair: string): { upos: number; xpos: number } | null {
  const [u, x] = pair.split(" ");
  const upos = (UPOS as readonly string[]).indexOf(u ?? "");
  const xpos = (XPOS as readonly string[]).indexOf(x ?? "");
  return upos < 0 || xpos < 0 ? null : { upos, xpos };
}
