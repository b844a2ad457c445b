import type { EventType, Modality, Polarity } from "../reading.ts";

/**
 * Phrases whose sense is not that of their words. Matched on the text of one sentence; `who` says whose act it is:
 * the speaker's, or that of the party the phrase follows (its clause's subject). `whom`: those who are addressed by a demand
 * nearby, the subject, or those whose defence or security the sentence names.
 */
export interface Idiom {
  readonly name: string;
  readonly pattern: RegExp;
  readonly type: EventType;
  readonly mode: string | null;
  readonly who: "speaker" | "subject";
  readonly whom: "addressee" | "subject" | "protected" | "none";
  readonly modality?: Modality;
  readonly polarity?: Polarity;
}

export const IDIOMS: readonly Idiom[] = [
  // The door stays open, whether said as open or as not closed.
  idiom("open-door", /\b(?:doors?|path|way)\s+(?:to\s+(?:\w+\s+){1,4})?(?:is|are|remains?|stays?|was|has\s+been)\s+(?:still\s+|always\s+|also\s+|wide\s+)*open\b/i, "AGREE", null, "speaker", "addressee"),
  idiom("door-not-closed", /\bdoor\s+(?:(?:to|on)\s+\w+\s+)?(?:has|is|have)\s*(?:not|n['’]t)\s+(?:been\s+)?(?:closed|shut)\b/i, "AGREE", null, "speaker", "addressee"),
  idiom("open-to-talks", /\b(?:remains?|stays?|are|is)\s+open\s+to\s+(?:\w+\s+){0,3}(?:dialogue|talks|diplomacy|negotiations?|engagement|discussions?)\b/i, "AGREE", null, "subject", "addressee"),
  // Threats that name no act.
  idiom("pay-the-price", /\b(?:will|shall|must|should)\s+(?:surely\s+|certainly\s+|have\s+to\s+)?pay\s+(?:a|the|an)?\s*(?:\w+\s+){0,3}(?:price|cost|toll)\b/i, "THREATEN", "violence", "speaker", "subject"),
  idiom("face-consequences", /\b(?:will|would|shall|must)\s+(?:\w+\s+)?(?:face|suffer|bear|meet|witness)\s+(?:\w+\s+){0,3}(?:consequences?|response|retaliation|counteractions?|embarrassment|defeat|disaster|doom|ruin|destruction)\b/i, "THREATEN", null, "speaker", "subject"),
  idiom("held-responsible", /\b(?:will|shall|must|should)\s+be\s+held\s+(?:\w+\s+){0,2}(?:responsible|accountable|liable)\b/i, "THREATEN", null, "speaker", "subject"),
  idiom("will-experience", /\bwill\s+have\s+to\s+(?:experience|learn|feel|regret|know)\b/i, "THREATEN", "violence", "speaker", "subject"),
  idiom("end-of-regime", /\b(?:would|will)\s+(?:\w+\s+){0,3}(?:be\s+the\s+end\s+of|end\s+the|result\s+in\s+the\s+end\s+of)\s+(?:\w+\s+){0,3}regime\b/i, "THREATEN", "violence", "speaker", "none"),
  idiom("all-options", /\ball\s+options\s+(?:are|remain)\s+(?:still\s+)?on\s+the\s+table\b/i, "THREATEN", "violence", "speaker", "addressee"),
  idiom("fair-game", /(?:\b(?:are|be|is|become)|['’](?:re|s))\s+fair\s+game\b/i, "THREATEN", "violence", "speaker", "subject"),
  // Readiness to act for an ally.
  idiom("necessary-measures", /\bwill\s+(?:continue\s+to\s+)?take\s+(?:all|every|any)\s+(?:the\s+)?(?:\w+\s+)?(?:measures?|steps?|actions?)\b/i, "AGREE", null, "subject", "protected", "planned"),
  idiom("on-the-side", /\bstands?\s+(?:firmly\s+|fully\s+)?on\s+the\s+side\s+of\b/i, "SUPPORT", null, "subject", "none"),
]; // biome-ignore format: a table

function idiom(
  name: string,
  pattern: RegExp,
  type: EventType,
  mode: string | null,
  who: Idiom["who"],
  whom: Idiom["whom"],
  modality?: Modality,
): Idiom {
  return { name, pattern, type, mode, who, whom, ...(modality ? { modality } : {}) };
}
