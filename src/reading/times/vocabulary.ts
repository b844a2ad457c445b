/** The closed word classes of English time expressions, as regular-expression sources and as tables. */

const MONTHS: readonly (readonly [string, string])[] = [
  ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may", "may"], ["june", "jun"],
  ["july", "jul"], ["august", "aug"], ["september", "sept?"], ["october", "oct"], ["november", "nov"], ["december", "dec"],
]; // biome-ignore format: a table

const WEEKDAYS: readonly (readonly [string, string])[] = [
  ["monday", "mon"], ["tuesday", "tues?"], ["wednesday", "wed"], ["thursday", "thu(?:rs?)?"], ["friday", "fri"],
  ["saturday", "sat"], ["sunday", "sun"],
]; // biome-ignore format: a table

export const WORDS: Readonly<Record<string, string>> = {
  // "May" alone is sorted out later, by `not-a-month`.
  MONTH: `(?:${MONTHS.map(([long, short]) => `${long}|${short}\\.`).join("|")}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?=\\s\\d))`,
  WEEKDAY: `(?:${WEEKDAYS.map(([long, short]) => `${long}|${short}\\.`).join("|")})`,
  DAY: "(?:3[01]|[12]\\d|0?[1-9])",
  YEAR: "(?:1\\d{3}|20\\d{2})",
  ORDINAL:
    "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|\\d{1,2}(?:st|nd|rd|th))",
  UNIT: "(?:minutes?|hours?|days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)",
  PLURAL: "(?:minutes|hours|days|weekends|weeks|months|quarters|years|decades|centuries)",
  PART: "(?:morning|afternoon|evening|night)",
  SEASON: "(?:spring|summer|autumn|fall|winter)",
  // A count: digits, number words up to the hundreds, or a vague amount.
  COUNT: (() => {
    const ones = "one|two|three|four|five|six|seven|eight|nine";
    const teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    const small = `(?:${teens}|(?:${tens})(?:[ -](?:${ones}))?|${ones})`;
    const large = `(?:(?:a|${ones})[ -](?:hundred|thousand|dozen)(?: and ${small})?|hundred|dozen)`;
    const digits = "\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d+)?(?: \\d/\\d)?|\\d/\\d";
    const vague = "(?:a )?(?:couple(?: of)?|few|several|many|some|number of)|dozens of|hundreds of|scores of|countless";
    return `(?:${digits}|(?:${large}|${small})(?: and (?:a half|a quarter|three quarters))?|${vague}|half an?|an?(?: half)?)`;
  })(),
};

/** 1 to 12 for a month's name or abbreviation. */
export function monthOf(word: string): number {
  const head = word.slice(0, 3).toLowerCase();
  return MONTHS.findIndex(([long]) => long.startsWith(head)) + 1;
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekdayOf(word: string): number {
  const head = word.slice(0, 3).toLowerCase();
  return WEEKDAYS.findIndex(([long]) => long.startsWith(head)) + 1;
}

const ORDINALS = [
  "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
  "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
]; // biome-ignore format: a table

/** "third" and "3rd" are 3; 0 for anything else. */
export function ordinalOf(word: string): number {
  const digits = Number.parseInt(word, 10);
  return Number.isNaN(digits) ? ORDINALS.indexOf(word.toLowerCase()) + 1 : digits;
}

const PARTS: Readonly<Record<string, string>> = { morning: "MO", afternoon: "AF", evening: "EV", night: "NI" };

/** TIMEX3's letters for a part of the day. */
export function partOf(word: string | undefined): string | null {
  return word === undefined ? null : (PARTS[word.toLowerCase().replace(/s$/, "")] ?? null);
}

const SEASONS: Readonly<Record<string, string>> = {
  spring: "SP",
  summer: "SU",
  autumn: "FA",
  fall: "FA",
  winter: "WI",
};

/** TIMEX3's letters for a season. */
export function seasonOf(word: string): string {
  return SEASONS[word.toLowerCase()] ?? "XX";
}
