import type { Document } from "../../text/document.ts";
import type { Span } from "../../text/span.ts";
import type { Tree } from "../tree.ts";
import { verbCueWords } from "./cue-span.ts";
import type { Cue } from "./cues.ts";
import type { Context, Proposal } from "./finding.ts";
import { type Source, sourceAt, sourceOf } from "./source-span.ts";
import { spanOf, type Words } from "./words.ts";

/**
 * A sentence that announces a text at the end of its paragraph ("X issued the following press statement on Tuesday:", "The full
 * text of the letter is as follows:", "X said as follows:"): every later paragraph is X's, up to an end mark (-0-, ###), a heading
 * or the document's end.
 */
export function readAnnouncedTexts(context: Context): readonly Proposal[] {
  const { document, tree } = context;
  const proposals: Proposal[] = [];
  let until = 0;
  for (const [b, block] of document.blocks.entries()) {
    if (block.start < until || block.kind === "heading" || block.kind === "code" || block.kind === "cell") continue;
    const announced = announcementIn(context, b);
    if (announced === null) continue;
    const parts = textAfter(document, b, announced.end);
    const last = parts.at(-1);
    if (last === undefined) continue;
    until = last.end;
    const { cue, verb, source } = announced;
    proposals.push({
      parts,
      cue: spanOf(tree, cue),
      cueWord: verb,
      source: source === null ? null : spanOf(tree, source.words),
      sourceWord: source?.head ?? -1,
      carries: null,
      lexical: ISSUES,
      rule: "announced-text",
    });
  }
  return proposals;
}

const ISSUES: Cue = { lemma: "issue the following", force: "report", stance: "asserted", takes: new Set() };
const FOLLOWS = /\b(?:the\s+following|as\s+follows|reads?\s+in\s+full|full\s+text)\b/iu;
const TEXT =
  /\b(?:statement|article|report|speech|message|answers?|letter|commentary|address|remarks|talk|interview|release|communique|communiqué|text|declaration|appeal|note|said|says|saying|reads?|stated)\b/iu;
const VERBS = new Set(
  "issue release publish make give send deliver say read state carry circulate announce write post answer be follow".split(
    " ",
  ),
);

interface Announcement {
  readonly cue: Words;
  readonly verb: number;
  readonly source: Source | null;
  /** Where the announcing sentence ends. */
  readonly end: number;
}

function announcementIn(context: Context, b: number): Announcement | null {
  const { tree } = context;
  const { text, blocks } = context.document;
  const block = blocks[b]!;
  const head = text.slice(block.start, Math.min(block.end, block.start + 1200));
  const match = FOLLOWS.exec(head);
  if (match === null || !TEXT.test(head)) return null;
  const marker = tree.wordAt(block.start + match.index);
  if (marker >= tree.size || tree.analysis.starts[marker]! >= block.end) return null;
  const [first, limit] = tree.sentenceRange(tree.sentenceOf(marker));
  const end = tree.analysis.ends[limit - 1]!;
  const closes = end >= trimmedEnd(text, block) || /[:.]$/.test(text.slice(block.start, end));
  const last = b + 1 >= blocks.length && end >= trimmedEnd(text, block);
  if (!closes || last || (end < trimmedEnd(text, block) && text[end - 1] !== ":")) return null;
  const verb = announcingVerb(tree, first, limit, marker);
  if (verb < 0) return null;
  const cue = verbCueWords(tree, verb);
  const from = afterDateline(tree, first, limit);
  const bounds = { from, to: cue.from };
  return { cue, verb, source: issuer(context, verb, cue, bounds, limit), end };
}

/** The nearest verb of issuing before "the following", or the one after it ("The full text … is as follows"). */
function announcingVerb(tree: Tree, first: number, limit: number, marker: number): number {
  for (let w = marker - 1; w >= first; w--) if (isIssuing(tree, w)) return w;
  for (let w = marker + 1; w < limit; w++) if (isIssuing(tree, w)) return w;
  return -1;
}

