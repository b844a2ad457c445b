import type { Document } from "../text/document.ts";
import type { Draft, DraftScene } from "./assertions/draft.ts";
import type { AttributionFinding } from "./attribution/finding.ts";
import type { Issuer } from "./issuer.ts";
import type { Assertion, TimeExpression } from "./reading.ts";

/**
 * What the reader has in hand when a text's assertions are made. Given to whoever asks for it, to explain them or to
 * learn how sure they are; nothing of it is kept.
 */
export interface Inside {
  readonly document: Document;
  readonly scene: DraftScene;
  readonly isAgreement: (word: number) => boolean;
  readonly findings: readonly AttributionFinding[];
  readonly issuer: Issuer;
  readonly times: readonly TimeExpression[];
  /** The drafts and what became of each, in the same order. */
  readonly drafts: readonly Draft[];
  readonly assertions: readonly Assertion[];
}
