import type { Frame } from "../lexicon/index.ts";
import type { Party } from "../parties/party.ts";

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

/** Who acts in a happening, and towards whom. */
export interface Arguments {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}
