import type { Coreference, MentionKind } from "../../src/language/index.ts";
import type { GoldChains } from "./gold.ts";
import { isSame } from "./gold.ts";

/** Of one kind: links found, those of them that are right, and the gold mentions that mean something said before. */
export interface LinkScore {
  readonly links: number;
  readonly right: number;
  readonly gold: number;
  /** Percent. */
  readonly precision: number;
  readonly recall: number;
}

export const KINDS: readonly MentionKind[] = ["pronoun", "group", "name", "description"];

export interface Counts {
  links: number;
  right: number;
  gold: number;
}

export function noCounts(): Record<MentionKind, Counts> {
  const none = () => ({ links: 0, right: 0, gold: 0 });
  return { pronoun: none(), name: none(), description: none(), group: none() };
}

/** Adds a document's links: one is right if its two mentions' heads are heads of one gold chain's mentions. */
export function addLinks(counts: Record<MentionKind, Counts>, { links }: Coreference, gold: GoldChains): void {
  for (const kind of KINDS) counts[kind].gold += gold.anaphors[kind];
  for (const { kind, anaphor, antecedent } of links) {
    counts[kind].links++;
    if (isSame(gold, anaphor, antecedent)) counts[kind].right++;
  }
}

export function linkScores(counts: Readonly<Record<MentionKind, Counts>>): Record<string, LinkScore> {
  const percent = (a: number, b: number) => Math.round((1000 * a) / Math.max(1, b)) / 10;
  return Object.fromEntries(
    KINDS.map((kind) => {
      const { links, right, gold } = counts[kind];
      return [kind, { links, right, gold, precision: percent(right, links), recall: percent(right, gold) }];
    }),
  );
}
