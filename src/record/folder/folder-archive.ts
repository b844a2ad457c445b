import type { Archive } from "../archive.ts";
import { folderError } from "./folder-error.ts";
import { openJournal, readJournal } from "./journal.ts";
import type { Layout } from "./layout.ts";
import { keepOriginals, originalBytes } from "./originals.ts";

/** Originals and journal as files beside the database. Only for the owner of the folder's lock. */
export async function openFolderArchive(layout: Layout): Promise<Archive> {
  const journal = await openJournal(layout.journal);
  return {
    async keep(originals, entries) {
      try {
        await keepOriginals(layout.originals, originals);
        await journal.append(entries);
      } catch (error) {
        throw folderError(layout.folder, error);
      }
    },
    original: (sha256) => originalBytes(layout.originals, sha256),
    journal: () => readJournal(layout.journal),
    close: () => journal.close(),
  };
}
