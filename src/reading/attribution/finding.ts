import type { Document } from "../../text/document.ts";
import type { QuotedSpan, Span } from "../../text/span.ts";
import type { Tree } from "../tree.ts";
import type { Cue } from "./cues.ts";
import type { Places } from "./places.ts";

/**
 * A stretch of text that is somebody's word, view or question, as far as spans can say: who the source is remains to be resolved.
 *
 * - `content`: from the first to the last attributed character, quotation marks and "that" included, a sentence's full stop not.
 *   In a split quotation (“A,” she said. “B.”) it covers the cue as well; `parts` are the pieces that are really attributed.
 * - `cue`, `cueWord`: the words that attribute, and the word index of their head; null and -1 where only the layout does.
 * - `source`, `sourceWord`: the source's noun phrase and its head word; null and -1 where the text names none.
 * - `continues`: index of the earlier finding whose source this one carries on, or -1.
 * - `parent`: index of the finding whose content holds this one (an official, told of by an agency, told of by a paper), or -1.
 * - `force`, `stance`: what the cue does, and how its user stands to the content; null without a cue.
 */
export interface AttributionFinding {
  readonly content: QuotedSpan;
  readonly parts: readonly QuotedSpan[];
  readonly kind: "direct" | "indirect" | "mixed";
  readonly cue: QuotedSpan | null;
  readonly cueWord: number;
  readonly source: QuotedSpan | null;
  readonly sourceWord: number;
  readonly continues: number;
  readonly parent: number;
  readonly force: Cue["force"] | null;
  readonly stance: Cue["stance"] | null;
  readonly rule: string;
  /** `name@version` of the model that set the spans, or null where the rule did. */
  readonly model: string | null;
  /** The model's chance that this is an attribution; null where the rules read alone. */
  readonly chance: number | null;
  /** Whether it counts as a quotation; what does not still tells who speaks. */
  readonly reported: boolean;
}

/** A finding before its kind, its chain and its order are settled. Spans only; `carries` points at another proposal's key. */
export interface Proposal {
  readonly parts: readonly Span[];
  readonly cue: Span | null;
  readonly cueWord: number;
  readonly source: Span | null;
  readonly sourceWord: number;
  /** The proposal whose source this one carries on. */
  readonly carries: Proposal | null;
  readonly lexical: Cue | null;
  readonly rule: string;
  readonly model?: string | null;
  readonly chance?: number;
  readonly reported?: boolean;
}

/** What every reader is given. */
export interface Context {
  readonly document: Document;
  readonly tree: Tree;
  readonly places: Places;
}

/** One phenomenon: what it finds in a document, given what the readers before it have found. */
export type Reader = (context: Context, before: Found) => readonly Proposal[];

/** What earlier readers have found, by word. */
export interface Found {
  readonly proposals: readonly Proposal[];
  /** Whether the word heads a cue that has its content already. */
  isCue(word: number): boolean;
  /** Whether the quoted passage is (part of) a content already. */
  isAttributed(passage: number): boolean;
}
