import type { Problem } from "../../base/outcome.ts";
import type { Assertion, Participant, Reading } from "../../reading/reading.ts";
import type { Document } from "../../text/document.ts";
import type { Columns, ColumnType } from "../sql/insert.ts";
import type { Tables } from "../sql/schema.ts";
import { dayColumns } from "./day-columns.ts";

/** A reading that has got its key, with the document it was made from. */
export interface Numbered {
  readonly no: number;
  readonly document: Document;
  readonly reading: Reading;
  /** The JSON of each assertion. */
  readonly assertions: readonly string[];
  readonly problems: readonly Problem[];
}

/** The rows below a reading, table by table, in the order in which they must be inserted. */
export const BELOW_READING: readonly (readonly [keyof Tables, (readings: readonly Numbered[]) => Columns])[] = [
  ["sentences", sentenceColumns],
  ["mentions", mentionColumns],
  ["quotations", quotationColumns],
  ["times", timeColumns],
  ["assertions", assertionColumns],
  ["participants", participantColumns],
  ["problems", problemColumns],
];

/** PostgreSQL indexes no text of more than a megabyte; what is called a sentence may be a whole file in one line. */
export const SEARCHED_LENGTH = 100_000;

function sentenceColumns(readings: readonly Numbered[]): Columns {
  const rows = readings.flatMap(({ no, document, reading }) =>
    reading.sentences.map(({ start, end }, at) => {
      const text = document.text.slice(start, Math.min(end, start + SEARCHED_LENGTH));
      return { reading: no, at, start, end, text };
    }),
  );
  return {
    ...placed(rows),
    text: column("text", rows, ({ text }) => text),
  };
}

function mentionColumns(readings: readonly Numbered[]): Columns {
  const rows = listed(readings, ({ mentions }) => mentions);
  return {
    ...placed(rows),
    id: column("text", rows, ({ id }) => id),
    text: column("text", rows, ({ text }) => text),
    entity: column("text", rows, ({ entity }) => entity?.id ?? null),
    kind: column("text", rows, ({ entity }) => entity?.kind ?? null),
    code: column("text", rows, ({ entity }) => entity?.code ?? null),
    status: column("text", rows, ({ status }) => status),
    confidence: column("real", rows, ({ confidence }) => confidence),
  };
}

function quotationColumns(readings: readonly Numbered[]): Columns {
  const rows = listed(readings, ({ quotations }) => quotations);
  return {
    ...placed(rows),
    id: column("text", rows, ({ id }) => id),
    kind: column("text", rows, ({ kind }) => kind),
    codes: column("text[]", rows, ({ speakers }) => speakers.flatMap(({ code }) => code ?? [])),
    persons: column("text[]", rows, ({ speakers }) => speakers.flatMap(({ person }) => person ?? [])),
  };
}

function timeColumns(readings: readonly Numbered[]): Columns {
  const rows = listed(readings, ({ times }) => times);
  const days = rows.map(({ edtf }) => dayColumns(edtf));
  return {
    ...placed(rows),
    type: column("text", rows, ({ type }) => type),
    value: column("text", rows, ({ value }) => value),
    edtf: column("text", rows, ({ edtf }) => edtf),
    first_day: column("date", days, ({ first }) => first),
    last_day: column("date", days, ({ last }) => last),
    status: column("text", rows, ({ status }) => status),
  };
}

function assertionColumns(readings: readonly Numbered[]): Columns {
  const rows = readings.flatMap(({ no, document, reading, assertions }) =>
    reading.assertions.map((assertion, at) => ({
      body: assertions[at],
      ...assertion.trigger,
      reading: no,
      at,
      document: document.id,
      assertion,
      days: dayColumns(assertion.time?.edtf ?? null),
    })),
  );
  return {
    ...placed(rows),
    document_id: column("text", rows, ({ document }) => document),
    id: column("text", rows, ({ assertion }) => assertion.id),
    type: column("text", rows, ({ assertion }) => assertion.type),
    mode: column("text", rows, ({ assertion }) => assertion.mode),
    quad: column("smallint", rows, ({ assertion }) => assertion.quad),
    polarity: column("text", rows, ({ assertion }) => assertion.polarity),
    modality: column("text", rows, ({ assertion }) => assertion.modality),
    quoted: column("boolean", rows, ({ assertion }) => assertion.quoted),
    first_day: column("date", rows, ({ days }) => days.first),
    last_day: column("date", rows, ({ days }) => days.last),
    day: column("date", rows, ({ days }) => days.day),
    confidence: column("real", rows, ({ assertion }) => assertion.confidence),
    by: column("text", rows, ({ assertion }) => assertion.by),
    parties: column("text[]", rows, ({ assertion }) => partyKeys(assertion)),
    body: column("text", rows, ({ body }) => body),
  };
}

function participantColumns(readings: readonly Numbered[]): Columns {
  const rows = readings.flatMap(({ no, reading }) =>
    reading.assertions.flatMap((assertion, at) =>
      partiesOf(assertion).map((party, place) => ({ ...party, reading: no, assertion: at, at: place })),
    ),
  );
  return {
    ...placed(rows),
    assertion_no: column("integer", rows, ({ assertion }) => assertion),
    role: column("text", rows, ({ role }) => role),
    code: column("text", rows, ({ code }) => code),
    entity: column("text", rows, ({ entity }) => entity),
  };
}

function problemColumns(readings: readonly Numbered[]): Columns {
  const rows = readings.flatMap(({ no, problems }) =>
    problems.map((problem, at) => ({ start: null, end: null, ...problem, reading: no, at })),
  );
  return {
    ...placed(rows),
    code: column("text", rows, ({ code }) => code),
    message: column("text", rows, ({ message }) => message),
  };
}

function partiesOf({ actors, recipients, speakers }: Assertion) {
  const party =
    (role: string) =>
    ({ code, entity, start, end }: Participant) => ({ role, code, entity, start, end });
  return [
    ...actors.map(party("actor")),
    ...recipients.map(party("recipient")),
    ...speakers.map((code) => ({ role: "speaker", code, entity: null, start: null, end: null })),
  ];
}

/** What filters ask for: who takes part in which role, by code and by entity. */
function partyKeys(assertion: Assertion): readonly string[] {
  const keys = partiesOf(assertion).flatMap(({ role, code, entity }) =>
    entity === null ? [partyKey(role, code)] : [partyKey(role, code), partyKey(role, entity)],
  );
  return [...new Set(keys)];
}

export function partyKey(role: string, codeOrEntity: string): string {
  return `${role} ${codeOrEntity}`;
}

function listed<T extends object>(readings: readonly Numbered[], pick: (reading: Reading) => readonly T[]) {
  return readings.flatMap(({ no, reading }) => pick(reading).map((item, at) => ({ ...item, reading: no, at })));
}

interface Placed {
  readonly reading: number;
  readonly at: number;
  readonly start: number | null;
  readonly end: number | null;
}

function placed(rows: readonly Placed[]): Columns {
  return {
    reading_no: column("integer", rows, ({ reading }) => reading),
    no: column("integer", rows, ({ at }) => at),
    starts: column("integer", rows, ({ start }) => start),
    ends: column("integer", rows, ({ end }) => end),
  };
}

function column<T>(type: ColumnType, rows: readonly T[], pick: (row: T) => unknown) {
  return { type, values: rows.map(pick) };
}
