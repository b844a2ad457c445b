import type { Kysely } from "kysely";
import type { Archive } from "./archive.ts";
import { assertionPage, countAssertions } from "./asking/assertions.ts";
import { checkAll } from "./asking/check.ts";
import { countAll } from "./asking/counts.ts";
import { currentProblems, documentOf, documentPage, readingOf, readingsOf } from "./asking/documents.ts";
import { searchPage } from "./asking/search.ts";
import type { Tables } from "./sql/schema.ts";
import type { Store } from "./store.ts";
import { addBatches, oneByOne } from "./writing/add.ts";

/** What a store stands on. */
export interface Foundation {
  readonly target: string;
  readonly db: Kysely<Tables>;
  readonly archive: Archive;
  /** The time of what is added. */
  readonly now: () => Date;
  /** Keeps the database quick; called after each batch. */
  readonly tend: (db: Kysely<Tables>) => Promise<void>;
  /** Turns what the database throws into errors a person can act on. */
  readonly explain: (error: unknown) => unknown;
  /** Frees everything below the database. */
  readonly release: () => Promise<void>;
}

/** The one store there is: the same statements on the embedded database and on a server. */
export function sqlStore(foundation: Foundation): Store {
  const { target, db, archive, explain, now } = foundation;
  let closing: Promise<void> | undefined;
  let adding: Promise<unknown> = Promise.resolve();

  const guarded = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      throw explain(error);
    }
  };
  /** One batch after the other, so that the journal has the order of the database. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = adding.then(() => guarded(work));
    adding = turn.catch(() => {});
    return turn;
  };
  const adder = { db, archive, now, inTurn, tend: foundation.tend };
  const addOne = oneByOne(adder);

  return {
    target,
    add: (document, original, reading, problems = []) => addOne({ document, original, reading, problems }),
    addAll: (entries) => addBatches(adder, entries),
    has: (id) =>
      guarded(
        async () =>
          (await db.selectFrom("readings").select("no").where("id", "=", id).executeTakeFirst()) !== undefined,
      ),
    document: (id) => guarded(() => documentOf(db, id)),
    documents: (page = {}) => guarded(() => documentPage(db, page)),
    originals: (id) =>
      guarded(async () => {
        const row = await db.selectFrom("documents").select("sha256").where("id", "=", id).executeTakeFirst();
        return row && archive.original(row.sha256);
      }),
    reading: (id) => guarded(() => readingOf(db, id)),
    readings: (id) => guarded(() => readingsOf(db, id)),
    problems: (id) => guarded(() => currentProblems(db, id)),
    assertions: (filter = {}, page = {}) => guarded(() => assertionPage(db, filter, page)),
    count: (filter = {}) => guarded(() => countAssertions(db, filter)),
    search: (query, page = {}) => guarded(() => searchPage(db, query, page)),
    counts: () => guarded(() => countAll(db)),
    check: () => guarded(() => checkAll(db, archive)),
    close() {
      closing ??= (async () => {
        await adding;
        await db.destroy();
        await archive.close();
        await foundation.release();
      })();
      return closing;
    },
  };
}
