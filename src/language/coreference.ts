/**
 * Who is meant by the mentions of one text. Links lead from a mention to an earlier one that means the same; a mention
 * without a link is new, or it was not sure enough whom it means.
 */
export interface Coreference {
  /** `name@version` of the model that made it. */
  readonly model: string;
  /** In the order of their first words, longer ones before those inside them. */
  readonly mentions: readonly Mention[];
  /** At most one of each anaphor, in the order of the anaphors. */
  readonly links: readonly Link[];
}

export type MentionKind = "pronoun" | "name" | "description" | "group";

/** Words by index in the `Analysis`; `first` and `last` are both included. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** "group": "the two sides", "these states", "X and Y". */
  readonly kind: MentionKind;
  /** Whether it is the whole of a coordination, whose first member has the same head. */
  readonly isPair: boolean;
}

export interface Link {
  /** Index in `mentions`. */
  readonly anaphor: number;
  /** Index in `mentions`, less than `anaphor`. */
  readonly antecedent: number;
  /** The anaphor's kind. */
  readonly kind: MentionKind;
  /** How often links with this score are right, 0 to 1, as measured on texts that were not learned from. */
  readonly score: number;
}
