import { type Kysely, sql } from "kysely";
import type { Problem } from "../../base/outcome.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Document } from "../../text/document.ts";
import type { DocumentSummary, Page, PageRequest } from "../answers.ts";
import { isCurrent } from "../sql/conditions.ts";
import type { Tables } from "../sql/schema.ts";
import type { StoredReading } from "../store.ts";
import { DAY_KEY, ID_KEY, limitOf, pageOf, placeOf } from "./cursor.ts";
import { storedDocument, storedReading } from "./stored.ts";
import { dayText, SUMMARY_COLUMNS, summaryOf } from "./summary.ts";

type Db = Kysely<Tables>;

export async function documentOf(db: Db, documentId: string): Promise<Document | undefined> {
  const row = await db
    .selectFrom("readings as r")
    .innerJoin("editions as e", "e.no", "r.edition_no")
    .select(["e.body", "e.hash"])
    .where("r.document_id", "=", documentId)
    .where(isCurrent("r.no"))
    .executeTakeFirst();
  return row && storedDocument(row.body, row.hash);
}

export async function documentPage(db: Db, page: PageRequest): Promise<Page<DocumentSummary>> {
  const limit = limitOf(page);
  const after = placeOf(page, "documents", [DAY_KEY, ID_KEY]);
  const rows = await db
    .selectFrom("readings as r")
    .innerJoin("editions as e", "e.no", "r.edition_no")
    .select([...SUMMARY_COLUMNS, dayText("e.day").as("day")])
    .where(isCurrent("r.no"))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(e.day, e.document_id) > (${after?.[0]}::date, ${after?.[1]})`),
    )
    .orderBy("e.day")
    .orderBy("e.document_id")
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, "documents", ({ day, document_id }) => [day, document_id], summaryOf);
}

export async function readingOf(db: Db, documentId: string): Promise<Reading | undefined> {
  const row = await db
    .selectFrom("readings as r")
    .select(["r.no", "r.body", "r.hash"])
    .where("r.document_id", "=", documentId)
    .where(isCurrent("r.no"))
    .executeTakeFirst();
  return row && storedReading({ body: row.body, assertions: await assertionBodies(db, row.no) }, row.hash);
}

export async function readingsOf(db: Db, documentId: string): Promise<readonly StoredReading[]> {
  const rows = await db
    .selectFrom("readings as r")
    .leftJoin("supersessions as s", "s.reading_no", "r.no")
    .leftJoin("readings as later", "later.no", "s.by_no")
    .select(["r.no", "r.body", "r.hash", "r.added", "later.id as supersededBy"])
    .where("r.document_id", "=", documentId)
    .orderBy("r.no")
    .execute();
  const readings: StoredReading[] = [];
  for (const { no, body, hash, added, supersededBy } of rows) {
    const reading = storedReading({ body, assertions: await assertionBodies(db, no) }, hash);
    readings.push({ reading, problems: await problemsOf(db, no), added, supersededBy });
  }
  return readings;
}

export async function currentProblems(db: Db, documentId: string): Promise<readonly Problem[]> {
  const row = await db
    .selectFrom("readings as r")
    .select("r.no")
    .where("r.document_id", "=", documentId)
    .where(isCurrent("r.no"))
    .executeTakeFirst();
  return row ? problemsOf(db, row.no) : [];
}

export async function assertionBodies(db: Db, reading: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("assertions")
    .select("body")
    .where("reading_no", "=", reading)
    .orderBy("no")
    .execute();
  return rows.map(({ body }) => body);
}

async function problemsOf(db: Db, reading: number): Promise<readonly Problem[]> {
  const rows = await db.selectFrom("problems").selectAll().where("reading_no", "=", reading).orderBy("no").execute();
  return rows.map(({ code, message, starts, ends }) => ({
    code,
    message,
    ...(starts === null ? {} : { start: starts }),
    ...(ends === null ? {} : { end: ends }),
  }));
}
