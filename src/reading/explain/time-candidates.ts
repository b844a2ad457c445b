import type { Draft } from "../assertions/draft.ts";
import type { Inside } from "../inside.ts";
import type { Assertion, TimeExpression } from "../reading.ts";
import type { Tree } from "../tree.ts";
import type { Explanation, TimeCandidate } from "./explanation.ts";

/** The expressions of time in the sentence, which of them dates the assertion, and what the others hang on. */
export function timeCandidates(
  { scene: { tree }, times }: Inside,
  draft: Draft,
  assertion: Assertion,
): Explanation["time"] {
  const [begin, end] = tree.sentenceRange(tree.sentenceOf(draft.word));
  const { start, end: stop } = tree.span(begin, end - 1);
  const candidates = times
    .filter((time) => time.start >= start && time.end <= stop)
    .map((time) => candidate(tree, time, draft, assertion));
  return { why: whyOf(assertion, candidates), candidates };
}

function candidate(tree: Tree, time: TimeExpression, draft: Draft, { time: given }: Assertion): TimeCandidate {
  const { start, end, text, edtf, type } = time;
  const taken = given?.span != null && given.span.start < end && start < given.span.end;
  return { start, end, text, edtf, taken, why: taken ? "dates it" : whyNot(tree, time, type, draft) };
}

function whyNot(tree: Tree, time: TimeExpression, type: TimeExpression["type"], draft: Draft): string {
  if (type === "DURATION" || type === "SET") return "says how long or how often, not when";
  if (time.edtf === null || time.status === "unknown") return "has no place in the calendar";
  let at = tree.wordAt(time.start);
  while (tree.head(at) >= 0 && (tree.analysis.starts[at]! < time.end || tree.upos(at) !== "VERB")) at = tree.head(at);
  return at === draft.word ? "is not told of it" : `hangs on “${tree.form(at)}”`;
}

function whyOf({ time }: Assertion, candidates: readonly TimeCandidate[]): string {
  if (time?.rule.endsWith("+occasion"))
    return time.span ? "said on the occasion that this dates" : "said when the document was published";
  if (time?.rule.endsWith("+signing")) return "laid down when it was signed";
  if (time) return "told with it";
  return candidates.length === 0
    ? "no time in its sentence, and no occasion on which it was said"
    : "no time in its sentence is its own, and there is no occasion on which it was said";
}
