import type { CodedRelation } from "../reading/coding/code-relation.ts";
import type { WireCodedRelation } from "./coded-relation-shape.ts";

export function presentCodedRelation(coded: CodedRelation): WireCodedRelation {
  const { type, mode, quad, confidence, evidence, by } = coded;
  const words = evidence.map(({ start, end, text }) => ({ start, end, text }));
  return { type, mode, quad, confidence, evidence: words, by };
}
