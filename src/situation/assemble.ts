import type { ConductRule, Entity, EntityKind, KnownEvent, SourceInfo, Tenure, WordingStep } from "./entity.ts";
import { EntityList, factOf } from "./entity-list.ts";
import { complaint, type LoadedFile } from "./pack-files.ts";
import { listOf } from "./pack-schema.ts";
import { resolutionNames } from "./resolution-names.ts";
import type { OfficeTitles } from "./tenures.ts";
import type { Path } from "./yaml-file.ts";

export interface Assembled {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly tenures: readonly Tenure[];
  readonly offices: readonly OfficeTitles[];
  readonly provisions: readonly ConductRule[];
  readonly sources: readonly SourceInfo[];
  readonly events: readonly KnownEvent[];
  readonly wording: readonly WordingStep[];
  /** What refers to something that is not there, or is there twice. */
  readonly complaints: readonly string[];
}

/** Sections that hold plain named things, with the kind and the prefix of their ids. */
const THINGS = [
  ["organisations", "organisation", "org"],
  ["armed-groups", "armed-group", "armed-group"],
  ["groups", "group", "group"],
  ["places", "place", "place"],
  ["weapons", "weapon", "weapon"],
  ["vessels", "vessel", "vessel"],
] as const satisfies readonly (readonly [string, EntityKind, string])[];

