import type { DocumentDescription } from "./description.ts";

/**
 * One line of the journal: what happened, in order, that cannot be worked out from the originals.
 * Kinds to come (judgements, watches, users, feeds) join this list; a line of an unknown kind is kept
 * and passed over.
 */
export type JournalEntry = ReadingEntry;

/** A document was read. Names the reading, which a rebuild makes again. */
export interface ReadingEntry {
  readonly kind: "reading";
  readonly at: string;
  readonly body: {
    readonly document: DocumentDescription;
    readonly reading: {
      readonly id: string;
      readonly reader: string;
      readonly models: readonly string[];
      readonly situation: string;
    };
  };
}
