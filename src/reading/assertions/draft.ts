import type { Arguments, Trigger } from "../events/event.ts";
import type { Scene } from "../events/scene.ts";
import type { Party } from "../parties/party.ts";
import type { EventType } from "../reading.ts";
import type { Reality } from "../reality/reality.ts";
import type { Voice, Voices } from "../voices/voices.ts";

/** An assertion before its times, breaches and ids: words and parties only. */
export interface Draft {
  readonly word: number;
  /** Words shown as the trigger, both included. */
  readonly first: number;
  readonly last: number;
  readonly type: EventType;
  readonly mode: string | null;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly reality: Reality;
  readonly voice: Voice;
  /** What an agreement or statement says, not somebody's act beside it. */
  readonly paper?: boolean;
  readonly rule: string;
  readonly confidence: number;
}

/** What the readers of assertions are given: the scene, who speaks where, and what is known of times. */
export interface DraftScene extends Scene {
  readonly argumentsOf: (trigger: Trigger) => Arguments;
  readonly voices: Voices;
  /** EDTF of the time that hangs on a word; null when there is none. */
  readonly dateOf: (word: number) => string | null;
  /** EDTF of the document. */
  readonly published: string | null;
  readonly isQuestion: (sentence: number) => boolean;
}

/** Acts of speech: they happen when they are said. */
const VERBAL: ReadonlySet<EventType> = new Set([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
]);

export function isVerbal(type: EventType): boolean {
  return VERBAL.has(type);
}