/** Puts the files of a pack and of those it extends together, in order. Later packs add to and override earlier ones. */
export function assemble(files: readonly LoadedFile[]): Assembled {
  const list = new EntityList();
  const complaints: string[] = [];
  const tenures = new Map<string, readonly Tenure[]>();
  const rules = new Map<string, ConductRule>();
  const sources = new Map<string, SourceInfo>();
  const events = new Map<string, KnownEvent>();
  const wording = new Map<string, WordingStep>();
  const owners = new Map<string, string>();
  const vocabulary = new Map<string, readonly string[]>();

  const complain = (file: LoadedFile, path: Path, message: string) =>
    complaints.push(complaint(file.yaml, path, message));
  /** An id twice in one pack is a slip; in a later pack it overrides. */
  const own = (file: LoadedFile, path: Path, id: string) => {
    if (owners.get(id) === file.pack) complain(file, path, `"${id}" is in this pack already`);
    owners.set(id, file.pack);
  };
  const each = <S extends Section>(
    section: S,
    take: (entry: Entry<S>, file: LoadedFile, path: Path, line: number) => void,
  ) => {
    for (const file of files) {
      const lines = file.yaml.itemLines.get(section) ?? [];
      (file.content[section] as Entry<S>[]).forEach((entry, i) => {
        if ("confidence" in entry && factOf(entry, file).source === "")
          complain(file, [section, i], "has no source, and its file gives none");
        take(entry, file, [section, i], lines[i] ?? 1);
      });
    }
  };

  each("states", (entry, file, path, line) => {
    const standing = {
      id: `state:${entry.code}`,
      kind: "state",
      code: entry.code,
      valid: entry.valid ?? null,
    } as const;
    if (!list.add(standing, entry, file, line))
      complain(file, [...path, "code"], `state ${entry.code} is in this pack already`);
  });
  for (const [section, kind, prefix] of THINGS) {
    each(section, (entry, file, path, line) => {
      const id = `${prefix}:${entry.id}`;
      const code = entry.code === undefined ? (list.get(id)?.code ?? null) : entry.code;
      const standing = { id, kind, code, members: entry.members, valid: entry.valid ?? null };
      if (!list.add(standing, entry, file, line)) complain(file, [...path, "id"], `"${id}" is in this pack already`);
    });
  }

  const roles = new Map<string, string | undefined>();
  each("offices", (entry, file, path, line) => {
    const id = `office:${entry.id}`;
    const code = entry.state ?? list.get(id)?.code ?? null;
    if (!list.add({ id, kind: "office", code }, entry, file, line))
      complain(file, [...path, "id"], `"${id}" is in this pack already`);
    roles.set(id, entry.role ?? roles.get(id));
  });
  each("offices", (entry, file, path) => {
    if (entry.role !== undefined && list.get(`office:${entry.role}`) === undefined) {
      complain(file, [...path, "role"], `no office "${entry.role}"`);
    }
  });

  each("persons", (entry, file, path, line) => {
    const id = `person:${entry.id}`;
    const held: Tenure[] = [];
    entry.tenures?.forEach((tenure, i) => {
      const office = list.get(`office:${tenure.office}`);
      if (office === undefined) complain(file, [...path, "tenures", i, "office"], `no office "${tenure.office}"`);
      else if (office.code === null) {
        complain(
          file,
          [...path, "tenures", i, "office"],
          `"${tenure.office}" is a title of any state: name one state's office`,
        );
      } else {
        const fact = factOf(
          { source: tenure.source ?? entry.source, confidence: tenure.confidence ?? entry.confidence },
          file,
        );
        held.push({
          person: id,
          office: office.id,
          state: office.code,
          from: tenure.from,
          to: tenure.to ?? null,
          ...fact,
        });
      }
    });
    const named = new Set(held.map(({ office }) => office));
    const all = [...(tenures.get(id) ?? []).filter(({ office }) => !named.has(office)), ...held];
    tenures.set(
      id,
      all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    );
    const code = entry.code ?? all.at(-1)?.state ?? list.get(id)?.code ?? null;
    if (!list.add({ id, kind: "person", code }, entry, file, line))
      complain(file, [...path, "id"], `"${id}" is in this pack already`);
  });

  each("agreements", (entry, file, path, line) => {
    const id = `agreement:${entry.id}`;
    const valid = entry.force ?? entry.signed;
    const standing = {
      id,
      kind: "agreement",
      code: null,
      members: entry.parties,
      valid: span(valid, entry.ended),
    } as const;
    if (!list.add(standing, entry, file, line)) complain(file, [...path, "id"], `"${id}" is in this pack already`);
  });
  each("resolutions", (entry, file, path, line) => {
    const id = `resolution:${entry.symbol}`;
    const names = { name: entry.symbol, alias: [...resolutionNames(entry.symbol), ...listOf(entry.alias)] };
    const standing = { id, kind: "resolution", code: null, valid: entry.adopted } as const;
    if (!list.add(standing, { ...entry, ...names }, file, line))
      complain(file, [...path, "symbol"], `"${id}" is in this pack already`);
  });

  each("sources", (entry, file, path, line) => {
    own(file, [...path, "id"], `source:${entry.id}`);
    const { id, name, alias, domains, family, kind } = entry;
    sources.set(id, {
      id,
      name,
      names: [name, ...listOf(alias)],
      domains: listOf(domains),
      speaksFor: entry.state ?? null,
      family,
      kind,
    });
    if (entry.entity === undefined)
      list.add({ id: `source:${id}`, kind: "organisation", code: entry.state ?? null }, entry, file, line);
  });
  each("sources", (entry, file, path) => {
    if (entry.entity !== undefined && list.get(entry.entity) === undefined) {
      complain(file, [...path, "entity"], `no entity "${entry.entity}"`);
    }
  });
  each("names", (entry, file, path) => {
    if (!list.addNames(entry.entity, entry)) complain(file, [...path, "entity"], `no entity "${entry.entity}"`);
  });

  for (const { content } of files)
    for (const [key, words] of Object.entries(content.vocabulary)) vocabulary.set(key, words);
  each("conduct", (entry, file, path) => {
    const { conduct, resolution, paragraph, summary, types = [], actors = [], recipients = [] } = entry;
    const id = `${conduct}/${resolution}/${paragraph}`;
    own(file, path, id);
    if (list.get(`resolution:${resolution}`) === undefined)
      complain(file, [...path, "resolution"], `no resolution "${resolution}"`);
    const themes = (entry.themes ?? []).flatMap((theme, i) => {
      if (!theme.startsWith("$")) return [theme];
      const words = vocabulary.get(theme.slice(1));
      if (words === undefined) complain(file, [...path, "themes", i], `no vocabulary "${theme.slice(1)}"`);
      return words ?? [];
    });
    rules.set(id, {
      id,
      conduct,
      resolution,
      paragraph,
      summary,
      types,
      themes,
      actors,
      recipients,
      ...factOf(entry, file),
    });
  });
  each("events", (entry, file, path) => {
    const { id, date, what, actors = [] } = entry;
    own(file, [...path, "id"], `event:${id}`);
    events.set(id, { id, date, what, type: entry.type ?? null, actors, ...factOf(entry, file) });
  });
  each("wording", (entry, file, path) => {
    const { id, issuers, document, date, phrases } = entry;
    own(file, [...path, "id"], `wording:${id}`);
    wording.set(id, { id, issuers, document, date, phrases, ...factOf(entry, file) });
  });

  const offices: OfficeTitles[] = [];
  for (const [id, role] of roles) {
    const office = list.get(id)!;
    const titles = [...office.names, ...(role === undefined ? [] : (list.get(`office:${role}`)?.names ?? []))];
    offices.push({ office, titles: titles.map(({ text }) => text) });
  }
  return {
    entities: list.byId(),
    tenures: [...tenures.values()].flat(),
    offices,
    provisions: [...rules.values()],
    sources: [...sources.values()],
    events: [...events.values()],
    wording: [...wording.values()],
    complaints,
  };
}

type Section = Exclude<keyof LoadedFile["content"], "vocabulary" | "source" | "confidence">;
type Entry<S extends Section> = LoadedFile["content"][S][number];

function span(from: string | undefined, to: string | undefined): string | null {
  if (from === undefined) return null;
  return `${from}/${to ?? ".."}`;
}
