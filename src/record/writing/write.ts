import { type Kysely, sql, type Transaction } from "kysely";
import { sha256 } from "../../base/content-id.ts";
import { hashOf, partsOf } from "../reading-parts.ts";
import { isAnyOf } from "../sql/conditions.ts";
import { type Columns, type ColumnType, insertColumns } from "../sql/insert.ts";
import type { Tables } from "../sql/schema.ts";
import type { Added, Entry } from "../store.ts";
import { BELOW_READING, type Numbered } from "./columns.ts";
import { dayColumns } from "./day-columns.ts";

/** An entry with the moment it is added at. */
export interface DatedEntry extends Entry {
  readonly at: Date;
}

/**
 * Writes entries in one transaction and says what became of each. Correct also when other processes
 * write to the same server: the documents' rows are locked, in one order, before it is asked which
 * readings are there, so that of two new readings of a document one supersedes the other.
 */
export function write(db: Kysely<Tables>, entries: readonly DatedEntry[]): Promise<readonly Added[]> {
  return db.transaction().execute(async (transaction) => {
    const newDocuments = await insertDocuments(transaction, entries);
    const fresh = await withoutKnown(transaction, entries);
    const editions = await insertEditions(transaction, fresh);
    const readings = await insertReadings(transaction, fresh, editions);
    const superseding = await supersede(transaction, readings);
    for (const [table, columns] of BELOW_READING) await insert(transaction, table, columns(readings));
    return outcomes(entries, newDocuments, new Set(fresh), superseding);
  });
}

async function insertDocuments(transaction: Transaction<Tables>, entries: readonly DatedEntry[]): Promise<Set<string>> {
  const rows = [...new Map(entries.map((entry) => [entry.document.id, entry])).values()];
  rows.sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const columns = {
    id: column("text", rows, ({ document }) => document.id),
    sha256: column("text", rows, ({ document }) => document.sha256),
    bytes: column("integer", rows, ({ original }) => original.length),
  };
  const added = await sql<{ id: string }>`${insertColumns("documents", columns)}
    on conflict do nothing returning id`.execute(transaction);
  const ids = rows.map(({ document }) => document.id);
  await transaction.selectFrom("documents").select("id").where(isAnyOf("id", ids)).orderBy("id").forUpdate().execute();
  return new Set(added.rows.map(({ id }) => id));
}

/** The first entry of each reading that is not there yet. */
async function withoutKnown(
  transaction: Transaction<Tables>,
  entries: readonly DatedEntry[],
): Promise<readonly DatedEntry[]> {
  const ids = entries.map(({ reading }) => reading.id);
  const known = await transaction.selectFrom("readings").select("id").where(isAnyOf("id", ids)).execute();
  const seen = new Set(known.map(({ id }) => id));
  return entries.filter(({ reading }) => !seen.has(reading.id) && seen.add(reading.id));
}

/** The key of each entry's edition, in the order of the entries. */
async function insertEditions(
  transaction: Transaction<Tables>,
  entries: readonly DatedEntry[],
): Promise<readonly number[]> {
  const rows = entries.map(({ document }) => {
    const body = JSON.stringify(document);
    return { document, body, hash: sha256(body), days: dayColumns(document.published.value) };
  });
  await insert(
    transaction,
    "editions",
    {
      document_id: column("text", rows, ({ document }) => document.id),
      hash: column("text", rows, ({ hash }) => hash),
      source: column("text", rows, ({ document }) => document.source),
      url: column("text", rows, ({ document }) => document.url.value),
      title: column("text", rows, ({ document }) => document.title.value),
      publisher: column("text", rows, ({ document }) => document.publisher.value),
      published: column("text", rows, ({ document }) => document.published.value),
      first_day: column("date", rows, ({ days }) => days.first),
      last_day: column("date", rows, ({ days }) => days.last),
      day: column("date", rows, ({ days }) => days.day),
      language: column("text", rows, ({ document }) => document.language.value),
      kind: column("text", rows, ({ document }) => document.kind.value),
      body: column("text", rows, ({ body }) => body),
    },
    { knownToo: true },
  );
  const ids = entries.map(({ document }) => document.id);
  const found = await transaction
    .selectFrom("editions")
    .select(["no", "document_id", "hash"])
    .where(isAnyOf("document_id", ids))
    .execute();
  const keys = new Map(found.map(({ no, document_id, hash }) => [`${document_id} ${hash}`, no]));
  return rows.map(({ document, hash }) => keys.get(`${document.id} ${hash}`)!);
}

