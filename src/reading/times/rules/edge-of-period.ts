import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { unitOf } from "./relative-period.ts";

const EDGE =
  "(?:the )?(?:very )?(?:end|beginning|start|middle|rest|remainder|close|course|(?:first|second|latter|better|early|later?) (?:part|half)) of|(?:early|late|earlier|later) in";

/** "the end of the month", "later in the year", "the rest of the week", "year-end": within the document's own or the last told period. */
export const edgeOfPeriod: TimeRule = {
  name: "edge-of-period",
  pattern: pattern(
    `(?:${EDGE}) (?:the|that) (?<unit>day|week|month|quarter|year|decade|century)(?! of)|(?:the )?(?<whole>year|month|week)(?:['\\u2019]s)?[- ]end(?!ed)`,
  ),
  read: ({ unit, whole }) => ({ kind: "step", unit: unitOf((unit ?? whole)!), count: 0, from: "previous" }),
};
