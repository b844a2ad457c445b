import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";
import { ordinalOf } from "../vocabulary.ts";

const NAMES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/** "the 1990s", "the late '80s", "the nineties". */
export const decade: TimeRule = {
  name: "decade",
  pattern: pattern(
    `(?:the )?(?:mid[- ])?(?:(?<year>1\\d|20)(?<ten>\\d)0['\\u2019]?s|the ['\\u2018\\u2019\`]?(?<short>[2-9])0['\\u2019]?s|the (?<name>${NAMES.join("|")}))`,
  ),
  read({ year, ten, short, name }) {
    if (year !== undefined) return { kind: "decade", first: Number(year) * 100 + Number(ten) * 10 };
    const digit = short !== undefined ? Number(short) : NAMES.indexOf(name!.toLowerCase()) + 2;
    return { kind: "decade", first: 1900 + digit * 10 };
  },
};

/** "the 19th century", "the twentieth century". */
export const century: TimeRule = {
  name: "decade",
  pattern: pattern("(?:the )?(?:mid[- ])?(?<ordinal>{ORDINAL})[- ]century(?<before> (?:BCE?|B\\.C\\.))?"),
  read({ ordinal, before }) {
    const number = ordinalOf(ordinal!);
    return before === undefined && number > 1 ? { kind: "century", first: (number - 1) * 100 } : null;
  },
};
