import { sha256 } from "../base/content-id.ts";
import type { Assertion, Reading } from "../reading/reading.ts";

/**
 * A reading as it is stored: its JSON with an empty list of assertions, and the JSON of each assertion,
 * which stands in a row of its own. Nothing is stored twice, and together they are the reading byte for byte.
 */
export interface ReadingParts {
  readonly body: string;
  readonly assertions: readonly string[];
}

export function partsOf(reading: Reading): ReadingParts {
  return {
    body: JSON.stringify({ ...reading, assertions: [] }),
    assertions: reading.assertions.map((assertion) => JSON.stringify(assertion)),
  };
}

export function joined({ body, assertions }: ReadingParts): Reading {
  return { ...(JSON.parse(body) as Reading), assertions: assertions.map((text) => JSON.parse(text) as Assertion) };
}

/** JSON holds no line feed, so that no two readings have the same parts in one line each. */
export function hashOf({ body, assertions }: ReadingParts): string {
  return sha256([body, ...assertions].join("\n"));
}
