import type { Meaning, TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";

/** Feasts on a fixed day, as month and day. */
const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  "christmas eve": [12, 24], "christmas day": [12, 25], christmas: [12, 25], "new year's eve": [12, 31],
  "new year's day": [1, 1], "independence day": [7, 4], "valentine's day": [2, 14], halloween: [10, 31],
  "veterans day": [11, 11], "bastille day": [7, 14], "boxing day": [12, 26], "may day": [5, 1],
}; // biome-ignore format: a table

/** "Christmas Day", "New Year's Eve 2023": feasts with a day of their own. */
export const holiday: TimeRule = {
  name: "holiday",
  pattern: pattern(
    "(?<name>Christmas(?: Eve| Day)?|New Year['\\u2019]s (?:Eve|Day)|Valentine['\\u2019]s Day|Halloween|Veterans Day|Bastille Day|Boxing Day|May Day)(?:,? (?<year>{YEAR}))?(?! (?:party|parties|tree|trees|gifts?|cards?|carols?|parade|Island))",
  ),
  read({ name, year }): Meaning {
    const [month, day] = FIXED[name!.toLowerCase().replace("\u2019", "'").replace(/\s+/g, " ")]!;
    return { kind: "date", year: year === undefined ? null : Number(year), month, day };
  },
};
