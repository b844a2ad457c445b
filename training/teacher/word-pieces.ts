/**
 * Cuts words into the pieces of an encoder's vocabulary (WordPiece: Schuster and Nakajima 2012, as used by Devlin et
 * al. 2019 without case): in lower case, without accents, each mark of punctuation by itself, then always the longest
 * piece that the vocabulary has.
 */
export class WordPieces {
  /** What stands before and after a sentence. */
  readonly first: number;
  readonly last: number;
  readonly #unknown: number;
  readonly #numbers: ReadonlyMap<string, number>;

  /** @param vocabulary pieces in the order of their numbers; "##" goes before those that go on within a word */
  constructor(vocabulary: readonly string[]) {
    this.#numbers = new Map(vocabulary.map((piece, i) => [piece, i]));
    this.first = this.#numberOf("[CLS]");
    this.last = this.#numberOf("[SEP]");
    this.#unknown = this.#numberOf("[UNK]");
  }

  /** The numbers of a word's pieces: one at least. */
  piecesOf(word: string): number[] {
    const plain = word.replace(REMOVED, "").replace(/\s/g, " ").normalize("NFD").replace(ACCENTS, "").toLowerCase();
    const pieces = (plain.match(PARTS) ?? []).flatMap((part) => this.#cut(part));
    return pieces.length > 0 ? pieces : [this.#unknown];
  }

  #cut(part: string): number[] {
    const letters = [...part];
    if (letters.length > LONGEST) return [this.#unknown];
    const out: number[] = [];
    for (let start = 0; start < letters.length; ) {
      let end = letters.length;
      let found: number | undefined;
      for (; end > start && found === undefined; end--) {
        found = this.#numbers.get((start > 0 ? "##" : "") + letters.slice(start, end).join(""));
        if (found !== undefined) break;
      }
      if (found === undefined) return [this.#unknown];
      out.push(found);
      start = end;
    }
    return out;
  }

  #numberOf(piece: string): number {
    const number = this.#numbers.get(piece);
    if (number === undefined) throw new RangeError(`Expected a vocabulary with ${piece}; got one without.`);
    return number;
  }
}

/** Letters of a word; longer ones are not looked up. */
const LONGEST = 100;
const REMOVED = /[\uFFFD\p{Cf}\p{Cn}\p{Co}]|(?![\t\n\r])\p{Cc}/gu;
const ACCENTS = /\p{Mn}/gu;
const MARK = "\\p{P}!-/:-@\\[-`{-~";
const CJK =
  "\\u4E00-\\u9FFF\\u3400-\\u4DBF\\uF900-\\uFAFF" +
  "\\u{20000}-\\u{2A6DF}\\u{2A700}-\\u{2B81F}\\u{2B820}-\\u{2CEAF}\\u{2F800}-\\u{2FA1F}";
const PARTS = new RegExp(`[${MARK}${CJK}]|[^\\s${MARK}${CJK}]+`, "gu");
