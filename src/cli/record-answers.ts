import { dyadCounter } from "../api/count-dyads.ts";
import { presentAssertions, presentOverview, presentSearch, type Quotable } from "../api/present-record.ts";
import type { WireAssertions, WireOverview, WireSearch } from "../api/record-shape.ts";
import { RapporteurError } from "../base/errors.ts";
import type { Rapporteur } from "../rapporteur.ts";
import type { AssertionFilter, PageRequest } from "../record/answers.ts";

/** Documents that a glance lists at most. */
const LISTED = 1000;
/** Assertions fetched at a time while all are counted. */
const PAGE = 1000;

/** Sentences on record that hold the words, each with what it asserts. */
export async function sentencesOf(rapporteur: Rapporteur, query: string, request: PageRequest): Promise<WireSearch> {
  const page = await rapporteur.search(query, request);
  const quotable = quotables(rapporteur);
  const hits = [];
  for (const hit of page.items) hits.push({ hit, from: await quotable(hit.document.id) });
  return presentSearch(hits, page.next);
}

/** Assertions on record that meet the conditions, each with its sentence. */
export async function assertionsOf(
  rapporteur: Rapporteur,
  filter: AssertionFilter,
  request: PageRequest,
): Promise<WireAssertions> {
  const page = await rapporteur.assertions(filter, request);
  const quotable = quotables(rapporteur);
  const records = [];
  for (const record of page.items) records.push({ record, from: await quotable(record.document.id) });
  return presentAssertions(records, page.next);
}

/** How much is on record, who acted towards whom, and the documents by day of publication. */
export async function overviewOf(rapporteur: Rapporteur): Promise<WireOverview> {
  const store = await rapporteur.store();
  const counter = dyadCounter();
  let cursor: string | null = null;
  do {
    const page = await store.assertions({}, { limit: PAGE, cursor });
    for (const { assertion } of page.items) counter.add(assertion);
    cursor = page.next;
  } while (cursor !== null);
  const documents = await store.documents({ limit: LISTED });
  return presentOverview(store.target, await store.counts(), counter.dyads(), documents.items);
}

/** The words, sentences and assertions of documents on record, each fetched once. */
function quotables(rapporteur: Rapporteur): (documentId: string) => Promise<Quotable> {
  const kept = new Map<string, Promise<Quotable>>();
  const fetch = async (id: string): Promise<Quotable> => {
    const found = await rapporteur.show(id);
    if (!found) throw new RapporteurError("store-corrupt", `The record lists ${id} but does not hold it.`);
    const { document, reading } = found;
    return { text: document.text, sentences: reading.sentences, assertions: reading.assertions };
  };
  return (id) => {
    const known = kept.get(id) ?? fetch(id);
    kept.set(id, known);
    return known;
  };
}
