import { ENTITY_TAGS } from "../../language/analysis.ts";
import type { Entity } from "../../situation/entity.ts";
import type { QuotedSpan } from "../../text/span.ts";
import type { Persons } from "../parties/persons.ts";
import type { EntityReference, Mention } from "../reading.ts";
import type { Tree } from "../tree.ts";
import type { Names } from "./names.ts";

export interface MentionIndex {
  readonly all: readonly Mention[];
  /** Id of the mention inside these words, if any. */
  idAt(first: number, last: number): string | null;
  /** A place named at a word: a place or capital of the pack, or (where `states` allows) a state, or a location by the entity model. */
  placeAt(word: number, states: boolean): (QuotedSpan & { readonly entity: string | null }) | null;
}

/** All mentions: names of the pack, people of the text, and what else the entity model calls a name (then unknown). */
export function mentionsOf(tree: Tree, names: Names, persons: Persons): MentionIndex {
  const spans: { first: number; last: number; build: (id: string) => Mention }[] = [];
  const covered = new Uint8Array(tree.size);
  for (const person of persons.all) {
    for (const [first, last] of person.places) {
      covered.fill(1, first, last + 1);
      spans.push({
        first,
        last,
        build: (id) => ({
          ...tree.span(first, last),
          id,
          entity: person.entity ? reference(person.entity, person.code) : null,
          candidates: [],
          status: person.entity ? "resolved" : "unknown",
          confidence: person.entity ? 0.9 : 0.6,
          rule: person.by ? `person/${person.by}` : "person/name",
        }),
      });
    }
  }
  for (const hit of names.hits) {
    if (covered[hit.first] || hit.entity?.kind === "office" || hit.entity?.kind === "weapon") continue;
    covered.fill(1, hit.first, hit.last + 1);
    spans.push({
      first: hit.first,
      last: hit.last,
      build: (id) => ({
        ...tree.span(hit.first, hit.last),
        id,
        entity: hit.entity ? reference(hit.entity, hit.entity.code) : null,
        candidates: hit.candidates.map((e) => reference(e, e.code)),
        status: hit.entity ? "resolved" : "ambiguous",
        confidence: hit.entity ? (hit.candidates.length > 0 ? 0.75 : 0.95) : 0.4,
        rule: `name/${hit.sense}`,
      }),
    });
  }
  for (let word = 0; word < tree.size; word++) {
    if (!ENTITY_TAGS[tree.analysis.entities[word] ?? 0]?.startsWith("B-") || covered[word]) continue;
    let last = word;
    while (
      last + 1 < tree.size &&
      ENTITY_TAGS[tree.analysis.entities[last + 1] ?? 0]?.startsWith("I-") &&
      !covered[last + 1]
    )
      last++;
    const [first, end] = [word, last];
    spans.push({
      first,
      last: end,
      build: (id) => ({
        ...tree.span(first, end),
        id,
        entity: null,
        candidates: [],
        status: "unknown",
        confidence: 0.5,
        rule: `entity/${ENTITY_TAGS[tree.analysis.entities[first] ?? 0]!.slice(2)}`,
      }),
    });
    word = last;
  }
  spans.sort((a, b) => a.first - b.first || a.last - b.last);
  const all = spans.map((s, i) => s.build(`m${i + 1}`));
  const at = new Map<number, number>();
  spans.forEach((s, i) => {
    for (let w = s.first; w <= s.last; w++) if (!at.has(w)) at.set(w, i);
  });
  return {
    all,
    idAt(first, last) {
      for (let w = last; w >= first; w--) {
        const i = at.get(w);
        if (i !== undefined) return all[i]!.id;
      }
      return null;
    },
    placeAt(word, states) {
      const i = at.get(word);
      if (i === undefined) return null;
      const { start, end, text, entity, rule } = all[i]!;
      const isPlace =
        entity?.kind === "place" ||
        rule === "name/capital" ||
        rule === "entity/LOC" ||
        (states && entity?.kind === "state" && rule !== "name/adjective");
      return isPlace ? { start, end, text, entity: entity?.id ?? null } : null;
    },
  };
}

function reference(entity: Entity, code: string | null): EntityReference {
  return { id: entity.id, kind: entity.kind, name: entity.name, code };
}
