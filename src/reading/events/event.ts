import type { Frame } from "../lexicon/index.ts";
import type { Party } from "../parties/party.ts";
import type { EventType } from "../reading.ts";

/** A word that may express an event, with the frame that fits its surroundings. */
export interface Trigger {
  /** Head word of the trigger. */
  readonly word: number;
  /** Words shown as the trigger, both included. */
  readonly first: number;
  readonly last: number;
  readonly frame: Frame;
  /** The verb that carries a noun ("express" concern) or the word itself. */
  readonly carrier: number;
  readonly rule: string;
}

/** A trigger with who and whom filled in. */
export interface Event extends Trigger {
  readonly type: EventType;
  readonly mode: string | null;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly confidence: number;
}
