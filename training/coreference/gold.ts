import { pronounOf } from "../../src/language/en/coreference/pronouns.ts";
import type { View } from "../../src/language/en/coreference/view.ts";
import type { Mention, MentionKind } from "../../src/language/index.ts";
import type { GoldSpan } from "./ontogum.ts";

/** The gold chains of a scene's mentions, and what there is to find. */
export interface GoldChains {
  /** By mention of the scene: its chains, none for most. A mention and a gold span meet in their head, see also `aboveOf`. */
  readonly chains: readonly (readonly number[])[];
  /** The gold mentions that mean something mentioned before, by kind. */
  readonly anaphors: Readonly<Record<MentionKind, number>>;
}

export function goldChains(view: View, mentions: readonly Mention[], spans: readonly GoldSpan[]): GoldChains {
  const byKey = new Map<string, number[]>();
  const anaphors = { pronoun: 0, name: 0, description: 0, group: 0 };
  const index = new Map(mentions.map((m, i) => [keyOf(m.head, m.isPair), i]));
  const seen = new Set<number>();
  for (const { first, last, chain } of spans) {
    const head = headOf(view, first, last);
    const isPair = view.children(head).some((c) => c <= last && view.relation(c) === "conj");
    const key = keyOf(head, isPair);
    byKey.set(key, [...(byKey.get(key) ?? []), chain]);
    if (seen.has(chain)) {
      const mention = mentions[index.get(key) ?? -1];
      anaphors[mention === undefined ? kindByTag(view, head) : mention.kind]++;
    }
    seen.add(chain);
  }
  return { chains: mentions.map((m) => byKey.get(keyOf(m.head, m.isPair)) ?? aboveOf(m)), anaphors };

  /** "the envoy Jane Doe" may be one gold mention: what stands in apposition in it, or is its flat part, means the same. */
  function aboveOf({ head, isPair }: Mention): readonly number[] {
    for (let at = head; !isPair && /^(?:appos|flat)$/.test(view.relation(at)); ) {
      at = view.analysis.heads[at]!;
      const around = spans.filter((s) => s.first <= head && head <= s.last && headOf(view, s.first, s.last) === at);
      if (around.length > 0) return around.map((s) => s.chain);
    }
    return [];
  }
}

export function isSame(gold: GoldChains, a: number, b: number): boolean {
  return gold.chains[a]!.some((chain) => gold.chains[b]!.includes(chain));
}

function keyOf(head: number, isPair: boolean): string {
  return isPair ? `${head}+` : `${head}`;
}

/** The word whose head lies outside the span; of several the first nominal one. */
function headOf(view: View, first: number, last: number): number {
  const tops: number[] = [];
  for (let i = first; i <= last; i++) {
    const head = view.analysis.heads[i]!;
    if (head < first || head > last) tops.push(i);
  }
  return tops.find((i) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(view.upos(i))) ?? tops[0] ?? first;
}

function kindByTag(view: View, head: number): MentionKind {
  if (pronounOf(view.lower[head]!) !== undefined || view.upos(head) === "PRON") return "pronoun";
  return view.upos(head) === "PROPN" ? "name" : "description";
}
