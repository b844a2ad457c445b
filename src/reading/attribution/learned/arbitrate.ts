import type { Span } from "../../../text/span.ts";
import type { Tree } from "../../tree.ts";
import { verbLemma } from "../cue-span.ts";
import { type Cue, cueFor, NOUN_CUES, VERB_CUES } from "../cues.ts";
import type { Context, Proposal } from "../finding.ts";
import { LAYOUT } from "../settle.ts";
import { isStop, spanOf, type Words } from "../words.ts";
import type { Attributed, AttributionModel } from "./attribution-model.ts";
import { type Facts, factsOf, MARK } from "./facts.ts";
import { outermost } from "./outermost.ts";

/**
 * Settles between the rules and the model. What the model takes for an attribution gets the model's spans, and keeps what only the
 * rules know (its force, what it carries on). What the model turns down is kept for reading who speaks, but is no quotation of its
 * own. Layout (transcripts, announced texts) and words without a cue are the rules' alone.
 */
export function arbitrate(
  context: Context,
  proposals: readonly Proposal[],
  model: AttributionModel,
): readonly Proposal[] {
  const facts = factsOf(context, proposals);
  const found = outermost(model.read(facts, model.threshold));
  const rest = new Map(proposals.map((p) => [p, p]));
  const taken = new Map<Proposal, Proposal>();
  const added: Proposal[] = [];
  for (const one of found) {
    const rule = proposals.find((p) => !taken.has(p) && sameCue(context.tree, p, one));
    const proposal = proposalOf(context, facts, one, rule ?? null, model.model);
    if (rule !== undefined) taken.set(rule, proposal);
    else if (isSure(proposal)) added.push(proposal);
  }
  for (const p of proposals)
    if (!taken.has(p) && isJudged(p) && !SURE.has(p.rule)) rest.set(p, { ...p, reported: false });
  const final = (p: Proposal) => taken.get(p) ?? rest.get(p) ?? p;
  const all = [...proposals.map(final), ...added];
  // Whoever carries on another's source points at what has become of the other.
  return relinked(all, final);
}

/** What neither a rule nor a source speaks for must be this likely: "the call between the ministers" is no attribution. */
const SURE_ALONE = 0.7;
/** … and this, where no lexicon knows the cue: news annotators take "refused to join" and "signed" for attributions too. */
const SURE_UNKNOWN = 0.8;

function isSure({ lexical, source, chance }: Proposal): boolean {
  const sure = chance ?? 0;
  if (lexical === null) return sure >= SURE_UNKNOWN;
  return source !== null || sure >= SURE_ALONE;
}

/** Rules whose findings stand as quotations whatever the model says: words between quotation marks, and sources left open. */
const SURE: ReadonlySet<string> = new Set(["direct-cue-before", "direct-cue-after", "passive-report"]);

function relinked(all: readonly Proposal[], final: (p: Proposal) => Proposal): readonly Proposal[] {
  const done = new Map<Proposal, Proposal>();
  const link = (p: Proposal): Proposal => {
    const before = done.get(p);
    if (before !== undefined) return before;
    const linked = p.carries === null ? p : { ...p, carries: link(final(p.carries)) };
    done.set(p, linked);
    return linked;
  };
  return all.map(link);
}

/** Whether the model has a say: not in layout, and not where nothing but quotation marks or a paragraph attributes. */
function isJudged({ rule, cue }: Proposal): boolean {
  return cue !== null && !LAYOUT.has(rule);
}

function sameCue(tree: Tree, proposal: Proposal, { cue }: Attributed): boolean {
  if (!isJudged(proposal)) return false;
  const { start, end } = spanOf(tree, cue);
  return proposal.cue!.start < end && start < proposal.cue!.end;
}

function proposalOf(context: Context, facts: Facts, one: Attributed, rule: Proposal | null, model: string): Proposal {
  const { tree } = context;
  const parts = partsOf(context, facts, one, rule);
  const cue = spanOf(tree, one.cue);
  const source = one.source === null ? null : spanOf(tree, one.source);
  const same =
    rule !== null &&
    alike(rule.cue, cue) &&
    alike(rule.source, source) &&
    rule.parts.at(0)!.start === parts.at(0)!.start &&
    rule.parts.at(-1)!.end === parts.at(-1)!.end;
  return {
    parts,
    cue,
    cueWord: rule?.cueWord ?? one.head,
    source,
    sourceWord: one.source === null ? -1 : headOf(tree, one.source, rule?.sourceWord ?? -1),
    carries: rule?.carries ?? null,
    lexical: rule?.lexical ?? lexicalOf(tree, one),
    rule: rule?.rule ?? "learned",
    model: same ? null : model,
    chance: one.chance,
  };
}

/** Content without cue and source where these stand inside it: “A,” X said. “B.” */
function partsOf({ tree }: Context, facts: Facts, one: Attributed, rule: Proposal | null): readonly Span[] {
  const { content, cue, source } = one;
  const whole = spanOf(tree, content);
  if (cue.to <= content.from || cue.from >= content.to) return [whole];
  if (rule !== null && rule.parts.length > 1) {
    const before = rule.parts[0]!.end;
    const after = rule.parts[1]!.start;
    if (
      before > whole.start &&
      before <= spanOf(tree, cue).start &&
      after < whole.end &&
      rule.parts.at(-1)!.end >= whole.end
    )
      return [
        { start: whole.start, end: before },
        { start: after, end: whole.end },
      ];
  }
  const inside = source !== null && source.from < content.to && source.to > content.from;
  let to = inside ? Math.min(cue.from, source.from) : cue.from;
  let from = inside ? Math.max(cue.to, source.to) : cue.to;
  for (let w = from; w < content.to; w++) {
    if (facts.marks[content.from]! & MARK.passageStart && facts.marks[w]! & MARK.passageStart) {
      from = w;
      break;
    }
  }
  while (to > content.from && isStop(tree.form(to - 1))) to--;
  while (from < content.to && isStop(tree.form(from))) from++;
  const parts: Words[] = [
    { from: content.from, to },
    { from, to: content.to },
  ];
  const full = parts.filter((p) => p.to > p.from);
  return full.length > 0 ? full.map((p) => spanOf(tree, p)) : [whole];
}

function headOf(tree: Tree, { from, to }: Words, known: number): number {
  if (known >= from && known < to) return known;
  for (let w = from; w < to; w++) {
    const head = tree.head(w);
    if ((head < from || head >= to) && /^(?:NOUN|PROPN|PRON|NUM|DET|ADJ|X)$/.test(tree.upos(w))) return w;
  }
  return from;
}

function lexicalOf(tree: Tree, { head, cue }: Attributed): Cue | null {
  const verb = cueFor(VERB_CUES, verbLemma(tree, head), "clause", "quote", "wh", "object");
  if (verb !== undefined) return verb;
  for (let w = cue.from; w < cue.to; w++) {
    const noun = cueFor(NOUN_CUES, tree.lemma(w).toLowerCase(), "clause");
    if (noun !== undefined) return noun;
  }
  return null;
}

function alike(a: Span | null, b: Span | null): boolean {
  return a === null ? b === null : b !== null && a.start === b.start && a.end === b.end;
}
