import { pathToFileURL } from "node:url";
import { type ErrorCode, RapporteurError } from "./base/errors.ts";
import { once } from "./base/once.ts";
import type { Problem } from "./base/outcome.ts";
import { packageRoot } from "./base/package-root.ts";
import type { Analysis } from "./language/analysis.ts";
import type { Language } from "./language/language.ts";
import type { CodedRelation, Relation } from "./reading/coding/code-relation.ts";
import type { ExplainedReading } from "./reading/explain/explanation.ts";
import type { Inside } from "./reading/inside.ts";
import type { Reading } from "./reading/reading.ts";
import type { AssertionFilter, AssertionRecord, Page, PageRequest, SearchHit } from "./record/answers.ts";
import type { RebuildReport } from "./record/rebuild-store.ts";
import type { Added, Store } from "./record/store.ts";
import type { Situation } from "./situation/situation.ts";
import { type Document, spokenBlocks } from "./text/document.ts";
import type { Given } from "./text/to-document.ts";

export interface RapporteurOptions {
  /** A folder, or `postgres://…`. Without it nothing is kept, and what asks the record is refused. */
  readonly store?: string;
  /** The pack of knowledge to read with; `dprk-russia` when not given. */
  readonly situation?: string;
  /** The folder that holds the models' folders; the package's own when not given. */
  readonly models?: string;
}

/** One text: its bytes as they came, and what the giver knows of it. */
export interface Input extends Given {
  readonly bytes: Uint8Array;
}

/** A text as it was read, with all that went wrong on the way. */
export interface Read {
  readonly document: Document;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
}

export type Ingested = Read & { readonly added: Added };

export interface Rapporteur {
  /** Reads a text and adds it to the record. The same text again changes nothing. */
  ingest(input: Input): Promise<Ingested>;
  /** Reads a text and keeps nothing. Rejects with an `input-…` code where there is nothing to read. */
  read(input: Input): Promise<Read>;
  /** Reads a document again and tells how each assertion came about, and what was left unsaid. */
  explain(document: Document): Promise<ExplainedReading>;
  /** What is on record of a document; undefined when it is not there. */
  show(documentId: string): Promise<Read | undefined>;
  /** Sentences on record that hold the words, best first. */
  search(query: string, page?: PageRequest): Promise<Page<SearchHit>>;
  /** Assertions on record that meet all the conditions. */
  assertions(filter?: AssertionFilter, page?: PageRequest): Promise<Page<AssertionRecord>>;
  /** Sentences, words, tags, trees and named entities, without reading what they say. */
  analyze(input: Input): Promise<{ readonly analysis: Analysis; readonly problems: readonly Problem[] }>;
  /** The type of what one party does to another in a sentence. */
  code(relation: Relation): Promise<CodedRelation>;
  /** Makes a folder's database again from its originals and its journal, with the same ids. */
  rebuild(onProgress?: (done: number, total: number) => void): Promise<RebuildReport>;
  language(): Promise<Language>;
  situation(): Promise<Situation>;
  /** The record itself; opened when first asked for, and then owned until `close`. */
  store(): Promise<Store>;
  close(): Promise<void>;
}

/** How a document on record tells its format. */
const MEDIA_TYPES = { txt: "text/plain", md: "text/markdown", html: "text/html" } as const;

