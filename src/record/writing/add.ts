import type { Kysely } from "kysely";
import type { Archive } from "../archive.ts";
import { describe } from "../folder/description.ts";
import type { JournalEntry } from "../folder/journal-entry.ts";
import { isAnyOf } from "../sql/conditions.ts";
import type { Tables } from "../sql/schema.ts";
import type { Added, Entry } from "../store.ts";
import { validate } from "./validate.ts";
import { type DatedEntry, write } from "./write.ts";

/** What adding needs of a store. */
export interface Adder {
  readonly db: Kysely<Tables>;
  readonly archive: Archive;
  readonly now: () => Date;
  readonly tend: (db: Kysely<Tables>) => Promise<void>;
  /** Runs batches one after the other. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** As large as still commits at once: a batch shares its syncs of the disk and its statements. */
const BATCH = { entries: 100, characters: 4_000_000 };

/**
 * Adds entries batch by batch and yields their outcomes in order. While one batch is written, on the
 * database's own thread, the next one is already taken from the source. When the source fails, or gives
 * what cannot be stored, what it gave before is added first.
 */
export async function* addBatches(adder: Adder, entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncIterable<Added> {
  let writing: Promise<readonly Added[]> = Promise.resolve([]);
  try {
    for await (const batch of batches(entries)) {
      if (batch instanceof Unusable) {
        yield* await writing;
        throw batch.cause;
      }
      const before = writing;
      writing = before.then(() => adder.inTurn(() => addBatch(adder, batch)));
      // Whoever awaits it later hears of a failure; until then it is not an unhandled one.
      writing.catch(() => {});
      yield* await before;
    }
    yield* await writing;
  } finally {
    await writing.catch(() => {});
  }
}

/**
 * Adds single entries. Those that are asked for while others are being written share the next batch, and
 * with it its syncs of the disk.
 */
export function oneByOne(adder: Adder): (entry: Entry) => Promise<Added> {
  const waiting: { entry: Entry; done(added: Added): void; failed(error: unknown): void }[] = [];
  const addWaiting = async () => {
    const some = waiting.splice(0, BATCH.entries);
    if (some.length === 0) return;
    try {
      const added = await adder.inTurn(() =>
        addBatch(
          adder,
          some.map(({ entry }) => entry),
        ),
      );
      for (const [at, { done }] of some.entries()) done(added[at]!);
    } catch (error) {
      for (const { failed } of some) failed(error);
    }
  };
  let turn: Promise<void> = Promise.resolve();
  return async (entry) => {
    validate(entry);
    const added = new Promise<Added>((done, failed) => waiting.push({ entry, done, failed }));
    turn = turn.then(addWaiting);
    return added;
  };
}

class Unusable {
  readonly cause: unknown;

  constructor(cause: unknown) {
    this.cause = cause;
  }
}

async function* batches(entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncIterable<readonly Entry[] | Unusable> {
  let [batch, characters]: [Entry[], number] = [[], 0];
  try {
    for await (const entry of entries) {
      validate(entry);
      batch.push(entry);
      characters += entry.original.length + entry.document.text.length;
      if (batch.length < BATCH.entries && characters < BATCH.characters) continue;
      yield batch;
      [batch, characters] = [[], 0];
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    yield new Unusable(error);
    return;
  }
  if (batch.length > 0) yield batch;
}

/** Originals and journal first, synced; then the database. What is known already touches neither. */
async function addBatch({ db, archive, now, tend }: Adder, batch: readonly Entry[]): Promise<readonly Added[]> {
  const entries = batch.map((entry) => ({ at: now(), ...entry }));
  const ids = entries.map(({ reading }) => reading.id);
  const known = await db.selectFrom("readings").select("id").where(isAnyOf("id", ids)).execute();
  const seen = new Set(known.map(({ id }) => id));
  const fresh = entries.filter(({ reading }) => !seen.has(reading.id) && seen.add(reading.id));
  if (fresh.length === 0) return entries.map(alreadyKnown);
  const originals = fresh.map(({ document, original }) => ({ sha256: document.sha256, bytes: original }));
  await archive.keep(originals, fresh.map(journalEntry));
  const added = await write(db, entries);
  await tend(db);
  return added;
}

function alreadyKnown({ document, reading }: Entry): Added {
  return { documentId: document.id, readingId: reading.id, document: "known", reading: "known" };
}

function journalEntry({ document, reading, at }: DatedEntry): JournalEntry {
  const { id, reader, models, situation } = reading;
  const body = { document: describe(document), reading: { id, reader, models, situation } };
  return { kind: "reading", at: at.toISOString(), body };
}
