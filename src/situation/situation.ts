import type { ConductRule, Entity, EntityName, KnownEvent, SourceInfo, Tenure, WordingStep } from "./entity.ts";

export interface NameMatch {
  readonly entity: Entity;
  readonly name: EntityName;
}

/** A loaded pack with the packs it extends: pure answers, no I/O. */
export interface Situation {
  readonly name: string;
  /** `name@version+hash of content`: goes into every reading's id. */
  readonly version: string;
  entity(id: string): Entity | undefined;
  entities(): Iterable<Entity>;
  /**
   * The longest name of the pack that begins at word `at` of `words`, with all entities it may mean;
   * undefined when none does. `words` are surface forms as tokenised ("U.S.", "South", "Korea", "'s").
   * Hyphens, periods in acronyms, apostrophes and diacritics are folded alike on both sides.
   */
  match(
    words: readonly string[],
    at: number,
  ): { readonly length: number; readonly matches: readonly NameMatch[] } | undefined;
  /** All entities with exactly this name. */
  lookup(name: string): readonly NameMatch[];
  /** The tenures a person or an office has that include this EDTF day (all tenures when day is null). */
  tenures(personOrOffice: string, day: string | null): readonly Tenure[];
  /** Offices whose title contains these words (lower case lemmas) and belong to `state`, with the holder on `day`. */
  holder(title: string, state: string, day: string | null): readonly Tenure[];
  /** Provisions that an assertion alone may show to be broken: each has types. */
  readonly rules: readonly ConductRule[];
  /** All provisions, also those that are only looked up (a yearly cap, a list, a duty to inspect). */
  readonly provisions: readonly ConductRule[];
  readonly sources: readonly SourceInfo[];
  readonly events: readonly KnownEvent[];
  readonly wording: readonly WordingStep[];
  /** The source whose name, alias or domain this is. */
  source(nameOrDomain: string): SourceInfo | undefined;
}
