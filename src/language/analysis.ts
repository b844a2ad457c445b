/** Universal POS tags, in the order of their numbers in `Analysis.upos`. */
export const UPOS = [
  "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
  "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
] as const; // biome-ignore format: a table
export type Upos = (typeof UPOS)[number];

/** Universal Dependencies relations, without subtypes, in the order of their numbers in `Analysis.relations`. */
export const RELATIONS = [
  "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop",
  "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
  "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
] as const; // biome-ignore format: a table
export type Relation = (typeof RELATIONS)[number];

/** Named-entity tags (IOB2), in the order of their numbers in `Analysis.entities`. */
export const ENTITY_TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"] as const;
export type EntityTag = (typeof ENTITY_TAGS)[number];

/**
 * What the language models say of one text, as parallel arrays over its words (UD syntactic words:
 * "don't" is two). No object per word; read it by index, through `treeOf`, or as spans.
 *
 * - `starts[i]`, `ends[i]`: `[start, end)` of word i in UTF-16 code units of `text`.
 * - `sentences[k]`: index of the first word of sentence k; `sentences[count]` is the number of words.
 * - `heads[i]`: index of the head word in the whole text, or -1 for a sentence's root.
 * - `passive[i]`: 1 where the relation's subtype is `pass` (nsubj:pass, csubj:pass, aux:pass), else 0.
 * - `confidence[i]`: the probability that word i's head and relation are both right, 0 to 1.
 */
export interface Analysis {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Uint32Array;
  readonly upos: Uint8Array;
  readonly lemmas: readonly string[];
  /** UD morphological features ("Number=Sing|Tense=Past"), "_" for none. */
  readonly features: readonly string[];
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  readonly passive: Uint8Array;
  readonly entities: Uint8Array;
  readonly confidence: Float32Array;
  /** The probability that word i's part of speech is right, 0 to 1. */
  readonly tagConfidence: Float32Array;
  /** The probability that word i's entity tag is right, 0 to 1; fitted on words that are part of a name. */
  readonly entityConfidence: Float32Array;
  /** `name@version` of each model that took part. */
  readonly models: readonly string[];
}