/** Puts the rooms of the house together. Each is loaded when it is first needed. */
export function openRapporteur({ store: where, situation: pack, models }: RapporteurOptions = {}): Rapporteur {
  const language = once(async () => (await import("./language/index.ts")).loadEnglish(models ? { models } : {}));
  const relations = once(async () => (await import("./reading/coding/load.ts")).loadRelationModel(models));
  const attribution = once(async () =>
    (await import("./reading/attribution/learned/load.ts")).loadAttributionModel(models),
  );
  const situation = once(async () => {
    const { loadSituation } = await import("./situation/load.ts");
    return loadSituation(pack ?? "dprk-russia", pathToFileURL(`${packageRoot()}/situations/`));
  });
  const store = once(async () => (await import("./record/open-store.ts")).openStore(given(where)));
  const toDocument = async ({ bytes, ...given }: Input) => {
    const { value: document, problems } = (await import("./text/to-document.ts")).toDocument(bytes, given);
    if (document) return { document, problems };
    throw new RapporteurError(problems[0]!.code as ErrorCode, problems[0]!.message);
  };
  const readDocument = async (
    document: Document,
    before: readonly Problem[],
    look?: (inside: Inside) => void,
  ): Promise<Read> => {
    const reading = await import("./reading/read.ts");
    const analysis = (await language()).analyze(document.text, spokenBlocks(document));
    const { value, problems } = reading.readDocument(
      document,
      analysis.value,
      await situation(),
      look,
      await attribution(),
    );
    return { document, reading: value, problems: [...before, ...analysis.problems, ...problems] };
  };
  /** What is on record already, so that it need not be read again: the same text, metadata, models, pack and rules. */
  const onRecord = async (document: Document): Promise<Ingested | undefined> => {
    const { readingId } = await import("./reading/reading-id.ts");
    const record = await store();
    const model = await attribution();
    const all = [...(await language()).models, ...(model ? [model.model] : [])];
    const id = readingId(document, all, (await situation()).version);
    const reading = (await record.has(id)) ? await record.reading(document.id) : undefined;
    if (reading?.id !== id) return undefined;
    const added = { documentId: document.id, readingId: id, document: "known", reading: "known" } as const;
    return { document, reading, problems: await record.problems(document.id), added };
  };

  return {
    async ingest(input) {
      const { document, problems } = await toDocument(input);
      const known = await onRecord(document);
      if (known) return known;
      const read = await readDocument(document, problems);
      const added = await (await store()).add(document, input.bytes, read.reading, read.problems);
      return { ...read, added };
    },
    async read(input) {
      const { document, problems } = await toDocument(input);
      return readDocument(document, problems);
    },
    async explain(document) {
      const { explainReading } = await import("./reading/explain/explain.ts");
      const model = await relations();
      let explained: ReturnType<typeof explainReading> | undefined;
      const { reading } = await readDocument(document, [], (inside) => {
        explained = explainReading(inside, model);
      });
      return { readingId: reading.id, ...explained! };
    },
    async show(id) {
      const record = await store();
      const [document, reading] = [await record.document(id), await record.reading(id)];
      return document && reading && { document, reading, problems: await record.problems(id) };
    },
    search: async (query, page) => (await store()).search(query, page),
    assertions: async (filter, page) => (await store()).assertions(filter, page),
    async analyze(input) {
      const { document, problems } = await toDocument(input);
      const analysis = (await language()).analyze(document.text, spokenBlocks(document));
      return { analysis: analysis.value, problems: [...problems, ...analysis.problems] };
    },
    async code(relation) {
      const { codeRelation } = await import("./reading/coding/code-relation.ts");
      return codeRelation(relation, await language(), await relations());
    },
    async rebuild(onProgress) {
      const { rebuildStore } = await import("./record/rebuild-store.ts");
      const reread: Parameters<typeof rebuildStore>[1] = async (description, bytes) => {
        const mediaType = MEDIA_TYPES[description.format];
        const { document, problems } = await toDocument({ bytes, mediaType, source: description.source });
        return readDocument({ ...document, ...description }, problems);
      };
      return rebuildStore(given(where), reread, onProgress ? { onProgress } : {});
    },
    language,
    situation,
    store,
    async close() {
      const opened = store.started ? await store().catch(() => undefined) : undefined;
      await opened?.close();
    },
  };
}

function given(where: string | undefined): string {
  if (where) return where;
  throw new RapporteurError("usage", "No store was given; expected a folder or postgres://….");
}
