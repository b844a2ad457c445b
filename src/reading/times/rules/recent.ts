import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { durationOf } from "./duration.ts";
import { unitOf } from "./relative-period.ts";

/** "recent weeks", "the coming months": an uncounted stretch up to or from the document's day. */
export const recent: TimeRule = {
  name: "recent",
  pattern: pattern("(?:the )?(?:recent|coming|upcoming) (?<unit>hours|days|weeks|months|quarters|years|decades)"),
  read: ({ unit }) =>
    // "Recent years" is nearly "recently".
    ({ kind: "duration", value: durationOf(null, unitOf(unit!)) }),
};
