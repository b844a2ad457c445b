const NUMBERS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
  thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // biome-ignore format: a table
const SCALES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000 };

/** The number that count words say ("two", "a hundred and ten", "2 1/2", "two and a half"); null for a vague amount. */
export function countOf(words: string): number | null {
  const text = words
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  if (/couple/.test(text)) return 2;
  if (/few|several|many|some|number of|dozens|hundreds|scores|countless/.test(text)) return null;
  const digits = /^(\d[\d,]*(?:\.\d+)?)?(?: ?(\d)\/(\d))?$/.exec(text);
  if (digits) {
    const fraction = digits[2] ? Number(digits[2]) / Number(digits[3]) : 0;
    return Number((digits[1] ?? "0").replaceAll(",", "")) + fraction;
  }
  let tail = 0;
  let rest = text;
  if (/^half an?$|^an? half$/.test(text)) return 0.5;
  const ending = / and (a half|a quarter|three quarters)$/.exec(text);
  if (ending) {
    tail = ending[1] === "a half" ? 0.5 : ending[1] === "a quarter" ? 0.25 : 0.75;
    rest = text.slice(0, ending.index);
  }
  let total = 0;
  for (const word of rest.split(/[ -]/)) {
    if (word === "and") continue;
    const scale = SCALES[word];
    if (scale !== undefined) total = Math.max(total, 1) * scale;
    else total += NUMBERS[word] ?? Number.NaN;
  }
  return Number.isNaN(total) ? null : total + tail;
}
