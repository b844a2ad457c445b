import type { Relation } from "../../language/analysis.ts";
import type { QuotedSpan } from "../../text/span.ts";
import type { EventType, Modality, Polarity } from "../reading.ts";

/** How one assertion came about: what was looked at, what decided, and why the alternatives lost. */
export interface Explanation {
  /** Id of the assertion. */
  readonly assertion: string;
  /** The part of the dependency tree that the trigger and its parties stand in, from the top down. */
  readonly tree: readonly TreeNode[];
  readonly type: {
    /** What the lexicon has for the word, in the order tried; empty where a phrase or a pattern decided. */
    readonly lexicon: readonly LexiconCandidate[];
    /** What the relation model says of actor and recipient by itself; it has no part in the decision. Null where it cannot be asked. */
    readonly classifier: Classified | null;
    /** Why the type is not the one that the word has by itself; null where it is. */
    readonly changed: string | null;
  };
  readonly actors: readonly PartyCandidate[];
  readonly recipients: readonly PartyCandidate[];
  readonly reality: {
    readonly modality: Modality;
    readonly polarity: Polarity;
    /** The word that decided the modality; null where nothing takes it out of the actual. */
    readonly by: string | null;
    /** Words above it whose complement it is, nearest first. */
    readonly governors: readonly string[];
  };
  readonly time: { readonly why: string; readonly candidates: readonly TimeCandidate[] };
  readonly speakers: { readonly why: string; readonly candidates: readonly SpeakerCandidate[] };
  readonly confidence: {
    /** `name@version` of the weights. */
    readonly model: string;
    readonly chance: number;
    /** What is right with nothing known, in log-odds. */
    readonly intercept: number;
    /** What each feature adds in log-odds, the weightiest first. */
    readonly features: readonly { readonly name: string; readonly says: string; readonly adds: number }[];
  };
}

export interface TreeNode extends QuotedSpan {
  /** 0 for the top. */
  readonly depth: number;
  readonly relation: Relation;
  readonly role: "trigger" | "actor" | "recipient" | null;
}

export interface LexiconCandidate {
  /** Null for words that are no event but change how real one is. */
  readonly type: EventType | null;
  readonly mode: string | null;
  /** The entry: "call on". */
  readonly frame: string;
  readonly taken: boolean;
  readonly why: string;
}

export interface Classified {
  /** `name@version`. */
  readonly model: string;
  /** The likeliest first; YIELD stands for CONCEDE and RETREAT. */
  readonly candidates: readonly { readonly type: string; readonly chance: number }[];
}

export interface PartyCandidate {
  /** Where it was looked for: "subject", "object", "“with”". */
  readonly slot: string;
  /** Null where nobody was found. */
  readonly code: string | null;
  readonly span: QuotedSpan | null;
  readonly taken: boolean;
  readonly why: string;
}

export interface TimeCandidate extends QuotedSpan {
  readonly edtf: string | null;
  readonly taken: boolean;
  readonly why: string;
}

export interface SpeakerCandidate {
  readonly source: QuotedSpan | null;
  readonly cue: QuotedSpan | null;
  readonly rule: string;
  readonly taken: boolean;
  readonly why: string;
}

export const ABSTENTIONS = ["no-actor", "no-recipient", "question", "type-unsure", "told-elsewhere"] as const;

/** Words that may say something and were not made an assertion. */
export interface Abstained extends QuotedSpan {
  readonly type: EventType | null;
  readonly reason: (typeof ABSTENTIONS)[number];
  readonly why: string;
}

export interface ExplainedReading {
  readonly readingId: string;
  readonly assertions: readonly Explanation[];
  readonly abstained: readonly Abstained[];
}