function isIssuing(tree: Tree, word: number): boolean {
  return /^(?:VERB|AUX)$/.test(tree.upos(word)) && VERBS.has(tree.lemma(word).toLowerCase());
}

/**
 * Who issues it. A long apposition before the verb is easily misread, so with a dateline or a plain opening everything before the
 * verb is the issuer: "Kim Yo Jong, vice department director of …, issued".
 */
function issuer(context: Context, verb: number, cue: Words, bounds: Words, limit: number): Source | null {
  const { tree } = context;
  if (tree.lemma(verb).toLowerCase() === "be") return ownerOfText(tree, bounds.from, limit);
  const found = sourceOf(context, verb, cue, bounds);
  if (bounds.to - bounds.from < 1) return found;
  if (!/^(?:PROPN|NOUN|DET|PRON|ADJ)$/.test(tree.upos(bounds.from))) return found;
  let to = bounds.to;
  while (to > bounds.from && /^(?:ADV|ADP|NUM|PUNCT)$/.test(tree.upos(to - 1)) && tree.form(to - 1) !== ",") to--;
  const head = found !== null && found.head < to ? found.head : headAt(tree, bounds.from, to);
  return to > bounds.from ? { words: { from: bounds.from, to: trimDay(tree, bounds.from, to) }, head } : found;
}

/** "a spokesperson of the Foreign Ministry Monday issued": the day belongs to the verb. */
function trimDay(tree: Tree, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tree.form(end - 1))) end--;
  if (end > from + 1 && /^on$/i.test(tree.form(end - 1))) end--;
  return end;
}

/** "The full text of the leader's speech", "the text of the letter of X": the possessor or the noun after the last "of". */
function ownerOfText(tree: Tree, from: number, limit: number): Source | null {
  for (let w = from; w < limit; w++) {
    if (!TEXT.test(tree.form(w)) || tree.upos(w) !== "NOUN") continue;
    const owner = tree.childrenWith(w, "nmod").find((child) => tree.lemma(child).toLowerCase() !== "text");
    if (owner !== undefined) {
      const source = sourceAt(tree, owner, { from: limit, to: limit }, { from, to: limit });
      if (source !== null && !TEXT.test(tree.form(owner))) return source;
    }
  }
  return null;
}

function headAt(tree: Tree, from: number, to: number): number {
  let head = from;
  while (head + 1 < to && /^(?:PROPN|NOUN|ADJ|DET)$/.test(tree.upos(head + 1)) && tree.upos(head) !== "PUNCT") head++;
  return head;
}

/** "Pyongyang, October 22 (KCNA) --": the sentence proper begins after the dash that follows the agency. */
function afterDateline(tree: Tree, first: number, limit: number): number {
  for (let w = first + 1; w < Math.min(limit, first + 14); w++) {
    if (/^(?:--+|—|–|-)$/.test(tree.form(w)) && tree.form(w - 1) === ")") return w + 1;
  }
  return first;
}

function textAfter({ text, blocks }: Document, b: number, end: number): readonly Span[] {
  const parts: Span[] = [];
  const rest = { start: skipSpace(text, end, blocks[b]!.end), end: trimmedEnd(text, blocks[b]!) };
  if (rest.start < rest.end) parts.push(rest);
  for (let n = b + 1; n < blocks.length; n++) {
    const block = blocks[n]!;
    const mark = END_MARK.exec(text.slice(block.start, block.end));
    if (block.kind === "heading" || mark?.index === 0) break;
    const stop =
      mark === null ? trimmedEnd(text, block) : trimmedEnd(text, { start: block.start, end: block.start + mark.index });
    parts.push({ start: block.start, end: stop });
    if (mark !== null) break;
  }
  return parts;
}

const END_MARK = /-0-|^#\s?#\s?#?|^\*\s?\*\s?\*|^END$/;

function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && text[at - 1]!.trim() === "") at--;
  return at;
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at]!.trim() === "") at++;
  return at;
}
