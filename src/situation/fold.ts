/** A part of a surface word as names are compared: `key` without case, `kept` with it. */
export interface Piece {
  readonly key: string;
  readonly kept: string;
  /** Stands after a hyphen or apostrophe, where a capital may be missing ("Jong-un" for "Jong Un"). */
  readonly inner: boolean;
}

/**
 * Folds one surface word: diacritics, periods of acronyms and letter case go, hyphens, apostrophes and slashes part it.
 * "U.S." → us; "Jong-un" → jong, un; "d'Ivoire" → d, ivoire; "São" → sao. A lone hyphen, apostrophe or
 * slash gives no piece, so that tokenisers may part words at them or not; any other punctuation stays a
 * piece that no name has, so that names do not run across it.
 */
export function foldWord(word: string): readonly Piece[] {
  if (PLAIN.test(word)) return [{ key: word.toLowerCase(), kept: word, inner: false }];
  const pieces: Piece[] = [];
  for (const part of word.split(SEPARATORS)) {
    if (part === "") continue;
    const kept = strip(part);
    pieces.push({ key: kept.toLowerCase(), kept, inner: pieces.length > 0 });
  }
  return pieces;
}

/** Folds a name written as one string. */
export function foldName(name: string): readonly Piece[] {
  if (PLAIN.test(name)) return foldWord(name);
  const pieces: Piece[] = [];
  for (const word of name.split(/\s+/)) for (const piece of foldWord(word)) pieces.push(piece);
  return pieces;
}

const PLAIN = /^[A-Za-z0-9]+$/;
// Hyphen-minus, hyphen, non-breaking hyphen, apostrophes, slash. Dashes are not here: they part clauses.
const SEPARATORS = /[-\u2010\u2011'\u2018\u2019\u02bc/]/;
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i", ß: "ss", æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe", þ: "th", ð: "d",
}; // biome-ignore format: a table

const ASCII = /^[\0-\x7f]*$/;

function strip(part: string): string {
  if (ASCII.test(part)) return part.replaceAll(".", "") || part;
  const plain = part
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øØłŁđĐıßæÆœŒþð]/g, (letter) => LETTERS[letter] ?? letter);
  const bare = plain.replaceAll(".", "");
  return bare === "" ? plain : bare;
}
