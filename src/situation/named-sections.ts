import type { EntityKind } from "./entity.ts";
import type { EntityList } from "./entity-list.ts";
import { listOf } from "./pack-schema.ts";
import { resolutionNames } from "./resolution-names.ts";
import type { Sections } from "./sections.ts";

/** Sections that hold plain named things, with the kind and the prefix of their ids. */
const THINGS = [
  ["organisations", "organisation", "org"],
  ["armed-groups", "armed-group", "armed-group"],
  ["groups", "group", "group"],
  ["places", "place", "place"],
  ["weapons", "weapon", "weapon"],
  ["vessels", "vessel", "vessel"],
] as const satisfies readonly (readonly [string, EntityKind, string])[];

/** States, organisations, groups, places, weapons, vessels, agreements, resolutions. */
export function takeNamed({ each, claim }: Sections, list: EntityList): void {
  each("states", (entry, place) => {
    const id = `state:${entry.code}`;
    claim(place, "code", id);
    list.add({ id, kind: "state", code: entry.code, valid: entry.valid ?? null }, entry, place);
  });
  for (const [section, kind, prefix] of THINGS) {
    each(section, (entry, place) => {
      const id = `${prefix}:${entry.id}`;
      claim(place, "id", id);
      const code = entry.code === undefined ? (list.get(id)?.code ?? null) : entry.code;
      list.add({ id, kind, code, members: entry.members, valid: entry.valid ?? null }, entry, place);
    });
  }
  each("agreements", (entry, place) => {
    const id = `agreement:${entry.id}`;
    claim(place, "id", id);
    const from = entry.force ?? entry.signed;
    const valid = from === undefined ? null : `${from}/${entry.ended ?? ".."}`;
    list.add({ id, kind: "agreement", code: null, members: entry.parties, valid }, entry, place);
  });
  each("resolutions", (entry, place) => {
    const id = `resolution:${entry.symbol}`;
    claim(place, "symbol", id);
    const { source, confidence, symbol } = entry;
    const alias = [...resolutionNames(symbol), ...listOf(entry.alias)];
    const standing = { id, kind: "resolution", code: null, valid: entry.adopted } as const;
    list.add(standing, { name: symbol, alias, source, confidence }, place);
  });
}

/** More names for what is there. Comes last, so that a pack can name anything. */
export function takeNames({ each, complain }: Sections, list: EntityList): void {
  each("names", (entry, place) => {
    if (!list.addNames(entry.entity, entry)) complain(place, ["entity"], `no entity "${entry.entity}"`);
  });
}
