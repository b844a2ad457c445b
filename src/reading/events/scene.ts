import type { Parties } from "../parties/anaphora.ts";
import type { Party } from "../parties/party.ts";
import type { Tree } from "../tree.ts";
import type { Trigger } from "./event.ts";

/** What the readers of events are given of one text. */
export interface Scene {
  readonly tree: Tree;
  readonly parties: Parties;
  readonly triggers: readonly Trigger[];
  readonly byWord: ReadonlyMap<number, Trigger>;
  /** Who stands behind an agreement or statement named at a word. */
  readonly behindPaper: (word: number) => readonly Party[];
  /** Who acts in verbs that stand without a subject ("Decides …" in a resolution); [] for nobody. */
  readonly unspokenSubject: readonly Party[];
  /** Whose the place of the dateline is, for "arrived here". */
  readonly here: readonly Party[];
}
