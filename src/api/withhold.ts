import type { WireAssertion } from "./assertion-shape.ts";
import type { WireAbstained } from "./explanation-shape.ts";
import type { WireReading } from "./reading-shape.ts";

/**
 * A reading without the assertions whose confidence is below `minConfidence`, and how many those are; where it says what was
 * left unsaid, they are listed there. The reading itself when `minConfidence` is undefined.
 */
export function withhold(reading: WireReading, minConfidence: number | undefined): WireReading {
  if (minConfidence === undefined) return reading;
  const { kept, below } = divide(reading.assertions, minConfidence);
  const listed = below.map(({ trigger, type, confidence }): WireAbstained => {
    const why = `its confidence is ${confidence.toFixed(2)}`;
    return { start: trigger.start, end: trigger.end, text: trigger.text, type, reason: "below-confidence", why };
  });
  return {
    ...reading,
    assertions: kept,
    withheld: { minConfidence, assertions: below.length },
    ...(reading.abstained ? { abstained: [...reading.abstained, ...listed].sort((a, b) => a.start - b.start) } : {}),
  };
}

/** The assertions that are sure enough, and the others. */
export function divide<T extends Pick<WireAssertion, "confidence">>(
  assertions: readonly T[],
  minConfidence: number,
): { readonly kept: readonly T[]; readonly below: readonly T[] } {
  return {
    kept: assertions.filter(({ confidence }) => confidence >= minConfidence),
    below: assertions.filter(({ confidence }) => confidence < minConfidence),
  };
}
