/**
 * The size and the inventories of the language network: one encoder over the words of a sentence, several heads.
 *
 * - A word by itself: e = Σ rows of the feature tables (`word-features.ts`) + vector weights · static vector + bias;
 *   x = τ(word weights · τ(e) + bias). It depends on the form
 *   and on what lists of names say of it.
 * - `layers` layers of simple recurrent units in both directions (kernel `recurrence`), each `units` wide, so that
 *   what the heads read of a word has 2·`units` numbers. Every activation lies in −1 … 1, so that 12 bits hold it.
 * - Heads: a tag pair, the morphological reading within the tag, a named-entity tag, the syntactic head
 *   (Dozat and Manning 2017, with a score for the distance besides), the relation to it.
 */
export interface NetworkConfig {
  /** Numbers of a row of the feature tables. */
  readonly embedding: number;
  /** Numbers of a word when it enters the first layer. */
  readonly wordWidth: number;
  /** Units of a layer in each direction. */
  readonly units: number;
  readonly layers: number;
  readonly arcWidth: number;
  readonly labelWidth: number;
  /** Distances between word and head are told apart up to this many words. */
  readonly reach: number;
  /** Numbers of a static word vector. */
  readonly vectorWidth: number;
  /** Rows of each feature's table, in the order of `WORD_FEATURES`; powers of two. */
  readonly tableSizes: readonly number[];
  /** "UPOS XPOS" by class. */
  readonly tags: readonly string[];
  /** For each tag the feature strings it was seen with, the commonest first: at least one. */
  readonly readings: readonly (readonly string[])[];
  /** By class: a relation without subtype, or one with `:pass`. */
  readonly relations: readonly string[];
}

/** What the heads need to know, whatever it is that they read. */
export type HeadsConfig = Pick<NetworkConfig, "arcWidth" | "labelWidth" | "reach" | "tags" | "readings" | "relations">;

/**
 * Parts of a layer's pre-activations, each `units` wide, per direction: candidate, forget, reset and, in the first layer,
 * skip. The first layer's pre-activations are then all it needs of a word, and can be remembered by the word's form.
 */
export function layerParts(layer: number): 3 | 4 {
  return layer === 0 ? 4 : 3;
}

/** How wide the input of a layer is. After the first it is its own skip, each direction's half for that direction. */
export function layerInput(config: NetworkConfig, layer: number): number {
  return layer === 0 ? config.wordWidth : 2 * config.units;
}

/** Where the readings of each tag begin among all readings, and one past the last. */
export function readingStarts(config: HeadsConfig): Int32Array {
  const starts = new Int32Array(config.readings.length + 1);
  config.readings.forEach((list, tag) => {
    starts[tag + 1] = starts[tag]! + list.length;
  });
  return starts;
}

/** How many classes of distance there are: the root's (0), then distances −reach to reach. */
export function distanceClasses(config: HeadsConfig): number {
  return 2 * config.reach + 2;
}

/** The class of distance of a word at `word` whose head would be at `head` (-1: the root). */
export function distanceClass(word: number, head: number, reach: number): number {
  if (head < 0) return 0;
  return Math.max(-reach, Math.min(reach, head - word)) + reach + 1;
}
