/** A text that nobody would write, and how it was made. */
export interface OddText {
  readonly kind: OddKind;
  readonly text: string;
}

export type OddKind = (typeof ODD_KINDS)[number];

export const ODD_KINDS = [
  "unicode", "surrogates", "control", "long-word", "no-space", "scripts", "markup", "marks", "short-forms", "mutated",
] as const; // biome-ignore format: a table

/** Random numbers from 0 up to 1, the same for the same seed (Mulberry32, T. Ettinger). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Sentences, roughly, to be mutated: lines and what stands between marks, of 20 to 400 characters. */
export function roughSentences(text: string): string[] {
  return text.split(/\n|(?<=[.!?]) +/).filter((part) => part.length >= 20 && part.length <= 400);
}

/** Text number `index` of a seed: the same for the same sentences. Half are mutated sentences. */
export function oddText(seed: number, index: number, sentences: readonly string[]): OddText {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const kind = index % 2 === 0 && sentences.length > 0 ? "mutated" : pick(random, ODD_KINDS);
  return { kind, text: MAKERS[kind](random, sentences.length > 0 ? sentences : PLAIN) };
}

type Maker = (random: Random, sentences: readonly string[]) => string;

const MAKERS: Readonly<Record<OddKind, Maker>> = {
  unicode: (random) => many(random, 80, () => String.fromCodePoint(below(random, 0x110000))),
  surrogates: (random) =>
    many(random, 60, () =>
      random() < 0.5
        ? String.fromCharCode(0xd800 + below(random, 0x800))
        : pick(random, ["a", "Z", " ", ".", "’s", "\n"]),
    ),
  control: (random) => many(random, 60, () => (random() < 0.5 ? pick(random, CONTROLS) : pick(random, WORDS))),
  "long-word": (random) => {
    const part = pick(random, [
      "a",
      "A",
      "9",
      ".",
      "-",
      "aB",
      "U.S.",
      "é",
      "中",
      "👩‍🚀",
      "x’s",
      "'",
      "a@",
      "www.",
      "(",
      "1,0",
    ]);
    const long = part.repeat(1 + below(random, 1500));
    return pick(random, ["", "The "]) + long + pick(random, ["", ".", " said.", "\n\nNo."]);
  },
  "no-space": (random, sentences) => many(random, 4, () => pick(random, sentences).replace(/\s+/g, "")),
  scripts: (random) => many(random, 40, () => pick(random, SCRIPTS) + pick(random, ["", " ", " ", "-", ". "])),
  markup: (random, sentences) =>
    many(random, 20, () =>
      random() < 0.6 ? pick(random, MARKUP) : pick(random, sentences).slice(0, below(random, 60)),
    ),
  marks: (random) => many(random, 60, () => pick(random, MARKS)),
  "short-forms": (random) => many(random, 40, () => pick(random, SHORT) + pick(random, ["", " ", " ", "\n"])),
  mutated: (random, sentences) => {
    let text = pick(random, sentences);
    for (let i = below(random, 6); i >= 0; i--) text = mutate(random, text, sentences);
    return text;
  },
};

function mutate(random: Random, text: string, sentences: readonly string[]): string {
  const at = below(random, text.length + 1);
  const to = Math.min(text.length, at + 1 + below(random, 12));
  const part = text.slice(at, to);
  switch (below(random, 10)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + part + text.slice(to);
    case 2:
      return text.slice(0, at) + pick(random, ODD_PARTS) + text.slice(at);
    case 3:
      return text.slice(0, at) + part.toUpperCase() + text.slice(to);
    case 4:
      return text.toLowerCase();
    case 5:
      return text.slice(0, at);
    case 6:
      return `${text.slice(0, at)}${pick(random, sentences).slice(0, 120)}${text.slice(at)}`;
    case 7:
      return text.slice(0, at) + Array.from(part).reverse().join("") + text.slice(to);
    case 8:
      return text.slice(0, at) + part.replace(/\s/g, "") + text.slice(to);
    default:
      return text
        .split(" ")
        .sort(() => random() - 0.5)
        .join(" ");
  }
}

function many(random: Random, most: number, part: () => string): string {
  let text = "";
  for (let i = below(random, most) + 1; i > 0; i--) text += part();
  return text;
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[below(random, from.length)]!;
}

const PLAIN = [
  "The envoys of the two countries met in Vienna on Monday.",
  "They didn’t sign anything, Dr. Jane B. Doe said.",
];
const WORDS = ["The", "envoy", "said", " ", " ", " ", "U.S.", "No. 2", "didn’t", ".", "\n", "“", "”"];
const CONTROLS = [
  "\0", "\u0001", "\b", "\t", "\v", "\f", "\r", "\r\n", "\u001b[31m", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u061c", "\u180e",
  "\u2000", "\u200b", "\u200d", "\u200e", "\u2028", "\u2029", "\u202e", "\u2060", "\u2066", "\u3000", "\ufe0f", "\ufeff",
  "\ufffe", "\uffff", "\u0301", "\u0301\u0301\u0301",
]; // biome-ignore format: a table
const SCRIPTS = [
  "Kim", "Ким", "김정은", "金正恩", "キム", "كيم", "קים", "किम", "กิม", "Κιμ", "Ǆ", "ﬁ", "ß", "İ", "ı", "🇰🇵", "👩‍🚀", "👍🏽", "𝕂𝕚𝕞", "①",
  "½", "２０２４", "٢٠٢٤", "K\u0301i\u0308m", "Zoë", "ΠΣς", "…", "。", "「", "」",
]; // biome-ignore format: a table
const MARKUP = [
  "<p>", "</p>", "<a href='x?a=1&b=2'>", "<script>alert('1')</script>", "<!--", "-->", "<![CDATA[", "&nbsp;", "&#0;", "&amp", "<br/>",
  "[1]", "[x](http://a.b/c_(d))", "**", "__", "# ", "| a | b |", "```", '{"a": [1, "b\\n"]}', "https://a.b/%20?q=“x”", "a@b.c", "\\u0041",
  "$HOME", "`rm`", "<<<", ">>>", "{{x}}", "%s%n",
]; // biome-ignore format: a table
const MARKS = [
  ".", "..", "...", "…", "!", "?", "?!", ",", ";", ":", "-", "--", "—", "–", "(", ")", "[", "]", "{", "}", "'", '"', "“", "”", "‘", "’",
  "«", "»", "/", "\\", "*", "#", "@", "&", "%", "$", "€", "^", "~", "_", "|", "+", "=", "<", ">", "`", "´", "•", " ", " ", "\n", "\n\n", "a", "A",
  "1", "s", "n't",
]; // biome-ignore format: a table
const SHORT = [
  "U.S.", "U.N", "No.", "2", "Art.", "IV", "Dr.", "J.", "p.m.", "Sec.", "St.", "Va.", "vs.", "etc.", "et al.", "Q", "A:", "MR. DOE:", "(a)", "1.",
  "12)", "(KCNA) --", "SEOUL, June 24 (AP) —", "-0-", "###", "theDPRK", "S/RES/1718", "'s", "’ve", "cannot", "gonna", "1,000.5", "24/6", "'72", "I",
  "-", "said", "The", "“", "”", ".",
]; // biome-ignore format: a table
const ODD_PARTS = [...CONTROLS, ...MARKUP, ...MARKS, ...SHORT, ...SCRIPTS, "\ud800", "\udc00", "x".repeat(300)];
