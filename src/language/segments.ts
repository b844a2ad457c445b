/** Words and sentences of a text; `sentences` has the index of each sentence's first word, then the number of words. */
export interface Segments {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Uint32Array;
}

/**
 * The segments of sentences whose words are given, and the text they are offsets of: the sentences' texts, one a line;
 * `texts[k]` where it is given and holds the words in order, else the words joined by spaces.
 */
export function segmentsOfWords(
  sentences: readonly (readonly string[])[],
  texts: readonly (string | null | undefined)[] = [],
): Segments & { readonly text: string } {
  const total = sentences.reduce((sum, words) => sum + words.length, 0);
  const starts = new Uint32Array(total);
  const ends = new Uint32Array(total);
  const firsts = new Uint32Array(sentences.length + 1);
  const lines: string[] = [];
  let at = 0;
  let base = 0;
  sentences.forEach((words, k) => {
    firsts[k] = at;
    const given = texts[k];
    const line = given != null && place(words, given, base, starts, ends, at) ? given : words.join(" ");
    if (line !== given) place(words, line, base, starts, ends, at);
    lines.push(line);
    base += line.length + 1;
    at += words.length;
  });
  firsts[sentences.length] = total;
  return { text: lines.join("\n"), starts, ends, sentences: firsts };
}

/** Finds the words one after another with nothing but white space between them; false if the text does not hold them. */
function place(
  words: readonly string[],
  text: string,
  base: number,
  starts: Uint32Array,
  ends: Uint32Array,
  at: number,
): boolean {
  let from = 0;
  for (const [i, word] of words.entries()) {
    while (from < text.length && !text.startsWith(word, from) && /\s/.test(text.charAt(from))) from++;
    if (!text.startsWith(word, from)) return false;
    starts[at + i] = base + from;
    from += word.length;
    ends[at + i] = base + from;
  }
  return true;
}
