import { dyadCounter } from "../api/count-dyads.ts";
import { presentAssertions, presentOverview, presentSearch, type Quotable } from "../api/present-record.ts";
import type { WireAssertions, WireOverview, WireSearch } from "../api/record-shape.ts";
import { divide } from "../api/withhold.ts";
import { RapporteurError } from "../base/errors.ts";
import type { Rapporteur } from "../rapporteur.ts";
import type { AssertionFilter, PageRequest } from "../record/answers.ts";

/** Documents that a glance lists at most. */
const LISTED = 1000;
/** Assertions fetched at a time while all are counted. */
const PAGE = 1000;

/** Sentences on record that hold the words, each with what it asserts, as far as that is sure enough. */
export async function sentencesOf(
  rapporteur: Rapporteur,
  query: string,
  request: PageRequest,
  minConfidence?: number,
): Promise<WireSearch> {
  const page = await rapporteur.search(query, request);
  const quotable = quotables(rapporteur);
  const hits = [];
  for (const hit of page.items) hits.push({ hit, from: await quotable(hit.document.id) });
  const found = presentSearch(hits, page.next);
  if (minConfidence === undefined) return found;
  let withheld = 0;
  const sure = found.hits.map((hit) => {
    const { kept, below } = divide(hit.assertions, minConfidence);
    withheld += below.length;
    return { ...hit, assertions: kept };
  });
  return { ...found, hits: sure, withheld: { minConfidence, assertions: withheld } };
}

/** Assertions on record that meet the conditions and are sure enough, each with its sentence. */
export async function assertionsOf(
  rapporteur: Rapporteur,
  filter: AssertionFilter,
  request: PageRequest,
  minConfidence?: number,
): Promise<WireAssertions> {
  const sure = minConfidence === undefined ? filter : { ...filter, minConfidence };
  const page = await rapporteur.assertions(sure, request);
  const quotable = quotables(rapporteur);
  const records = [];
  for (const record of page.items) records.push({ record, from: await quotable(record.document.id) });
  const found = presentAssertions(records, page.next);
  if (minConfidence === undefined) return found;
  const { below } = await (await rapporteur.store()).count(sure);
  return { ...found, withheld: { minConfidence, assertions: below } };
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
