import type { ColumnType, Generated } from "kysely";

/**
 * The tables as Kysely sees them; `migrations.ts` makes them.
 *
 * Rows are only ever inserted. `documents` are known by their bytes; an edition is a document as it was
 * understood at one time (its text and metadata); a reading belongs to an edition. The JSON in
 * `editions.body`, `readings.body` and `assertions.body` is the record; every other column is there to
 * be asked. It stands as text, not jsonb, so that it comes back byte for byte, NUL and lone surrogates
 * included.
 *
 * `…_no` are keys of this database alone and never leave it; `first_day` and `last_day` bound an EDTF
 * expression, infinite where it is open, null where it is unknown.
 */
export interface Tables {
  documents: { id: string; sha256: string; bytes: number };
  editions: {
    no: Generated<number>;
    document_id: string;
    /** SHA-256 of `body`. */
    hash: string;
    source: string;
    url: string | null;
    title: string | null;
    publisher: string | null;
    published: string | null;
    first_day: Day;
    last_day: Day;
    /** `first_day`, or infinity: what lists are sorted by. */
    day: Day;
    language: string | null;
    kind: string | null;
    body: string;
  };
  readings: {
    no: Generated<number>;
    id: string;
    document_id: string;
    edition_no: number;
    reader: string;
    models: string[];
    situation: string;
    added: Date;
    /** SHA-256 of `body` and the bodies of the assertions, a line each. */
    hash: string;
    /** The reading's JSON with an empty list of assertions, which stand in their own table. */
    body: string;
  };
  /** The current reading of a document is the one that is not here. */
  supersessions: { reading_no: number; by_no: number };
  sentences: { reading_no: number; no: number; starts: number; ends: number; text: string; words: Generated<string> };
  mentions: {
    reading_no: number;
    no: number;
    id: string;
    starts: number;
    ends: number;
    text: string;
    entity: string | null;
    kind: string | null;
    code: string | null;
    status: string;
    confidence: number;
  };
  quotations: {
    reading_no: number;
    no: number;
    id: string;
    starts: number;
    ends: number;
    kind: string;
    codes: string[];
    persons: string[];
  };
  times: {
    reading_no: number;
    no: number;
    starts: number;
    ends: number;
    type: string;
    value: string;
    edtf: string | null;
    first_day: Day;
    last_day: Day;
    status: string;
  };
  assertions: {
    reading_no: number;
    no: number;
    document_id: string;
    id: string;
    type: string;
    mode: string | null;
    quad: number;
    polarity: string;
    modality: string;
    quoted: boolean;
    starts: number;
    ends: number;
    first_day: Day;
    last_day: Day;
    /** `first_day`, or infinity: what lists are sorted by. */
    day: Day;
    confidence: number;
    by: string;
    /** Role and code, and role and entity, of each participant: `actor PRK`, `actor state:PRK`. */
    parties: string[];
    body: string;
  };
  participants: {
    reading_no: number;
    assertion_no: number;
    no: number;
    role: "actor" | "recipient" | "speaker";
    code: string;
    entity: string | null;
    starts: number | null;
    ends: number | null;
  };
  problems: {
    reading_no: number;
    no: number;
    code: string;
    message: string;
    starts: number | null;
    ends: number | null;
  };
  /** On a server only: in a folder these are files. */
  originals: { sha256: string; bytes: Uint8Array };
  journal: { seq: Generated<number>; at: Date; kind: string; body: string };
}

/** Written as `YYYY-MM-DD` or infinite; drivers would read it as a local or a UTC time, so it is read as text. */
type Day = ColumnType<never, string | null, never>;
