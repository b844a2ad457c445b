import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { durationOf } from "./duration.ts";
import { unitOf } from "./relative-period.ts";

/** "recent weeks", "the coming months": an uncounted stretch up to or from the document's day. */
export const recent: TimeRule = {
  name: "recent",
  pattern: pattern("(?:the )?(?<which>recent|coming|upcoming) (?<unit>hours|days|weeks|months|quarters|years|decades)"),
  read({ which, unit }) {
    const name = unitOf(unit!);
    // "Recent years" is nearly "recently"; its length says nothing.
    if (/recent/i.test(which!) && (name === "year" || name === "decade")) return { kind: "vague", value: "PAST_REF" };
    return { kind: "duration", value: durationOf(null, name) };
  },
};
