import type { QuotedSpan, Span } from "../text/span.ts";

/** PLOVER event types (draft 2.0). */
export const EVENT_TYPES = [
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
  "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
] as const; // biome-ignore format: a table
export type EventType = (typeof EVENT_TYPES)[number];

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. SANCTION is 4. */
export const QUAD: Readonly<Record<EventType, 1 | 2 | 3 | 4>> = {
  AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1, COOPERATE: 2, AID: 2, RETREAT: 2, REQUEST: 3,
  ACCUSE: 3, REJECT: 3, THREATEN: 3, PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4,
}; // biome-ignore format: a table

export type Polarity = "+" | "-";
export type Modality = "actual" | "planned" | "possible" | "conditional" | "demanded";

/** A span of the text that names something, and what it may name. Reading proposes; a judgement decides. */
export interface Mention extends QuotedSpan {
  readonly id: string;
  readonly entity: EntityReference | null;
  /** Other readings of an ambiguous name, best first, `entity` not among them. */
  readonly candidates: readonly EntityReference[];
  readonly status: "resolved" | "ambiguous" | "unknown";
  readonly confidence: number;
  readonly rule: string;
}

export interface EntityReference {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
}

/** Somebody or something that takes part: its words, its code, and the people named as acting in it. */
export interface Participant extends QuotedSpan {
  /** Id of the mention that gave the code, if one did. */
  readonly mention: string | null;
  /** ISO 3166-1 alpha-3 or the pack's code; `WORLD`; `UNKNOWN` for a party the text leaves unnamed. */
  readonly code: string;
  readonly entity: string | null;
  readonly persons: readonly string[];
}

export interface Speaker {
  /** Null when nobody is named at a place of the text (a document's issuer). */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly mention: string | null;
  readonly code: string | null;
  readonly person: string | null;
}

/** A stretch of text that is attributed to somebody: direct, indirect or mixed speech, and thought. */
export interface Quotation extends QuotedSpan {
  readonly id: string;
  readonly kind: "direct" | "indirect" | "mixed";
  readonly cue: QuotedSpan | null;
  readonly speakers: readonly Speaker[];
  /** The chance that this is an attribution, 0 to 1; null where rules alone found it. */
  readonly confidence: number | null;
  /** The rule, or `model@version`, that set the spans. */
  readonly rule: string;
}

export interface TimeExpression extends QuotedSpan {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value. */
  readonly value: string;
  /** Null for durations and sets. */
  readonly edtf: string | null;
  readonly status: "certain" | "implied" | "unknown";
  readonly rule: string;
}

/** One link of the chain from the innermost speaker outwards. */
export interface Attribution {
  readonly speakers: readonly string[];
  readonly persons: readonly string[];
  readonly cue: QuotedSpan | null;
  readonly kind: "direct" | "indirect" | "mixed" | "own-voice";
}

export interface Breach extends QuotedSpan {
  /** A UN document symbol with paragraph where given ("S/RES/1718 8(b)"), a provision's name, or "UNSCR (unspecified)". */
  readonly provision: string;
  /** Said by the text, or derived by a rule of the pack. Never mixed. */
  readonly basis: "stated" | "derived";
  readonly rule: string;
}

export interface AssertionTime {
  readonly edtf: string;
  readonly status: "certain" | "implied";
  /** Where it was read; null when it is the document's own day. */
  readonly span: QuotedSpan | null;
  readonly rule: string;
}

/** Document D at these spans says that `actors` did, said or will do `type` to `recipients`. */
export interface Assertion {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly quad: 1 | 2 | 3 | 4;
  readonly contexts: readonly string[];
  readonly trigger: QuotedSpan;
  readonly evidence: readonly QuotedSpan[];
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  /** Innermost explicit source's codes; the issuer's in a document that is itself a statement; [] for narration. */
  readonly speakers: readonly string[];
  readonly attribution: readonly Attribution[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly hedges: readonly QuotedSpan[];
  readonly quoted: boolean;
  readonly time: AssertionTime | null;
  readonly place: (QuotedSpan & { readonly entity: string | null }) | null;
  readonly breaches: readonly Breach[];
  readonly confidence: number;
  /** `rule@version` or `model@version`. */
  readonly by: string;
}

export interface NamedPerson {
  readonly name: string;
  readonly office: string | null;
  readonly state: string | null;
  readonly entity: string | null;
  readonly mentions: readonly Span[];
}

/** Everything read from one document with one set of models and one pack. */
export interface Reading {
  /** `read_` + content id over document id, metadata, models, pack and reader version. */
  readonly id: string;
  readonly documentId: string;
  /** Version of the reading rules. */
  readonly reader: string;
  readonly models: readonly string[];
  readonly situation: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly TimeExpression[];
  readonly assertions: readonly Assertion[];
  readonly agreements: readonly (QuotedSpan & { readonly entity: string | null })[];
  readonly resolutions: readonly (QuotedSpan & { readonly symbol: string })[];
  readonly persons: readonly NamedPerson[];
}
