import { type Kysely, sql } from "kysely";
import { sha256 } from "../../base/content-id.ts";
import type { Problem } from "../../base/outcome.ts";
import type { Document } from "../../text/document.ts";
import type { Archive } from "../archive.ts";
import { brokenSpans } from "../broken-spans.ts";
import type { Tables } from "../sql/schema.ts";
import type { CheckReport } from "../store.ts";
import { BELOW_READING } from "../writing/columns.ts";
import { assertionBodies } from "./documents.ts";
import { storedDocument, storedReading } from "./stored.ts";

type Db = Kysely<Tables>;

/** Reads the whole store, a reading at a time, and compares it with itself, its originals and its journal. */
export async function checkAll(db: Db, archive: Archive): Promise<CheckReport> {
  const problems: Problem[] = [];
  const found = (code: string, message: string) => problems.push({ code, message });
  const { readings, spans } = await checkReadings(db, found);
  await checkReferences(db, found);
  const { documents, originals } = await checkOriginals(db, archive, found);
  await checkJournal(db, archive, found);
  return { documents, readings, spans, originals, problems };
}

type Found = (code: string, message: string) => void;

async function checkReadings(db: Db, found: Found): Promise<{ readings: number; spans: number }> {
  const keys = await db.selectFrom("readings").select(["no", "id", "edition_no"]).orderBy("no").execute();
  let spans = 0;
  for (const { no, id, edition_no } of keys) {
    try {
      const document = await edition(db, edition_no);
      const row = await db
        .selectFrom("readings")
        .select(["body", "hash"])
        .where("no", "=", no)
        .executeTakeFirstOrThrow();
      const assertions = await assertionBodies(db, no);
      const reading = storedReading({ body: row.body, assertions }, row.hash);
      const report = brokenSpans(reading, document.text);
      spans += report.spans;
      if (report.first !== undefined) found("span-broken", `Reading ${id} of ${document.id}: ${report.first}.`);
      const problems = await db
        .selectFrom("problems")
        .select(["code", "message"])
        .where("reading_no", "=", no)
        .execute();
      for (const [table, columns] of BELOW_READING) {
        const expected = Object.values(columns([{ no, document, reading, assertions, problems }]))[0]!.values.length;
        const there = await rowsOf(db, table, no);
        if (there !== expected) found("rows-differ", `Reading ${id} has ${expected} ${table}, the table has ${there}.`);
      }
    } catch (error) {
      found("reading-damaged", `Reading ${id}: ${(error as Error).message}`);
    }
  }
  return { readings: keys.length, spans };
}

async function edition(db: Db, no: number): Promise<Document> {
  const row = await db.selectFrom("editions").select(["body", "hash"]).where("no", "=", no).executeTakeFirstOrThrow();
  return storedDocument(row.body, row.hash);
}

async function rowsOf(db: Db, table: keyof Tables, reading: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table)} where reading_no = ${reading}`.execute(db);
  return rows[0]!.count;
}

/** What the database's own constraints promise, asked again, since damaged files keep no promise. */
async function checkReferences(db: Db, found: Found): Promise<void> {
  for (const [table, column, target, key] of REFERENCES) {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)} as a
      where not exists (select from ${sql.table(target)} as b where ${sql.ref(`b.${key}`)} = ${sql.ref(`a.${column}`)})`.execute(
      db,
    );
    const count = rows[0]!.count;
    if (count > 0) found("reference-broken", `${count} ${table} name ${target} that are not there.`);
  }
  const { rows } = await sql<{ document_id: string; count: number }>`
    select d.id as document_id, count(r.no)::integer as count
    from documents as d left join readings as r
      on r.document_id = d.id and not exists (select from supersessions as s where s.reading_no = r.no)
    group by d.id having count(r.no) <> 1`.execute(db);
  for (const { document_id, count } of rows) {
    found("current-reading", `Document ${document_id} has ${count} current readings instead of one.`);
  }
}

const REFERENCES = [
  ["editions", "document_id", "documents", "id"],
  ["readings", "document_id", "documents", "id"],
  ["readings", "edition_no", "editions", "no"],
  ["supersessions", "reading_no", "readings", "no"],
  ["supersessions", "by_no", "readings", "no"],
  ...BELOW_READING.map(([table]) => [table, "reading_no", "readings", "no"] as const),
] as const;

async function checkOriginals(
  db: Db,
  archive: Archive,
  found: Found,
): Promise<{ documents: number; originals: number }> {
  const documents = await db.selectFrom("documents").select(["id", "sha256"]).orderBy("id").execute();
  let originals = 0;
  for (const { id, sha256: hash } of documents) {
    const bytes = await archive.original(hash);
    if (bytes === undefined) found("original-missing", `The original of ${id} (${hash}) is not there.`);
    else if (sha256(bytes) !== hash) found("original-changed", `The original of ${id} no longer has the hash ${hash}.`);
    else originals += 1;
  }
  return { documents: documents.length, originals };
}

/**
 * Every reading has its line. Of each document the reading of the last line is there: where it is not,
 * the process ended between the two, and adding the document again completes it. Readings of earlier
 * lines may be gone, since a rebuild makes them with the models of its day.
 */
async function checkJournal(db: Db, archive: Archive, found: Found): Promise<void> {
  const readings = await db.selectFrom("readings").select("id").execute();
  const unnamed = new Set(readings.map(({ id }) => id));
  const last = new Map<string, string>();
  for await (const { entry, problem } of archive.journal()) {
    if (problem !== undefined) found("journal-damaged", problem);
    if (entry?.kind !== "reading") continue;
    unnamed.delete(entry.body.reading.id);
    last.set(entry.body.document.id, entry.body.reading.id);
  }
  for (const id of unnamed) found("journal-gap", `Reading ${id} is not in the journal.`);
  const there = new Set(readings.map(({ id }) => id));
  for (const [document, id] of last) {
    if (!there.has(id))
      found("reading-missing", `Reading ${id} of ${document} is in the journal but not in the database.`);
  }
}
