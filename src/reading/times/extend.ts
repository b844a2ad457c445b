import type { Candidate } from "./meaning.ts";

const GAP = "(?:[ \\u00a0]{1,3}|[ ]?\\n)";
/** Words that narrow a place in the calendar: "late November", "the end of 1998", "earlier this year". */
const POSITION = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])((?:(?:the${GAP})?(?:very${GAP})?(?:early|late|mid|middle|earlier|later|beginning|end|start|height|week|(?:first|second|third|fourth|last|final)${GAP}(?:hours?|days?|weekend|weeks?|months?))(?:${GAP}(?:of|in|on)(?:${GAP}the)?)?${GAP}|(?:the${GAP})?(?:early|late|mid)(?:-${GAP}?|-))(?:the${GAP})?)$`,
  "iu",
);
/** Words that qualify an amount: "nearly two years", "at least 16 hours", "up to 180 days". */
const AMOUNT = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])((?:nearly|almost|at${GAP}least|at${GAP}most|(?:little${GAP})?more${GAP}than|less${GAP}than|fewer${GAP}than|no${GAP}more${GAP}than|(?:well${GAP}|just${GAP})?over|up${GAP}to|an?${GAP}estimated)${GAP})$`,
  "iu",
);

/** Takes in the words before an expression that qualify it, as TIMEX3 does. `floor` is the end of the expression before. */
export function withQualifiers(candidate: Candidate, text: string, floor: number): Candidate {
  const { meaning } = candidate;
  if (meaning.kind === "vague" || meaning.kind === "set") return candidate;
  const window = text.slice(Math.max(floor, candidate.start - 32), candidate.start);
  const isAmount = meaning.kind === "duration" || candidate.rule === "times/ago";
  // "over the past year" is a preposition and its object.
  if (isAmount && /^(?:the|past|last|next)\b/i.test(text.slice(candidate.start, candidate.start + 6))) return candidate;
  const found = (isAmount ? AMOUNT : POSITION).exec(window);
  // "Earlier Friday, lawyers …": the adverb belongs to the sentence.
  if (found && meaning.kind === "weekday" && /^(?:earlier|later)/i.test(found[1]!)) return candidate;
  return found ? { ...candidate, start: candidate.start - found[1]!.length } : candidate;
}
