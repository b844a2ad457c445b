import type { Meaning, TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { partOf } from "../vocabulary.ts";

const STEPS: Readonly<Record<string, number>> = {
  today: 0, tonight: 0, tonite: 0, yesterday: -1, tomorrow: 1, "day before yesterday": -2, "day after tomorrow": 2,
}; // biome-ignore format: a table

/** "today", "yesterday afternoon", "the day before yesterday", "tonight", "this morning", "last night". */
export const relativeDay: TimeRule = {
  name: "relative-day",
  pattern: pattern(
    "(?:(?:the )?(?<day>day before yesterday|day after tomorrow|today|yesterday|tomorrow|tonight)(?: (?<part>{PART}))?|(?<shift>this|last) (?<half>{PART}))",
  ),
  read({ day, part, shift, half }): Meaning {
    const word = day?.toLowerCase().replace(/\s+/g, " ");
    const letters = half !== undefined ? partOf(half) : word === "tonight" ? "NI" : partOf(part);
    const count = word !== undefined ? STEPS[word]! : shift!.toLowerCase() === "last" ? -1 : 0;
    return {
      kind: "step",
      unit: "day",
      count,
      from: "reference",
      ...(letters && { time: { clock: null, part: letters } }),
    };
  },
};
