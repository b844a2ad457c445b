/** Classes of UTF-16 code units as the tokenisers see them. Bits, so that a run of characters has a mask. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const MARK = 8;
export const OTHER = 16;
export const SPACE = 0;

/**
 * The class of a code unit. Letters without case count as `LOWER`; surrogates as `OTHER` (a pattern with the `u` flag
 * decides what the pair is). `SPACE` is JavaScript's white space, what Python also splits at (U+001C–1F, U+0085),
 * and the invisible U+200B and U+2060, so that a word is never blank.
 */
export function characterClass(unit: number): number {
  const known = classes[unit]!;
  return known === UNSEEN ? learn(unit) : known;
}

/** Code units are classified when first met: the table costs nothing at start-up. */
const UNSEEN = 255;
const classes = new Uint8Array(65536).fill(UNSEEN);

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const found = classify(character);
  classes[unit] = found;
  return found;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space to other readers of our output
const WHITE = /[\s\u001c-\u001f\u0085\u200b\u2060]/;

function classify(character: string): number {
  if (WHITE.test(character)) return SPACE;
  if (/\p{Lu}/u.test(character)) return UPPER;
  if (/\p{L}/u.test(character)) return LOWER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{M}|\u200c|\u200d|\u00ad/u.test(character)) return MARK;
  return OTHER;
}
