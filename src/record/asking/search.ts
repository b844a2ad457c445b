import { type Kysely, sql } from "kysely";
import type { QuotedSpan, Span } from "../../text/span.ts";
import type { Page, PageRequest, SearchHit } from "../answers.ts";
import { isCurrent } from "../sql/conditions.ts";
import type { Tables } from "../sql/schema.ts";
import { storable } from "../sql/storable.ts";
import { SEARCHED_LENGTH } from "../writing/columns.ts";
import { ID_KEY, limitOf, NUMBER_KEY, pageOf, placeOf } from "./cursor.ts";
import { storedDocument } from "./stored.ts";
import { type SummaryRow, summaryOf } from "./summary.ts";

/**
 * Ranked by PostgreSQL's cover density: sentences that hold the words close together come first, long
 * sentences count less. Among equals, the order of document ids and of places in them.
 */
export async function searchPage(db: Kysely<Tables>, query: string, page: PageRequest): Promise<Page<SearchHit>> {
  const limit = limitOf(page);
  const after = placeOf(page, "search", [SCORE_KEY, ID_KEY, NUMBER_KEY]);
  const [score, document, no] = after ?? [];
  const isAfter = after
    ? sql`where found.score < ${score}::real
        or (found.score = ${score}::real and (found.document_id, found.no) > (${document}, ${no}::integer))`
    : sql``;
  const { rows } = await sql<Row>`
    with asked as (select websearch_to_tsquery('english', ${storable(query)}) as words),
    found as (
      select s.reading_no, s.no, r.document_id, ts_rank_cd(s.words, asked.words, 1) as score
      from asked, sentences as s join readings as r on r.no = s.reading_no
      where s.words @@ asked.words and ${isCurrent("s.reading_no")}
    ),
    shown as (
      select * from found ${isAfter} order by score desc, document_id, no limit ${limit + 1}
    )
    select shown.no, shown.score::text as score, s.starts, s.ends, r.id as "readingId", r.edition_no,
      e.document_id, e.source, e.url, e.title, e.publisher, e.published, e.language, e.kind,
      ts_headline('english', s.text, asked.words, ${MARKING}) as marked
    from asked, shown
      join sentences as s on s.reading_no = shown.reading_no and s.no = shown.no
      join readings as r on r.no = shown.reading_no
      join editions as e on e.no = r.edition_no
    order by shown.score desc, shown.document_id, shown.no`.execute(db);
  const { items, next } = pageOf(
    rows,
    limit,
    "search",
    (row) => [row.score, row.document_id, String(row.no)],
    (row) => row,
  );
  return { items: await Promise.all(items.map((row) => hitOf(db, row))), next };
}

interface Row extends SummaryRow {
  readonly no: number;
  readonly score: string;
  readonly starts: number;
  readonly ends: number;
  readonly readingId: string;
  readonly edition_no: number;
  readonly marked: string;
}

const SCORE_KEY = /^\d{1,9}(?:\.\d{1,12})?(?:e-?\d{1,2})?$/;

/** Noncharacters, which no text should hold; where one does, the marks are told apart by the comparison in `hitOf`. */
const [OPEN, CLOSE] = ["\uFDD0", "\uFDD1"];
const MARKING = `HighlightAll=true, StartSel=${OPEN}, StopSel=${CLOSE}`;

async function hitOf(db: Kysely<Tables>, row: Row): Promise<SearchHit> {
  const { starts, ends } = row;
  const plain = row.marked.replaceAll(OPEN, "").replaceAll(CLOSE, "");
  const isExact = plain.length === Math.min(ends - starts, SEARCHED_LENGTH) && !plain.includes("\uFFFD");
  // The row's text may hold U+FFFD for what PostgreSQL cannot store: then the document's own words are taken.
  const text = isExact ? plain : await sentenceText(db, row);
  const spans = text.length === plain.length ? markedSpans(row.marked) : [];
  const quoted = ({ start, end }: Span): QuotedSpan => {
    return { start: starts + start, end: starts + end, text: text.slice(start, end) };
  };
  return {
    document: summaryOf(row),
    readingId: row.readingId,
    sentence: { start: starts, end: ends },
    snippet: quoted(snippetSpan(text, spans)),
    hits: spans.map(quoted),
    score: Number(row.score),
  };
}

async function sentenceText(db: Kysely<Tables>, { edition_no, starts, ends }: Row): Promise<string> {
  const row = await db
    .selectFrom("editions")
    .select(["body", "hash"])
    .where("no", "=", edition_no)
    .executeTakeFirstOrThrow();
  return storedDocument(row.body, row.hash).text.slice(starts, Math.min(ends, starts + SEARCHED_LENGTH));
}

/** Where the marks stood, in the text without them. Neighbouring words of a hit are one each. */
function markedSpans(marked: string): readonly Span[] {
  const spans: Span[] = [];
  let [length, start] = [0, 0];
  for (const part of marked.split(/([\uFDD0\uFDD1])/)) {
    if (part === OPEN) start = length;
    else if (part === CLOSE) spans.push({ start, end: length });
    else length += part.length;
  }
  return spans;
}

const SNIPPET_LENGTH = 300;

/** The sentence, or of a longer one the stretch around its first hit, cut at white space where there is some. */
function snippetSpan(text: string, hits: readonly Span[]): Span {
  if (text.length <= SNIPPET_LENGTH) return { start: 0, end: text.length };
  const first = hits[0] ?? { start: 0, end: 0 };
  const from = Math.max(0, Math.min(first.start - SNIPPET_LENGTH / 3, text.length - SNIPPET_LENGTH));
  const start = from === 0 ? 0 : cutAfter(text, Math.floor(from), first.start);
  const until = Math.max(start + SNIPPET_LENGTH, first.end);
  const end = until >= text.length ? text.length : cutBefore(text, until, first.end);
  return { start, end };
}

/** The first beginning of a word at or after `from`, not beyond `most`. */
function cutAfter(text: string, from: number, most: number): number {
  for (let at = from; at < most; at++) if (/\s/.test(text[at - 1]!) && /\S/.test(text[at]!)) return at;
  return isInsidePair(text, from) ? from - 1 : from;
}

/** The last end of a word at or before `until`, not before `least`. */
function cutBefore(text: string, until: number, least: number): number {
  for (let at = until; at > least; at--) if (/\S/.test(text[at - 1]!) && /\s/.test(text[at]!)) return at;
  return isInsidePair(text, until) ? until + 1 : until;
}

function isInsidePair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at]!);
}
