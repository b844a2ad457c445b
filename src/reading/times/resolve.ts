import { dayNumber } from "./calendar.ts";
import type { Frame, Resolved } from "./frame.ts";
import type { Meaning } from "./meaning.ts";
import { onDay, placed } from "./placed.ts";
import { resolveDate } from "./resolve-date.ts";
import { resolvePartOfYear } from "./resolve-part-of-year.ts";
import { resolveStep } from "./resolve-step.ts";
import { resolveWeekday } from "./resolve-weekday.ts";

/** Gives what the words say its place in the calendar, as far as the frame allows; nothing is guessed. */
export function resolve(meaning: Meaning, frame: Frame): Resolved {
  switch (meaning.kind) {
    case "duration": {
      const status = meaning.value.includes("X") ? "unknown" : "certain";
      return { type: "DURATION", value: meaning.value, edtf: null, status, period: null };
    }
    case "set":
      return { type: "SET", value: meaning.value, edtf: null, status: "certain", period: null };
    case "vague":
      return { type: "DATE", value: meaning.value, edtf: null, status: "unknown", period: null };
    case "decade":
    case "century":
      return placed({ unit: meaning.kind, first: dayNumber(meaning.first) }, "certain");
    case "time":
      return onDay(frame.previous("day") ?? frame.reference, meaning.time);
    case "step":
      return resolveStep(meaning, frame);
    case "weekday":
      return resolveWeekday(meaning, frame);
    case "date":
      return resolveDate(meaning, frame);
    case "part-of-year":
      return resolvePartOfYear(meaning, frame);
  }
}
