import type { Meaning, TimeRule, Unit } from "../meaning.ts";
import { countOf } from "../number.ts";
import { pattern } from "../pattern.ts";
import { unitOf } from "./relative-period.ts";

/** TIMEX3's letters; decades and centuries are counted in years. */
const LETTERS: Readonly<Record<Unit, readonly [string, number]>> = {
  second: ["TS", 1], minute: ["TM", 1], hour: ["TH", 1], day: ["D", 1], weekend: ["WE", 1], week: ["W", 1], month: ["M", 1],
  quarter: ["Q", 1], year: ["Y", 1], decade: ["Y", 10], century: ["Y", 100],
}; // biome-ignore format: a table
const FINER: Partial<Record<Unit, readonly [Unit, number]>> = {
  year: ["month", 12],
  day: ["hour", 24],
  hour: ["minute", 60],
};

/** "P2W", "PT5H30M", "PXY" for an amount left vague. */
export function durationOf(count: number | null, unit: Unit): string {
  const [letter, factor] = LETTERS[unit];
  const mark = letter.startsWith("T") ? "PT" : "P";
  const name = letter.replace("T", "");
  if (count === null) return factor === 1 ? `${mark}X${name}` : `PX${unit === "decade" ? "DE" : "CE"}`;
  const finer = FINER[unit];
  if (!Number.isInteger(count) && finer !== undefined) {
    const whole = Math.floor(count);
    const rest = Math.round((count - whole) * finer[1]);
    const [fine] = LETTERS[finer[0]];
    if (!fine.startsWith("T") || mark === "PT")
      return `${mark}${whole > 0 ? `${whole}${name}` : ""}${rest}${fine.replace("T", "")}`;
    return whole > 0 ? `P${whole}${name}T${rest}${fine.replace("T", "")}` : `PT${rest}${fine.replace("T", "")}`;
  }
  return `${mark}${count * factor}${name}`;
}

/** "two weeks", "the past four months", "the first nine months", "several years", "a year and a half". */
export const duration: TimeRule = {
  name: "duration",
  pattern: pattern(
    "(?:(?:(?:the )?(?:last|past|next|first|final|coming|previous|following|preceding|recent|latest) |the |another )?(?:(?:{COUNT}) (?:to|or) )?(?<count>{COUNT})(?: (?:more|full|straight|consecutive|additional|long|whole|solid|short|further|calendar|business|working|trading))?|(?:the )?(?:past|entire|whole|full)|another) (?<unit>{UNIT}|seconds)(?<half> and (?:a|one)[- ]half)?(?: or (?:so|more|two|less|longer))?(?![- ]?old\\b|-olds?)",
  ),
  read({ count: words, unit, half }): Meaning | null {
    const name = unitOf(unit!);
    const number = words !== undefined ? countOf(words) : /s$/i.test(unit!) ? null : 1;
    if (number !== null && half !== undefined) return { kind: "duration", value: durationOf(number + 0.5, name) };
    // "a second" is an ordinal; "a quarter" a fraction; "one day" a saying kept as a length.
    if (name === "second" && number === 1) return null;
    if (name === "quarter" && words !== undefined && /^(?:an?|one|three|some|many)$/i.test(words)) return null;
    if (number !== null && number >= 1000 && !words!.includes(",")) return null;
    return { kind: "duration", value: durationOf(number, name) };
  },
};

/** "eight-year", "two-day", "a 30-day", "year-long", "decades-long", "months-long". Ages ("12-year-old") are no times. */
export const compoundDuration: TimeRule = {
  name: "duration",
  pattern: pattern(
    "(?<count>(?!an?-){COUNT}|multi)-(?<unit>minute|hour|day|week|month|quarter|year|decade|century)(?:-long)?(?!-?(?:old|ago|earlier|on-year|over-year))|(?<bare>minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)-?long",
  ),
  read({ count, unit, bare }): Meaning {
    const name = unitOf(unit ?? bare!);
    if (bare !== undefined)
      return { kind: "duration", value: durationOf(/s$/i.test(bare) && name !== "century" ? null : 1, name) };
    return { kind: "duration", value: durationOf(/multi/i.test(count!) ? null : countOf(count!), name) };
  },
};

/** "for years", "within weeks", "decades of": an amount of time that no number counts. */
export const bareDuration: TimeRule = {
  name: "duration",
  pattern: pattern(
    "(?<=(?:for|in|within|over|after|of|last|lasted|took|takes|take|spent|spend|by|than|until)[ \\n](?:the[ \\n])?)(?<unit>{PLURAL})(?: or {PLURAL})?(?!-)|(?<first>(?!quarters){PLURAL})(?: or {PLURAL})?(?= (?:before|after|to come))",
  ),
  read: ({ unit, first }) => ({ kind: "duration", value: durationOf(null, unitOf((unit ?? first)!)) }),
};
