import type { Assertion } from "../reading/reading.ts";
import type { WireDyad } from "./record-shape.ts";

/** Who acted towards whom: assertions counted by their sets of actors and recipients, and by quad class. */
export function dyadCounter(): { add(assertion: Assertion): void; dyads(): readonly WireDyad[] } {
  const counts = new Map<string, { actors: string[]; recipients: string[]; quads: [number, number, number, number] }>();
  return {
    add({ actors, recipients, quad }) {
      const [from, to] = [codes(actors), codes(recipients)];
      if (from.length === 0) return;
      const key = `${from.join()}→${to.join()}`;
      const entry = counts.get(key) ?? { actors: from, recipients: to, quads: [0, 0, 0, 0] };
      counts.set(key, entry);
      entry.quads[quad - 1]!++;
    },
    dyads: () => [...counts.values()].map((d) => ({ ...d, total: d.quads.reduce((a, b) => a + b, 0) })),
  };
}

/** Sorted and each once, so that "Japan and the U.S." and "the U.S. and Japan" are the same party. */
function codes(participants: Assertion["actors"]): string[] {
  return [...new Set(participants.map((p) => p.code))].sort();
}
