import type { JournalItem } from "./folder/journal.ts";
import type { JournalEntry } from "./folder/journal-entry.ts";
import type { Original } from "./folder/originals.ts";

/**
 * Where that is kept which cannot be made again: the original bytes, and the journal. In a folder these
 * are files beside the database, since that never syncs; on a server they are tables.
 */
export interface Archive {
  /** Resolves when originals and entries are safe. To be awaited before the database says so. */
  keep(originals: readonly Original[], entries: readonly JournalEntry[]): Promise<void>;
  original(sha256: string): Promise<Uint8Array | undefined>;
  journal(): AsyncIterable<JournalItem>;
  close(): Promise<void>;
}
