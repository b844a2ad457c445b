import { characterClass, SPACE } from "../characters.ts";
import type { TokenBuffer } from "../tokens.ts";
import { SENTENCE_MARK } from "./sentence-marks.ts";
import type { SentenceTable } from "./sentence-table.ts";

/** What the splitter sees of the words of one block: columns by word, 0 for the block's first. */
export interface SentenceWords {
  readonly count: number;
  /** Words of the block's longest line. */
  readonly longestLine: number;
  readonly form: Uint32Array;
  readonly norm: Uint32Array;
  readonly shape: Uint32Array;
  readonly traits: Uint32Array;
  /** Number of the set of parts of speech that the word is seen with; odd where the first is a verb. */
  readonly tags: Uint32Array;
  /** Last three letters. */
  readonly suffix: Uint32Array;
  /** A value of `SENTENCE_MARK`. */
  readonly mark: Uint8Array;
  /** After the word: 0 nothing, 1 white space, 2 a line's end. */
  readonly gap: Uint8Array;
  /** Number of likely verbs up to and with the word. */
  readonly verbs: Uint32Array;
  /** Words from here to the next sentence mark, at most 255. */
  readonly toMark: Uint8Array;
  /** 1 after the word inside double quotes, and inside brackets, as counted from the block's beginning. */
  readonly quote: Uint8Array;
  readonly bracket: Uint8Array;
}

export function sentenceWords(
  text: string,
  tokens: TokenBuffer,
  from: number,
  to: number,
  table: SentenceTable,
): SentenceWords {
  const count = to - from;
  const words = columns(count);
  const { mark, gap, verbs, quote, bracket, toMark } = words;
  let verb = 0;
  let inQuote = 0;
  let depth = 0;
  for (let i = 0; i < count; i++) {
    const start = tokens.starts[from + i]!;
    const end = tokens.ends[from + i]!;
    const word = text.slice(start, end);
    const known = table.form(word);
    words.form[i] = known.form;
    words.norm[i] = known.norm;
    words.shape[i] = known.shape;
    words.traits[i] = known.traits;
    words.suffix[i] = known.suffix;
    words.tags[i] = known.tags;
    verb += known.tags & 1;
    verbs[i] = verb;
    mark[i] = known.mark;
    // The apostrophe of "the Workers’ Party" closes nothing.
    if ((word === "’" || word === "'") && !(i > 0 && ENDING[mark[i - 1]!])) mark[i] = SENTENCE_MARK.none;
    if (word === '"' || word === "''" || word === "``") inQuote ^= 1;
    else if (word === "“") inQuote = 1;
    else if (word === "”") inQuote = 0;
    else if (word === "(" || word === "[") depth++;
    else if ((word === ")" || word === "]") && depth > 0) depth--;
    quote[i] = inQuote;
    bracket[i] = Math.min(depth, 1);
    gap[i] = i + 1 < count ? gapOf(text, end, tokens.starts[from + i + 1]!) : 1;
  }
  let line = 0;
  let longestLine = 0;
  let distance = 255;
  for (let i = count - 1; i >= 0; i--) {
    distance = mark[i] === SENTENCE_MARK.stop ? 0 : Math.min(255, distance + 1);
    toMark[i] = distance;
    line = gap[i] === 2 ? 1 : line + 1;
    longestLine = Math.max(longestLine, line);
  }
  return { ...words, longestLine };
}

/** Marks that a closing single quote may follow: stop, ellipsis, closer, comma. */
const ENDING = [false, true, true, true, false, true, false, false];

function gapOf(text: string, end: number, next: number): number {
  for (let at = end; at < next; at++) {
    if (text.charCodeAt(at) === 0x0a) return 2;
  }
  return end < next && characterClass(text.charCodeAt(end)) === SPACE ? 1 : 0;
}

function columns(count: number): SentenceWords {
  const wide = () => new Uint32Array(count);
  const narrow = () => new Uint8Array(count);
  return {
    count,
    longestLine: 0,
    form: wide(),
    norm: wide(),
    shape: wide(),
    traits: wide(),
    tags: wide(),
    suffix: wide(),
    mark: narrow(),
    gap: narrow(),
    verbs: wide(),
    toMark: narrow(),
    quote: narrow(),
    bracket: narrow(),
  };
}
