import { addUnits, dayNumber, type Period, ymdOf } from "./calendar.ts";
import { type Frame, isFinerOrEqual, type Resolved } from "./frame.ts";
import type { Meaning } from "./meaning.ts";
import { placed, unplaced } from "./placed.ts";
import { distanceFrom } from "./resolve-date.ts";

type Part = Extract<Meaning, { kind: "part-of-year" }>;

/** First month and the unit of each part; a winter is counted in the year of its December. */
const PARTS: Readonly<Record<string, readonly [number, Period["unit"], number]>> = {
  Q1: [1, "quarter", 3], Q2: [4, "quarter", 3], Q3: [7, "quarter", 3], Q4: [10, "quarter", 3], H1: [1, "half", 6], H2: [7, "half", 6],
  SP: [3, "season", 3], SU: [6, "season", 3], FA: [9, "season", 3], WI: [12, "season", 3],
}; // biome-ignore format: a table

/** A quarter, half or season; without a year the one that fits the document's day and the verb's tense. */
export function resolvePartOfYear({ part, year, shift, yearShift, toldYear }: Part, frame: Frame): Resolved {
  const [month, unit, months] = PARTS[part]!;
  const at = (y: number): Period => ({ unit, first: dayNumber(y, month) });
  if (year !== null) return placed(at(year), "certain");
  const told = frame.narrative || toldYear ? frame.previous("year") : null;
  const { reference } = frame;
  if (told && !shift) return placed(at(ymdOf(told.first).year), "implied");
  if (reference === null || !isFinerOrEqual(reference.unit, "year")) return unplaced(`XXXX-${part}`);
  const today = reference.first;
  const here = ymdOf(today).year;
  if (yearShift !== undefined && yearShift !== null) return placed(at(here + yearShift), "implied");
  if (reference.unit === "year") return placed(at(here + (shift ?? 0)), "implied");
  const ends = (y: number) => addUnits(at(y).first, "month", months) - 1;
  const years = [here + 1, here, here - 1, here - 2];
  const latest = (fits: (y: number) => boolean) => years.find(fits) ?? here;
  if (shift === -1) return placed(at(latest((y) => ends(y) < today)), "implied");
  if (shift === 1) return placed(at([here - 1, here, here + 1].find((y) => at(y).first > today)!), "implied");
  if (shift === 0) return placed(at(here), "implied");
  const distance = (y: number) => distanceFrom(today, at(y).first, ends(y), frame.tense);
  return placed(at(years.reduce((best, y) => (distance(y) < distance(best) ? y : best))), "implied");
}
