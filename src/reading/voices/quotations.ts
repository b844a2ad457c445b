import { contentId } from "../../base/content-id.ts";
import type { AttributionFinding } from "../attribution/finding.ts";
import type { MentionIndex } from "../mentions/mentions.ts";
import type { Quotation, Speaker } from "../reading.ts";
import type { Voices } from "./voices.ts";

/** Findings with their sources resolved. A finding whose source the text leaves unnamed has no speaker. */
export function quotationsOf(
  documentId: string,
  findings: readonly AttributionFinding[],
  voices: Voices,
  mentions: MentionIndex,
): readonly Quotation[] {
  return findings.map((f) => ({
    ...f.content,
    id: contentId("q", documentId, f.content.start, f.content.end, f.rule),
    kind: f.kind,
    cue: f.cue,
    speakers: speakersOf(f),
    confidence: f.chance === null ? null : Math.round(f.chance * 100) / 100,
    rule: f.model ?? f.rule,
  }));

  function speakersOf(finding: AttributionFinding): readonly Speaker[] {
    const who = voices.sources(finding);
    const span = finding.source;
    if (who.length === 0) return span ? [{ ...span, mention: null, code: null, person: null }] : [];
    return who.map((p) => ({
      start: span?.start ?? null,
      end: span?.end ?? null,
      text: span?.text ?? null,
      mention: finding.source ? mentions.idAt(p.first, p.last) : null,
      code: p.code,
      person: p.persons[0] ?? null,
    }));
  }
}
