import type { Outcome } from "../base/outcome.ts";
import { parsePlainText } from "../text/plain-text.ts";
import type { Span } from "../text/span.ts";
import type { Analysis } from "./analysis.ts";
import type { Language } from "./language.ts";

/** A part of a long text by itself: `value.text` is the part's text, and everything in it is relative to the part. */
export interface Passage extends Outcome<Analysis> {
  /** Where the part begins in the whole, in UTF-16 code units. Word i stands at `offset + value.starts[i]`. */
  readonly offset: number;
}

export interface StreamOptions {
  /** Code units of text held and analysed at a time, at least 1,024; 65,536 by default, about 11,000 words. */
  readonly passage?: number;
}

/**
 * Analyses texts one after another, in order; the next is asked for when the one before was taken. Between two texts
 * other work of the process has its turn.
 */
export async function* analyzeAll(
  language: Language,
  texts: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<Outcome<Analysis>, void, undefined> {
  for await (const text of texts) {
    yield language.analyze(text);
    await turnOfOthers();
  }
}

/**
 * Analyses one long plain text that comes in chunks, cut anywhere; bytes are read as UTF-8. The passages' texts one
 * after another are the whole text, and where they are cut does not depend on the chunks: between paragraphs, and only in
 * a paragraph longer than a passage between sentences (or words, where there is no end of a sentence).
 */
export async function* analyzeStream(
  language: Language,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  options: StreamOptions = {},
): AsyncGenerator<Passage, void, undefined> {
  const size = Math.max(SMALLEST, Math.trunc(options.passage ?? USUAL) || USUAL);
  let held = "";
  let offset = 0;
  for await (const chunk of decoded(chunks)) {
    held += chunk;
    while (held.length > size) {
      const passage = nextPassage(language, held.slice(0, size), offset);
      yield passage;
      held = held.slice(passage.value.text.length);
      offset += passage.value.text.length;
      await turnOfOthers();
    }
  }
  if (held !== "") yield { offset, ...language.analyze(held, blocksOf(held, offset)) };
}

const SMALLEST = 1024;
const USUAL = 65_536;

/** The text up to the last block of the window, which may go on behind it. */
function nextPassage(language: Language, window: string, offset: number): Passage {
  const blocks = blocksOf(window, offset);
  const last = blocks.at(-1);
  if (last === undefined) return { offset, ...language.analyze(window, []) };
  const cut = last.start > 0 && blocks.length > 1 ? last.start : cutInside(language.analyze(window, blocks).value);
  const text = window.slice(0, cut);
  const within = blocks
    .filter(({ start }) => start < cut)
    .map(({ start, end }) => ({ start, end: Math.min(end, cut) }));
  return { offset, ...language.analyze(text, within) };
}

/** Where the last sentence begins; if there is but one its last word; if that is all there is, the end. */
function cutInside({ text, starts, sentences }: Analysis): number {
  const sentence = starts[sentences.at(-2) ?? 0] ?? 0;
  if (sentences.length > 2 && sentence > 0) return sentence;
  const word = starts.at(-1) ?? 0;
  if (word > starts[0]!) return word;
  const isPairCut = (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800;
  return isPairCut ? text.length - 1 : text.length;
}

/** A line that is neither title nor header field. Before a later passage it says that this is not the head of a text. */
const NO_HEAD = "-\n\n";

function blocksOf(text: string, offset: number): readonly Span[] {
  if (offset === 0) return parsePlainText(text).blocks;
  const by = NO_HEAD.length;
  const { blocks } = parsePlainText(NO_HEAD + text);
  return blocks.filter(({ start }) => start >= by).map(({ start, end }) => ({ start: start - by, end: end - by }));
}

async function* decoded(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function turnOfOthers(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
