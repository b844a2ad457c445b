export { analysisShape, type WireAnalysis, type WireWord, wordShape } from "./analysis-shape.ts";
export {
  assertionShape,
  participantShape,
  type WireAssertion,
  type WireParticipant,
} from "./assertion-shape.ts";
export { codedRelationShape, type WireCodedRelation } from "./coded-relation-shape.ts";
export { documentShape, type WireDocument } from "./document-shape.ts";
export { errorShape, type WireError } from "./error-shape.ts";
export { evaluationShape, type WireEvaluation } from "./evaluation-shape.ts";
export { abstainedShape, explanationShape, type WireAbstained, type WireExplanation } from "./explanation-shape.ts";
export {
  healthShape,
  storeCheckShape,
  storeRebuildShape,
  type WireHealth,
  type WireStoreCheck,
  type WireStoreRebuild,
} from "./health-shape.ts";
export { presentAnalysis } from "./present-analysis.ts";
export { presentCodedRelation } from "./present-coded-relation.ts";
export { presentError } from "./present-error.ts";
export { presentDocument, presentReading } from "./present-reading.ts";
export {
  mentionShape,
  quotationShape,
  readingShape,
  timeShape,
  type WireMention,
  type WireQuotation,
  type WireReading,
} from "./reading-shape.ts";
export {
  assertionsShape,
  documentSummaryShape,
  overviewShape,
  searchShape,
  type WireAssertions,
  type WireDocumentSummary,
  type WireOverview,
  type WireSearch,
} from "./record-shape.ts";
export { SCHEMA_VERSION } from "./schema-version.ts";
export type { WireProblem, WireQuotedSpan, WireSpan } from "./shape.ts";
