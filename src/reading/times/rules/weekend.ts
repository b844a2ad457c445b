import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";

/** "the weekend", "over the past weekend": like a weekday, the last one in a report and the next one in a plan. */
export const weekend: TimeRule = {
  name: "weekend",
  pattern: pattern("the (?:past )?weekend"),
  read: () => ({ kind: "weekday", weekday: 6, shift: null, weekend: true }),
};
