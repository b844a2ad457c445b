import type { Tree } from "../tree.ts";
import { cueAfterQuotation } from "./cue-after-quotation.ts";
import { cueBeforeQuotation } from "./cue-before-quotation.ts";
import type { Context } from "./finding.ts";
import type { Spoken } from "./spoken.ts";
import { isStop } from "./words.ts";

/** The passages that go on where the cue clause ends, without a cue of their own: “A,” X said in Seoul. “B.” */
export function splitParts(context: Context, n: number, spoken: Spoken): readonly number[] {
  const { tree, places } = context;
  const block = places.blockAt(places.passages[n]!.start);
  const sentence = tree.sentenceOf(spoken.verb);
  const parts: number[] = [];
  let last = tree.wordAt(places.passages[n]!.end);
  for (let next = places.next(n); next >= 0; next = places.next(next)) {
    const passage = places.passages[next]!;
    if (places.blockAt(passage.start) !== block) break;
    const open = tree.wordAt(passage.start);
    const end = tree.wordAt(passage.end);
    if (parts.length === 0 && isTitleIn(tree, open, end, sentence)) continue;
    const joins =
      parts.length === 0 ? spoken.words.to <= open && closesClause(tree, last, open) : onlyStops(tree, last, open);
    if (!joins || cueAfterQuotation(context, next) !== null || hasOwnCueBefore(context, next, spoken)) break;
    parts.push(next);
    last = end;
  }
  return parts;
}

/**
 * Following paragraphs that are nothing but quotation, after one that ends with this speaker: still the same speaker's words. A
 * question ends the turn.
 */
export function followingParagraphs(context: Context, members: readonly number[], spoken: Spoken): readonly number[] {
  const { tree, places, document } = context;
  const last = places.passages[members.at(-1)!]!;
  if (spoken.cue.force === "question" || document.text[last.innerEnd - 1] === "?") return [];
  const more: number[] = [];
  let block = places.blockAt(last.start);
  const end = Math.max(tree.wordAt(last.end), spoken.words.to);
  if (!endsBlock(context, end, block)) return [];
  for (let next = places.next(members.at(-1)!); next >= 0; ) {
    const passage = places.passages[next]!;
    block++;
    const words = places.wordsOf(block);
    if (places.blockAt(passage.start) !== block || tree.wordAt(passage.start) !== words.from) break;
    const inBlock = passagesCovering(context, next, words.to);
    if (inBlock === null) break;
    more.push(...inBlock);
    next = places.next(inBlock.at(-1)!);
  }
  return more;
}

/** The passages from n on if they cover all words up to `to`, else null. */
function passagesCovering({ tree, places }: Context, n: number, to: number): readonly number[] | null {
  const members: number[] = [];
  let at = tree.wordAt(places.passages[n]!.start);
  for (let next = n; next >= 0 && at < to; next = places.next(next)) {
    const passage = places.passages[next]!;
    if (tree.wordAt(passage.start) !== at) return null;
    members.push(next);
    at = tree.wordAt(passage.end);
  }
  return at >= to && members.length > 0 ? members : null;
}

/** Nothing but the rest of the cue clause's sentence stands between this word and the block's end. */
function endsBlock({ tree, places }: Context, word: number, block: number): boolean {
  const { to } = places.wordsOf(block);
  return word >= to || (word > 0 && tree.sentenceOf(Math.max(0, word - 1)) === tree.sentenceOf(to - 1));
}

/** The passages of the following paragraphs that reopen this one. */
export function carriedOn({ places }: Context, n: number): readonly number[] {
  const more: number[] = [];
  for (let last = n, next = places.next(n); next >= 0 && places.passages[next]!.reopens === last; ) {
    more.push(next);
    last = next;
    next = places.next(next);
  }
  return more;
}

/** “A,” X said, adding, “B.” */
function hasOwnCueBefore(context: Context, n: number, spoken: Spoken): boolean {
  const before = cueBeforeQuotation(context, n);
  return before !== null && before.verb !== spoken.verb;
}

/** A name or title inside the cue clause (X said on “Face the Nation” on Sunday): the sentence goes on after it. */
function isTitleIn(tree: Tree, open: number, end: number, sentence: number): boolean {
  if (tree.sentenceOf(open) !== sentence || open === 0 || isStop(tree.form(open - 1))) return false;
  return end - open <= 8;
}

/** The words between are one cue clause that ends just before the next passage. */
function closesClause(tree: Tree, from: number, to: number): boolean {
  if (to <= from || !isStop(tree.form(to - 1))) return false;
  for (let w = from; w < to - 1; w++)
    if (/^[.!?]$/.test(tree.form(w)) && tree.sentenceOf(w) !== tree.sentenceOf(w + 1)) return false;
  return true;
}

function onlyStops(tree: Tree, from: number, to: number): boolean {
  for (let w = from; w < to; w++) if (!isStop(tree.form(w))) return false;
  return true;
}