/** Inserts readings, all new, and gives them their keys, which grow in the order of the entries. */
async function insertReadings(
  transaction: Transaction<Tables>,
  entries: readonly DatedEntry[],
  editions: readonly number[],
): Promise<readonly Numbered[]> {
  const parts = entries.map(({ reading }) => partsOf(reading));
  await insert(transaction, "readings", {
    id: column("text", entries, ({ reading }) => reading.id),
    document_id: column("text", entries, ({ document }) => document.id),
    edition_no: { type: "integer", values: editions },
    reader: column("text", entries, ({ reading }) => reading.reader),
    models: column("text[]", entries, ({ reading }) => reading.models),
    situation: column("text", entries, ({ reading }) => reading.situation),
    added: column("timestamptz", entries, ({ at }) => at.toISOString()),
    hash: column("text", parts, hashOf),
    body: column("text", parts, ({ body }) => body),
  });
  const ids = entries.map(({ reading }) => reading.id);
  const added = await transaction.selectFrom("readings").select(["id", "no"]).where(isAnyOf("id", ids)).execute();
  const keys = new Map(added.map(({ id, no }) => [id, no]));
  return entries.map(({ document, reading, problems }, at) => {
    const { assertions } = parts[at]!;
    return { no: keys.get(reading.id)!, document, reading, assertions, problems: problems ?? [] };
  });
}

/** Marks what the new readings take the place of; says which of them take a place. */
async function supersede(transaction: Transaction<Tables>, readings: readonly Numbered[]): Promise<Set<string>> {
  const own = new Set(readings.map(({ no }) => no));
  const ids = readings.map(({ document }) => document.id);
  const before = await transaction
    .selectFrom("readings as r")
    .leftJoin("supersessions as s", "s.reading_no", "r.no")
    .select(["r.no", "r.document_id"])
    .where(isAnyOf("r.document_id", ids))
    .where("s.reading_no", "is", null)
    .execute();
  const current = new Map(before.flatMap(({ no, document_id }) => (own.has(no) ? [] : [[document_id, no] as const])));
  const superseding = new Set<string>();
  const pairs: { reading: number; by: number }[] = [];
  for (const { no, document, reading } of readings) {
    const old = current.get(document.id);
    current.set(document.id, no);
    if (old === undefined) continue;
    superseding.add(reading.id);
    pairs.push({ reading: old, by: no });
  }
  await insert(transaction, "supersessions", {
    reading_no: column("integer", pairs, ({ reading }) => reading),
    by_no: column("integer", pairs, ({ by }) => by),
  });
  return superseding;
}

function outcomes(
  entries: readonly DatedEntry[],
  newDocuments: Set<string>,
  fresh: ReadonlySet<DatedEntry>,
  superseding: ReadonlySet<string>,
): readonly Added[] {
  return entries.map((entry) => {
    const { document, reading } = entry;
    return {
      documentId: document.id,
      readingId: reading.id,
      // Only the first entry of a new document added it.
      document: newDocuments.delete(document.id) ? "added" : "known",
      reading: !fresh.has(entry) ? "known" : superseding.has(reading.id) ? "superseding" : "added",
    };
  });
}

async function insert(
  transaction: Transaction<Tables>,
  table: keyof Tables,
  columns: Columns,
  { knownToo = false } = {},
): Promise<void> {
  if (Object.values(columns)[0]!.values.length === 0) return;
  const statement = insertColumns(table, columns);
  await (knownToo ? sql`${statement} on conflict do nothing` : statement).execute(transaction);
}

function column<T>(type: ColumnType, rows: readonly T[], pick: (row: T) => unknown) {
  return { type, values: rows.map(pick) };
}
