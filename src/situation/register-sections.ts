import type { ConductRule, KnownEvent, SourceInfo, WordingStep } from "./entity.ts";
import { type EntityList, factOf } from "./entity-list.ts";
import type { LoadedFile } from "./pack-files.ts";
import { listOf } from "./pack-schema.ts";
import type { Sections } from "./sections.ts";

/** Media and other issuers. Each is an entity too, unless it is the voice of one that is there. */
export function takeSources({ each, claim, complain }: Sections, list: EntityList): readonly SourceInfo[] {
  const sources = new Map<string, SourceInfo>();
  each("sources", (entry, place) => {
    const { id, name, alias, domains, family, kind } = entry;
    claim(place, "id", `source:${id}`);
    const names = [name, ...listOf(alias)];
    sources.set(id, { id, name, names, domains: listOf(domains), speaksFor: entry.state ?? null, family, kind });
    if (entry.entity === undefined) {
      list.add({ id: `source:${id}`, kind: "organisation", code: entry.state ?? null }, entry, place);
    } else if (list.get(entry.entity) === undefined) complain(place, ["entity"], `no entity "${entry.entity}"`);
  });
  return [...sources.values()];
}

/** Provisions, with the word lists their themes refer to put in. */
export function takeConduct(
  { each, claim, complain }: Sections,
  list: EntityList,
  files: readonly LoadedFile[],
): readonly ConductRule[] {
  const vocabulary = new Map(files.flatMap(({ content }) => Object.entries(content.vocabulary)));
  const rules = new Map<string, ConductRule>();
  each("conduct", (entry, place) => {
    const { conduct, resolution, paragraph, summary, types = [], actors = [], recipients = [] } = entry;
    const id = `${conduct}/${resolution}/${paragraph}`;
    claim(place, "conduct", id);
    if (list.get(`resolution:${resolution}`) === undefined) {
      complain(place, ["resolution"], `no resolution "${resolution}"`);
    }
    const themes = (entry.themes ?? []).flatMap((theme, i) => {
      if (!theme.startsWith("$")) return [theme];
      const words = vocabulary.get(theme.slice(1));
      if (words === undefined) complain(place, ["themes", i], `no vocabulary "${theme.slice(1)}"`);
      return words ?? [];
    });
    const fact = factOf(entry, place.file);
    rules.set(id, { id, conduct, resolution, paragraph, summary, types, themes, actors, recipients, ...fact });
  });
  return [...rules.values()];
}

export function takeEvents({ each, claim }: Sections): readonly KnownEvent[] {
  const events = new Map<string, KnownEvent>();
  each("events", (entry, place) => {
    const { id, date, what, type = null, actors = [] } = entry;
    claim(place, "id", `event:${id}`);
    events.set(id, { id, date, what, type, actors, ...factOf(entry, place.file) });
  });
  return [...events.values()];
}

export function takeWording({ each, claim }: Sections): readonly WordingStep[] {
  const steps = new Map<string, WordingStep>();
  each("wording", (entry, place) => {
    const { id, issuers, document, date, phrases } = entry;
    claim(place, "id", `wording:${id}`);
    steps.set(id, { id, issuers, document, date, phrases, ...factOf(entry, place.file) });
  });
  return [...steps.values()];
}
