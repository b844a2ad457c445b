import { isoWeek, type Period, ymdOf } from "./calendar.ts";

/** TIMEX3 value of a period: 1998-02-06, 1998-W08, 1998-W08-WE, 1998-02, 1998-Q3, 1998-H1, 1998-SU, 1998, 199, 19. */
export function timexOf({ unit, first }: Period): string {
  const { year, month } = ymdOf(first);
  const y = timexYear(year);
  switch (unit) {
    case "day":
      return `${y}-${two(month)}-${two(ymdOf(first).day)}`;
    case "week":
    case "weekend": {
      const iso = isoWeek(first);
      return `${timexYear(iso.year)}-W${two(iso.week)}${unit === "weekend" ? "-WE" : ""}`;
    }
    case "month":
      return `${y}-${two(month)}`;
    case "quarter":
      return `${y}-Q${Math.ceil(month / 3)}`;
    case "half":
      return `${y}-H${month > 6 ? 2 : 1}`;
    case "season":
      return `${y}-${seasonAt(month)}`;
    case "year":
      return y;
    case "decade":
      return y.slice(0, -1);
    case "century":
      return y.slice(0, -2);
  }
}

/** EDTF of a period: a day, month or year as it stands; anything between as an interval of days or a level-1 season. */
export function edtfOf(period: Period): string {
  const { unit, first } = period;
  const { year, month } = ymdOf(first);
  const y = edtfYear(year);
  switch (unit) {
    case "day":
      return `${y}-${two(month)}-${two(ymdOf(first).day)}`;
    case "week":
      return `${edtfDay(first)}/${edtfDay(first + 6)}`;
    case "weekend":
      return `${edtfDay(first)}/${edtfDay(first + 1)}`;
    case "month":
      return `${y}-${two(month)}`;
    case "quarter":
      return `${y}-${two(month)}/${y}-${two(month + 2)}`;
    case "half":
      return `${y}-${two(month)}/${y}-${two(month + 5)}`;
    case "season":
      return `${y}-${{ SP: 21, SU: 22, FA: 23, WI: 24 }[seasonAt(month)]}`;
    case "year":
      return y;
    case "decade":
      return `${y.slice(0, -1)}X`;
    case "century":
      return `${y.slice(0, -2)}XX`;
  }
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}

function edtfDay(day: number): string {
  return edtfOf({ unit: "day", first: day });
}

/** Year 0 is 1 BC, as in ISO 8601. */
function edtfYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

function timexYear(year: number): string {
  return year <= 0 ? `BC${String(1 - year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

function seasonAt(month: number): "SP" | "SU" | "FA" | "WI" {
  return month < 3 || month === 12 ? "WI" : month < 6 ? "SP" : month < 9 ? "SU" : "FA";
}
