import type { Tree } from "../tree.ts";
import { isQuoteMark, isStop, type Words } from "./words.ts";

/**
 * Widens a source before its cue to the noun phrase it plainly belongs to, where the parser cut it: "Organizers of both | conventions
 * insist", "Republican presidential | nominee Ana Costa said", "A spokesman | for the mayor of Oslo said". Only nouns, their
 * modifiers and prepositions between them join, and only as far as the clause's beginning or the cue.
 */
export function widened(tree: Tree, source: Words, cue: number, low: number): Words {
  return { from: leftEdge(tree, source.from, low), to: rightEdge(tree, source, cue) };
}

function leftEdge(tree: Tree, from: number, low: number): number {
  let start = from;
  while (start > low && joins(tree, start - 1)) start--;
  if (start === from || tree.upos(start) === "ADP" || TEMPORAL.test(tree.form(start)) || isDeictic(tree, start))
    return from;
  for (let w = start; w < from; w++) if (TEMPORAL.test(tree.form(w))) return from;
  const [sentence] = tree.sentenceRange(tree.sentenceOf(from));
  const before = start - 1;
  const opens = start === sentence || start === low || isStop(tree.form(before)) || isQuoteMark(tree.form(before));
  return opens || /^(?:SCONJ|CCONJ|ADV|PUNCT)$/.test(tree.upos(before)) ? start : from;
}

function rightEdge(tree: Tree, source: Words, cue: number): number {
  if (source.to >= cue || tree.upos(source.to) !== "ADP") return source.to;
  for (let w = source.to; w < cue; w++) {
    if (
      !joins(tree, w) ||
      TEMPORAL.test(tree.form(w)) ||
      /^(?:statement|interview|email|letter|tweet|part|all)$/i.test(tree.form(w))
    ) {
      return source.to;
    }
  }
  return cue;
}

function joins(tree: Tree, word: number): boolean {
  if (tree.upos(word) === "ADP") return /^(?:of|for|in|from|at|with|on|to|the)$/i.test(tree.form(word));
  return (
    /^(?:NOUN|PROPN|DET|ADJ|NUM)$/.test(tree.upos(word)) || /^['’]s?$/.test(tree.form(word)) || tree.form(word) === "-"
  );
}

/** Days, months, parts of the day, years. */
export const TEMPORAL =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|today|yesterday|tonight|tomorrow|weeks?|months?|years?|days?|hours?|minutes?|moments?|morning|afternoon|evening|night|time|earlier|later|\d{4})$/i;

/** "This month", "Last week": an adverbial, as far as can be seen from its first word. */
function isDeictic(tree: Tree, word: number): boolean {
  return /^(?:last|next|earlier)$/i.test(tree.form(word));
}
