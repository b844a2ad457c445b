import { type Kysely, type RawBuilder, sql } from "kysely";
import { firstDay, isEdtf, lastDay } from "../../base/edtf.ts";
import { RapporteurError } from "../../base/errors.ts";
import type { Assertion } from "../../reading/reading.ts";
import type { AssertionFilter, AssertionRecord, OneOrMore, Page, PageRequest } from "../answers.ts";
import { isAnyOf, isCurrent } from "../sql/conditions.ts";
import type { Tables } from "../sql/schema.ts";
import { storable } from "../sql/storable.ts";
import { partyKey } from "../writing/columns.ts";
import { DAY_KEY, ID_KEY, limitOf, NUMBER_KEY, pageOf, placeOf } from "./cursor.ts";
import { dayText, SUMMARY_COLUMNS, summaryOf } from "./summary.ts";

export async function assertionPage(
  db: Kysely<Tables>,
  filter: AssertionFilter,
  page: PageRequest,
): Promise<Page<AssertionRecord>> {
  const limit = limitOf(page);
  const conditions = [isCurrent("a.reading_no"), ...conditionsOf(filter), ...afterCursor(page)];
  const rows = await db
    .selectFrom("assertions as a")
    .innerJoin("readings as r", "r.no", "a.reading_no")
    .innerJoin("editions as e", "e.no", "r.edition_no")
    .select([...SUMMARY_COLUMNS, "r.id as readingId", "a.no", "a.body", dayText("a.day").as("day")])
    .where((where) => where.and(conditions))
    .orderBy("a.day")
    .orderBy("a.document_id")
    .orderBy("a.no")
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    "assertions",
    ({ day, document_id, no }) => [day, document_id, String(no)],
    (row) => ({
      assertion: JSON.parse(row.body) as Assertion,
      readingId: row.readingId,
      document: summaryOf(row),
    }),
  );
}

type Condition = RawBuilder<boolean>;

/** How many meet the conditions, and how many more would but for their confidence. */
export async function countAssertions(
  db: Kysely<Tables>,
  filter: AssertionFilter,
): Promise<{ readonly found: number; readonly below: number }> {
  const { minConfidence, ...rest } = filter;
  const all = await countOf(db, rest);
  const found = minConfidence === undefined ? all : await countOf(db, filter);
  return { found, below: all - found };
}

async function countOf(db: Kysely<Tables>, filter: AssertionFilter): Promise<number> {
  const conditions = [isCurrent("a.reading_no"), ...conditionsOf(filter)];
  const { count } = await db
    .selectFrom("assertions as a")
    .innerJoin("readings as r", "r.no", "a.reading_no")
    .innerJoin("editions as e", "e.no", "r.edition_no")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where((where) => where.and(conditions))
    .executeTakeFirstOrThrow();
  return count;
}

function conditionsOf(filter: AssertionFilter): readonly Condition[] {
  const { actor, recipient, speaker, type, modality, polarity, document, minConfidence } = filter;
  return [
    ...among("a.type", type),
    ...among("a.modality", modality),
    ...among("a.polarity", polarity),
    ...among("a.document_id", document),
    ...takesPart("actor", actor),
    ...takesPart("recipient", recipient),
    ...takesPart("speaker", speaker),
    // Stored in single precision, in which it must be compared.
    ...(minConfidence === undefined ? [] : [sql<boolean>`a.confidence >= ${minConfidence}::real`]),
    ...touches("a", "from", filter.from, "to", filter.to),
    ...touches("e", "publishedFrom", filter.publishedFrom, "publishedTo", filter.publishedTo),
  ];
}

function among(column: string, wanted: OneOrMore | undefined): readonly Condition[] {
  return wanted === undefined ? [] : [isAnyOf(column, listOf(wanted))];
}

function takesPart(role: string, wanted: OneOrMore | undefined): readonly Condition[] {
  if (wanted === undefined) return [];
  const keys = listOf(wanted).map((codeOrEntity) => storable(partyKey(role, codeOrEntity)));
  return [sql<boolean>`a.parties && ${sql.val(keys)}::text[]`];
}

function touches(
  table: "a" | "e",
  fromName: string,
  from: string | undefined,
  toName: string,
  to: string | undefined,
): readonly Condition[] {
  const [first, last] = [sql.ref(`${table}.day`), sql.ref(`${table}.last_day`)];
  return [
    ...(from === undefined ? [] : [sql<boolean>`${last} >= ${dayOf(fromName, from, firstDay)}::date`]),
    // `day` is `first_day`, or infinity where that is null; and it is the key of the list's order.
    ...(to === undefined ? [] : [sql<boolean>`${first} <= ${dayOf(toName, to, lastDay)}::date`]),
  ];
}

function dayOf(name: string, edtf: string, end: (edtf: string) => string | null): string {
  const day = isEdtf(edtf) ? end(edtf) : null;
  if (day !== null && /^(?!0000)\d{4}-/.test(day)) return day;
  throw new RapporteurError(
    "usage",
    `${name} was ${JSON.stringify(edtf)}; a day, month or year like 2024-06-24 was expected.`,
  );
}

function afterCursor(page: PageRequest): readonly Condition[] {
  const after = placeOf(page, "assertions", [DAY_KEY, ID_KEY, NUMBER_KEY]);
  if (after === undefined) return [];
  const [day, document, no] = after;
  return [sql<boolean>`(a.day, a.document_id, a.no) > (${day}::date, ${document}, ${no}::integer)`];
}

function listOf(wanted: OneOrMore): readonly string[] {
  return typeof wanted === "string" ? [wanted] : wanted;
}
