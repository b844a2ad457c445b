/** All tables stand in this schema, so that a server's database may hold other things too. */
export const SCHEMA = "rapporteur";

/**
 * The schema, step by step. A step that was released is never changed: a later one changes its effect.
 * Names sort in the order of the steps. The same statements run on PGlite and on PostgreSQL 12 and later.
 *
 * Identifiers are compared byte by byte (`collate "C"`), so that lists have one order on every server.
 */
export const MIGRATIONS: Readonly<Record<string, readonly string[]>> = {
  "001-record": [
    `create table documents (
      id text collate "C" primary key,
      sha256 text not null unique,
      bytes integer not null
    )`,
    `create table editions (
      no integer generated always as identity primary key,
      document_id text collate "C" not null references documents,
      hash text not null,
      source text not null,
      url text,
      title text,
      publisher text,
      published text,
      first_day date,
      last_day date,
      day date not null,
      language text,
      kind text,
      body text not null,
      unique (document_id, hash)
    )`,
    "create index editions_by_day on editions (day, document_id)",
    `create table readings (
      no integer generated always as identity primary key,
      id text collate "C" not null unique,
      document_id text collate "C" not null references documents,
      edition_no integer not null references editions,
      reader text not null,
      models text[] not null,
      situation text not null,
      added timestamptz not null,
      hash text not null,
      body text not null
    )`,
    "create index readings_by_document on readings (document_id, no)",
    "create index readings_by_edition on readings (edition_no)",
    `create table supersessions (
      reading_no integer primary key references readings,
      by_no integer not null unique references readings
    )`,
    `create table sentences (
      reading_no integer not null references readings,
      no integer not null,
      starts integer not null,
      ends integer not null,
      text text not null,
      words tsvector generated always as (to_tsvector('english', text)) stored,
      primary key (reading_no, no)
    )`,
    "create index sentences_by_words on sentences using gin (words)",
    `create table mentions (
      reading_no integer not null references readings,
      no integer not null,
      id text not null,
      starts integer not null,
      ends integer not null,
      text text not null,
      entity text,
      kind text,
      code text,
      status text not null,
      confidence real not null,
      primary key (reading_no, no)
    )`,
    "create index mentions_by_entity on mentions (entity, reading_no)",
    `create table quotations (
      reading_no integer not null references readings,
      no integer not null,
      id text not null,
      starts integer not null,
      ends integer not null,
      kind text not null,
      codes text[] not null,
      persons text[] not null,
      primary key (reading_no, no)
    )`,
    `create table times (
      reading_no integer not null references readings,
      no integer not null,
      starts integer not null,
      ends integer not null,
      type text not null,
      value text not null,
      edtf text,
      first_day date,
      last_day date,
      status text not null,
      primary key (reading_no, no)
    )`,
    `create table assertions (
      reading_no integer not null references readings,
      no integer not null,
      document_id text collate "C" not null references documents,
      id text collate "C" not null,
      type text not null,
      mode text,
      quad smallint not null,
      polarity text not null,
      modality text not null,
      quoted boolean not null,
      starts integer not null,
      ends integer not null,
      first_day date,
      last_day date,
      day date not null,
      confidence real not null,
      "by" text not null,
      parties text[] not null,
      body text not null,
      primary key (reading_no, no)
    )`,
    "create index assertions_by_day on assertions (day, document_id, no)",
    "create index assertions_by_last_day on assertions (last_day)",
    "create index assertions_by_party on assertions using gin (parties)",
    "create index assertions_by_id on assertions (id)",
    `create table participants (
      reading_no integer not null,
      assertion_no integer not null,
      no integer not null,
      role text not null,
      code text not null,
      entity text,
      starts integer,
      ends integer,
      primary key (reading_no, assertion_no, no),
      foreign key (reading_no, assertion_no) references assertions
    )`,
    `create table problems (
      reading_no integer not null references readings,
      no integer not null,
      code text not null,
      message text not null,
      starts integer,
      ends integer,
      primary key (reading_no, no)
    )`,
    `create table originals (
      sha256 text primary key,
      bytes bytea not null
    )`,
    `create table journal (
      seq integer generated always as identity primary key,
      at timestamptz not null,
      kind text not null,
      body text not null
    )`,
  ],
};
