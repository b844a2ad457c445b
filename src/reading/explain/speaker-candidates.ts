import type { Draft } from "../assertions/draft.ts";
import type { AttributionFinding } from "../attribution/finding.ts";
import type { Inside } from "../inside.ts";
import type { Explanation, SpeakerCandidate } from "./explanation.ts";

/** The attributions in the sentence or around it, and why each speaks for the assertion or does not. */
export function speakerCandidates({ scene, findings, issuer }: Inside, draft: Draft): Explanation["speakers"] {
  const { tree, voices } = scene;
  const [begin, end] = tree.sentenceRange(tree.sentenceOf(draft.word));
  const sentence = tree.span(begin, end - 1);
  const at = tree.analysis.starts[draft.word]!;
  const near = findings.filter(
    ({ content, cue }) =>
      (content.start < sentence.end && sentence.start < content.end) ||
      (cue !== null && cue.start >= sentence.start && cue.end <= sentence.end),
  );
  return { why: whyOf(), candidates: near.map(candidate) };

  function candidate(finding: AttributionFinding): SpeakerCandidate {
    const { source, cue, rule } = finding;
    const holds = finding.parts.some((part) => part.start <= at && at < part.end);
    const isInnermost = draft.voice.innermost === finding;
    const inChain = holds && draft.voice.chain.some((link) => link.cue !== null && link.cue.start === cue?.start);
    return {
      source,
      cue,
      rule,
      taken: isInnermost || inChain,
      why: whyCandidate(finding, holds, isInnermost, inChain),
    };
  }

  function whyCandidate(finding: AttributionFinding, holds: boolean, innermost: boolean, inChain: boolean): string {
    if (innermost) return voices.sources(finding).length > 0 ? "says it" : "says it, but names nobody that is known";
    if (inChain) return "tells who says it";
    if (!holds) return "its words end before or begin after";
    if (finding.force === "order" || finding.force === "judge" || finding.force === "question")
      return `to ${finding.force} is an act of its own, not a saying`;
    return "only names it, or is nobody";
  }

  function whyOf(): string {
    const { innermost, speakers, chain } = draft.voice;
    if (innermost)
      return speakers.length > 0 ? `by ${innermost.rule}` : `by ${innermost.rule}, whose source names nobody`;
    if (speakers.length > 0 && chain[0]?.kind === "own-voice") return `the document's own voice (${issuer.rule})`;
    if (speakers.length > 0) return "seen through the eyes of whoever does what it is the object of";
    return "told by the narrator; the document is nobody's statement";
  }
}
