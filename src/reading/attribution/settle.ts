import { type QuotedSpan, quote, type Span } from "../../text/span.ts";
import type { AttributionFinding, Context, Proposal } from "./finding.ts";

/** Orders proposals by content, links each to the one it carries on and to the one that holds it, and names its kind. */
export function settle(context: Context, proposals: readonly Proposal[]): readonly AttributionFinding[] {
  const { text } = context.document;
  const quoted = (span: Span | null) => (span === null ? null : quote(text, span.start, span.end));
  const drafts = proposals
    .map((proposal) => ({ proposal, content: hull(proposal.parts) }))
    .sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
  const places = new Map(drafts.map(({ proposal }, at) => [proposal, at]));
  const parents = parentsOf(drafts);
  const carried = sharedSources(drafts);
  return drafts.map(({ proposal: p, content }, at) => ({
    content: quote(text, content.start, content.end),
    parts: p.parts.map(({ start, end }) => quote(text, start, end)),
    kind: OWN_WORDS.has(p.rule) ? "direct" : kindOf(context, p.parts),
    cue: quoted(p.cue),
    cueWord: p.cueWord,
    source: quoted(p.source),
    sourceWord: p.sourceWord,
    continues: p.carries === null ? (carried.get(at) ?? -1) : (places.get(p.carries) ?? carried.get(at) ?? -1),
    parent: parents[at]!,
    force: p.lexical?.force ?? null,
    stance: p.lexical?.stance ?? null,
    rule: p.rule,
    model: p.model ?? null,
    chance: p.chance ?? null,
    reported: p.reported ?? true,
  }));
}

/**
 * The findings that stand on their own as quotations: not those inside another's words. A transcript's turn, an announced text
 * and a dateline hold quotations without making them anybody else's reported speech, so what stands in them still counts.
 */
export function outermostQuotations(findings: readonly AttributionFinding[]): readonly AttributionFinding[] {
  return findings.filter(({ parent, rule, reported }) => {
    if (rule === "dateline" || !reported) return false;
    for (let at = parent; at >= 0; at = findings[at]!.parent) if (!LAYOUT.has(findings[at]!.rule)) return false;
    return true;
  });
}

/** Rules by which the layout of a document attributes whole paragraphs. */
export const LAYOUT: ReadonlySet<string> = new Set(["transcript", "announced-text", "dateline"]);

/** Layout under which the words themselves are the source's. */
const OWN_WORDS: ReadonlySet<string> = new Set(["transcript", "announced-text"]);

interface Draft {
  readonly proposal: Proposal;
  readonly content: Span;
}

/**
 * For each draft the index of the innermost draft one of whose parts holds its cue (its content, where it has none), or -1.
 * Only an earlier draft can be a parent, so chains end. One sweep over the text.
 */
function parentsOf(drafts: readonly Draft[]): readonly number[] {
  const anchors = drafts.map(({ proposal, content }, at) => ({ at, anchor: proposal.cue ?? content }));
  anchors.sort((a, b) => a.anchor.start - b.anchor.start);
  const parts = drafts.flatMap(({ proposal }, at) => proposal.parts.map((part) => ({ at, part })));
  parts.sort((a, b) => a.part.start - b.part.start);
  const parents = new Array<number>(drafts.length).fill(-1);
  let open: { at: number; part: Span }[] = [];
  let next = 0;
  for (const { at, anchor } of anchors) {
    while (next < parts.length && parts[next]!.part.start <= anchor.start) open.push(parts[next++]!);
    open = open.filter(({ part }) => part.end > anchor.start);
    let best: Span | null = null;
    for (const candidate of open) {
      if (candidate.at >= at || candidate.part.end < anchor.end) continue;
      if (best !== null && length(candidate.part) > length(best)) continue;
      best = candidate.part;
      parents[at] = candidate.at;
    }
  }
  return parents;
}

/** Of findings that have one and the same noun phrase as their source (X said A, adding B), each later one points at the first. */
function sharedSources(drafts: readonly Draft[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  const carried = new Map<number, number>();
  for (const [at, { proposal }] of drafts.entries()) {
    if (proposal.sourceWord < 0) continue;
    const earlier = first.get(proposal.sourceWord);
    if (earlier === undefined) first.set(proposal.sourceWord, at);
    else carried.set(at, earlier);
  }
  return carried;
}

/** Direct where nothing but quoted passages is attributed, mixed where some is quoted, indirect where none is. */
function kindOf({ tree, places }: Context, parts: readonly Span[]): AttributionFinding["kind"] {
  let quotedWords = 0;
  let words = 0;
  for (const { start, end } of parts) {
    for (let w = tree.wordAt(start); w < tree.size && tree.analysis.starts[w]! < end; w++) {
      words++;
      const passage = places.passages[places.passageOf(w)];
      if (passage !== undefined && passage.start >= start - 1 && passage.end <= end + 1) quotedWords++;
    }
  }
  if (quotedWords === 0) return "indirect";
  return quotedWords === words ? "direct" : "mixed";
}

function hull(parts: readonly Span[]): Span {
  return { start: Math.min(...parts.map((p) => p.start)), end: Math.max(...parts.map((p) => p.end)) };
}

const length = ({ start, end }: QuotedSpan | Span) => end - start;
