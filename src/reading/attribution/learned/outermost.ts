import type { Attributed } from "./attribution-model.ts";

/** Leaves out what is told inside another's words: where two hold one another, the likelier one stands. */
export function outermost(found: readonly Attributed[]): readonly Attributed[] {
  const kept: Attributed[] = [];
  for (const one of found.toSorted((a, b) => b.chance - a.chance || a.head - b.head)) {
    if (!kept.some((other) => isInside(one, other))) kept.push(one);
  }
  return kept.sort((a, b) => a.head - b.head);
}

function isInside({ cue }: Attributed, other: Attributed): boolean {
  const { content } = other;
  if (cue.from < content.from || cue.to > content.to) return false;
  return cue.from < other.cue.from || cue.to > other.cue.to;
}
