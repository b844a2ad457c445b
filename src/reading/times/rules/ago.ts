import type { Meaning, TimeRule } from "../meaning.ts";
import { countOf } from "../number.ts";
import { pattern } from "../pattern.ts";
import { durationOf } from "./duration.ts";
import { unitOf } from "./relative-period.ts";

/** "two weeks ago", "a year earlier", "three days later", "four years before" at a clause's end, "ten days from now". */
export const ago: TimeRule = {
  name: "ago",
  pattern: pattern(
    "(?:(?<count>{COUNT})(?: (?:more|full|short|long))? )?(?<unit>{UNIT})(?: or (?:so|more))? (?<word>ago|earlier|later|hence|from now|afterwards|previously|before(?= ?[,.;)]))",
  ),
  read({ count, unit, word }): Meaning | null {
    const direction = /ago|earlier|before|previously/i.test(word!) ? -1 : 1;
    const from = /ago|now|hence/i.test(word!) ? "reference" : "previous";
    const number = count === undefined ? null : countOf(count);
    const name = unitOf(unit!);
    if (name === "minute" || name === "hour" || number === null) {
      if (count === undefined && !/s$/i.test(unit!)) return null;
      // Hours lead to no day of their own; the distance is what the words say.
      const isVague = from === "reference" && number === null;
      return isVague
        ? { kind: "vague", value: direction < 0 ? "PAST_REF" : "FUTURE_REF" }
        : { kind: "duration", value: durationOf(number, name) };
    }
    // Half a year is told to the month, a decade and a half to the year.
    if (!Number.isInteger(number)) {
      if (name === "year") return { kind: "step", unit: "month", count: direction * Math.round(number * 12), from };
      if (name === "decade") return { kind: "step", unit: "year", count: direction * Math.round(number * 10), from };
    }
    return { kind: "step", unit: name, count: direction * Math.round(number), from };
  },
};

/** "year-earlier", "the year-ago quarter": a year before what is told. */
export const yearEarlier: TimeRule = {
  name: "ago",
  pattern: pattern(
    "(?:the )?year-(?:earlier|ago) (?:quarter|period|month)|year-(?:earlier|ago)|the (?:corresponding|comparable) period last year",
  ),
  read: () => ({ kind: "step", unit: "year", count: -1, from: "previous" }),
};
