import type { Entity } from "../../situation/entity.ts";

/** Somebody who can act, as found at words `first` to `last` (both included). */
export interface Party {
  readonly first: number;
  readonly last: number;
  readonly code: string;
  readonly entity: Entity | null;
  readonly persons: readonly string[];
  /** The words stand for it through another mention ("they", "the three countries"). */
  readonly anaphoric: boolean;
  readonly confidence: number;
}

/** A party that the text leaves unnamed ("those who support …"). */
export const UNKNOWN_CODE = "UNKNOWN";

/** One party a code, in order; people named with it are gathered. */
export function mergeParties(parties: readonly Party[]): readonly Party[] {
  const byCode = new Map<string, Party>();
  for (const party of parties) {
    const known = byCode.get(party.code);
    if (!known) byCode.set(party.code, party);
    else byCode.set(party.code, { ...known, persons: [...new Set([...known.persons, ...party.persons])] });
  }
  // An unnamed party adds nothing beside named ones of the same side.
  if (byCode.size > 1) byCode.delete(UNKNOWN_CODE);
  return [...byCode.values()];
}

export function codesOf(parties: readonly Party[]): readonly string[] {
  return parties.map((p) => p.code);
}

export function sameCodes(a: readonly Party[], b: readonly Party[]): boolean {
  return a.length === b.length && a.every((x) => b.some((y) => y.code === x.code));
}

/** Whether anybody is named, not only somebody unnamed. */
export function identifiable(parties: readonly Party[]): boolean {
  return parties.some((p) => p.code !== UNKNOWN_CODE);
}
