import type { Assertion } from "../reading/reading.ts";
import type { AssertionRecord, DocumentSummary, SearchHit } from "../record/answers.ts";
import type { StoreCounts } from "../record/store.ts";
import type { QuotedSpan, Span } from "../text/span.ts";
import { presentAssertion } from "./present-reading.ts";
import type {
  WireAssertions,
  WireDocumentSummary,
  WireDyad,
  WireFoundAssertion,
  WireHit,
  WireOverview,
  WireSearch,
} from "./record-shape.ts";
import { SCHEMA_VERSION } from "./schema-version.ts";

/** A document on record with what is needed to quote it and to know where its sentences end. */
export interface Quotable {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly assertions: readonly Assertion[];
}

export function presentSearch(
  hits: readonly { readonly hit: SearchHit; readonly from: Quotable }[],
  next: string | null,
): WireSearch {
  return { schemaVersion: SCHEMA_VERSION, hits: hits.map(({ hit, from }) => presentHit(hit, from)), next };
}

export function presentAssertions(
  records: readonly { readonly record: AssertionRecord; readonly from: Quotable }[],
  next: string | null,
): WireAssertions {
  const assertions = records.map(({ record, from }): WireFoundAssertion => {
    const { trigger } = record.assertion;
    const sentence = from.sentences.findLast((s) => s.start <= trigger.start) ?? trigger;
    return {
      document: presentSummary(record.document),
      reading: record.readingId,
      sentence: cut(from.text, sentence),
      assertion: presentAssertion(record.assertion),
    };
  });
  return { schemaVersion: SCHEMA_VERSION, assertions, next };
}

/** The record at a glance. `dyads` most frequent first; equally frequent ones by their names. */
export function presentOverview(
  store: string,
  counts: StoreCounts,
  dyads: readonly WireDyad[],
  documents: readonly DocumentSummary[],
): WireOverview {
  const { documents: n, sentences, mentions, quotations, times, assertions, problems, superseded } = counts;
  return {
    schemaVersion: SCHEMA_VERSION,
    store,
    counts: { documents: n, sentences, mentions, quotations, times, assertions, problems, superseded },
    dyads: [...dyads].sort((a, b) => b.total - a.total || dyadName(a).localeCompare(dyadName(b), "en")),
    documents: documents.map(presentSummary),
  };
}

export function presentSummary(summary: DocumentSummary): WireDocumentSummary {
  const { id, source, url, title, publisher, published, language, kind } = summary;
  return { id, source, url, title, publisher, published, language, kind };
}

function presentHit({ document, readingId, sentence, hits, score }: SearchHit, from: Quotable): WireHit {
  const inside = ({ trigger }: Assertion) => trigger.start >= sentence.start && trigger.start < sentence.end;
  return {
    document: presentSummary(document),
    reading: readingId,
    sentence: cut(from.text, sentence),
    hits: hits.map(({ start, end, text }) => ({ start, end, text })),
    score,
    assertions: from.assertions.filter(inside).map((assertion) => presentAssertion(assertion)),
  };
}

function cut(text: string, { start, end }: Span): QuotedSpan {
  return { start, end, text: text.slice(start, end) };
}

function dyadName({ actors, recipients }: WireDyad): string {
  return `${actors.join()}→${recipients.join()}`;
}
