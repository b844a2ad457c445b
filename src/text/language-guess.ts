import { francAll } from "franc-min";
import { implied, type Known, UNKNOWN } from "../base/known.ts";

/**
 * The language of a text from letter trigrams (franc-min, 82 languages), ISO 639-1 or, where there is no two-letter
 * code, 639-3. franc first takes the script that most letters are of, then compares the languages written in it. Samples
 * the beginning, middle and end, so that a foreign heading does not decide. Unknown for fewer than 40 letters or
 * ten different ones, and for an undecided result on a short text. Small words overrule the letters of a short text.
 */
export function guessLanguage(text: string): Known<string> {
  const sample = sampleOf(text);
  const found = sample.match(/\p{L}/gu) ?? [];
  const letters = found.length;
  if (letters < MIN_LETTERS || new Set(found).size < MIN_DISTINCT) return UNKNOWN;
  const [best, second] = francAll(sample, { minLength: MIN_LETTERS });
  if (!best || best[0] === "und") return UNKNOWN;
  // One sentence full of foreign names has few English trigrams, but its small words are English.
  if (best[0] !== "eng" && letters < SHORT && smallWords(sample) >= 2) return implied("en", "small words");
  if (second && second[1] > UNDECIDED && letters < SHORT) return UNKNOWN;
  return implied(Intl.getCanonicalLocales(best[0])[0] ?? best[0], "letter trigrams");
}

const MIN_LETTERS = 40;
/** Fewer different letters than this are no language, however many there are. */
const MIN_DISTINCT = 10;
/** franc scores the winner 1: a runner-up above this is no decision on a short text. */
const UNDECIDED = 0.95;
const SHORT = 200;
/** How many different words that English alone has among its small ones. */
function smallWords(text: string): number {
  return new Set(text.toLowerCase().match(/(?<![\p{L}’'])(?:the|and|its|with|that|said|from|which|not)(?![\p{L}’'])/gu))
    .size;
}

/** franc looks at no more than 2,048 characters. */
const PART = 600;

function sampleOf(text: string): string {
  if (text.length <= 3 * PART) return text;
  const middle = (text.length - PART) >> 1;
  return `${text.slice(0, PART)} ${text.slice(middle, middle + PART)} ${text.slice(-PART)}`;
}
