import { type Splitter, segment } from "../src/language/en/segments.ts";
import { parsePlainText } from "../src/text/plain-text.ts";
import { openTexts, withoutMarks } from "./corpus.ts";
import { randomFrom, shuffle } from "./random.ts";

/**
 * Sentences of the open texts, each once, in an order that `seed` chooses, until they have `words` words.
 * Left out are very short and very long ones, and those without a small letter, which are headings and lists.
 */
export function openSentences(data: string, split: Splitter, words: number, seed: number): string[][] {
  return firstOf(shuffle(distinctSentences(openTexts(data), split), randomFrom(seed)), words);
}

export function distinctSentences(texts: Iterable<string>, split: Splitter): string[][] {
  const out = new Map<string, string[]>();
  for (const given of texts) {
    const text = withoutMarks(given);
    const { starts, ends, sentences } = segment(text, parsePlainText(text).blocks, split);
    for (let k = 0; k + 1 < sentences.length; k++) {
      const own: string[] = [];
      for (let i = sentences[k]!; i < sentences[k + 1]!; i++) own.push(text.slice(starts[i], ends[i]));
      const key = own.join(" ");
      if (own.length >= SHORTEST && own.length <= LONGEST && /\p{Ll}/u.test(key)) out.set(key, own);
    }
  }
  return [...out.values()];
}

const SHORTEST = 3;
const LONGEST = 70;

function firstOf(sentences: readonly string[][], words: number): string[][] {
  let seen = 0;
  const end = sentences.findIndex((sentence) => {
    if (seen >= words) return true;
    seen += sentence.length;
    return false;
  });
  return end < 0 ? [...sentences] : sentences.slice(0, end);
}
