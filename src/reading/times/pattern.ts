import { WORDS } from "./vocabulary.ts";

/** White space inside an expression: a few spaces and at most one line break, never a blank line. Bounded, so that a page of spaces costs nothing. */
const GAP = "(?:[ \\t\\u00a0]{1,4}(?:\\n[ \\t]{0,8})?|\\n[ \\t]{0,8})";

/**
 * A rule's regular expression from a readable source: a space stands for white space with at most one
 * line break, `{NAME}` for a word class of `vocabulary`. It matches whole words in any letter case.
 */
export function pattern(source: string): RegExp {
  // Spaces inside a character class stay as they are.
  const filled = fill(source).replace(/\[(?:\\.|[^\]])*\]| /g, (found) => (found === " " ? GAP : found));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${filled})(?![\\p{L}\\p{N}_])`, "giu");
}

function fill(source: string): string {
  return source.replace(/(?<!\\p)\{([A-Z]+)\}/g, (_, name: string) => {
    const words = WORDS[name];
    if (words === undefined) throw new Error(`no word class ${name}`);
    return words;
  });
}
