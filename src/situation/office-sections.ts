import type { Tenure } from "./entity.ts";
import { type EntityList, factOf } from "./entity-list.ts";
import type { Sections } from "./sections.ts";
import type { OfficeTitles } from "./tenures.ts";

/** Offices and their roles. Gives the titles by which each can be asked for. */
export function takeOffices({ each, claim, complain }: Sections, list: EntityList): readonly OfficeTitles[] {
  const roles = new Map<string, string | undefined>();
  each("offices", (entry, place) => {
    const id = `office:${entry.id}`;
    claim(place, "id", id);
    list.add({ id, kind: "office", code: entry.state ?? list.get(id)?.code ?? null }, entry, place);
    roles.set(id, entry.role ?? roles.get(id));
  });
  each("offices", (entry, place) => {
    if (entry.role !== undefined && list.get(`office:${entry.role}`) === undefined) {
      complain(place, ["role"], `no office "${entry.role}"`);
    }
  });
  return [...roles].map(([id, role]) => {
    const { code, names } = list.get(id)!;
    const general = role === undefined ? [] : (list.get(`office:${role}`)?.names ?? []);
    return { id, code, titles: [...names, ...general].map(({ text }) => text) };
  });
}

/**
 * Persons with what they held. A later pack's tenures for an office replace those of an earlier pack for
 * the same person and office; the rest stay.
 */
export function takePersons({ each, claim, complain }: Sections, list: EntityList): readonly Tenure[] {
  const tenures = new Map<string, readonly Tenure[]>();
  each("persons", (entry, place) => {
    const id = `person:${entry.id}`;
    claim(place, "id", id);
    const held: Tenure[] = [];
    entry.tenures?.forEach(({ office: title, from, to, source, confidence }, i) => {
      const office = list.get(`office:${title}`);
      if (office === undefined) complain(place, ["tenures", i, "office"], `no office "${title}"`);
      else if (office.code === null) {
        complain(place, ["tenures", i, "office"], `"${title}" is a title of any state: name one state's office`);
      } else {
        const own = { source: source ?? entry.source, confidence: confidence ?? entry.confidence };
        const fact = factOf(own, place.file);
        held.push({ person: id, office: office.id, state: office.code, from, to: to ?? null, ...fact });
      }
    });
    const replaced = new Set(held.map(({ office }) => office));
    const all = [...(tenures.get(id) ?? []).filter(({ office }) => !replaced.has(office)), ...held].sort(byStart);
    tenures.set(id, all);
    const code = entry.code ?? all.at(-1)?.state ?? list.get(id)?.code ?? null;
    list.add({ id, kind: "person", code }, entry, place);
  });
  return [...tenures.values()].flat();
}

function byStart(a: Tenure, b: Tenure): number {
  // "[..2024-05]" is before any day.
  const [one, other] = [a.from.replace("[..", ""), b.from.replace("[..", "")];
  return one < other ? -1 : one > other ? 1 : 0;
}
