/**
 * Words that are more than letters, each a sticky pattern tried in this order. `opens` says cheaply whether a pattern can
 * begin with a code unit; `atStart` patterns are tried only where a run of non-space characters begins; `trim` takes
 * off the punctuation that follows an address in running text.
 */
export interface TokenPattern {
  readonly regex: RegExp;
  readonly opens: (unit: number) => boolean;
  readonly atStart?: boolean;
  readonly trim?: boolean;
}

/** A word: letters and digits, with inner apostrophes ("O'Connor"). Superscript digits are not part of it. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: joiners and marks are meant one by one
export const WORD = /[\p{L}\p{M}\p{Nd}\u200c\u200d\u00ad_]+(?:['’`ʼ][\p{L}\p{M}\p{Nd}\u200c\u200d\u00ad]+)*/uy;

/** Letters with periods: U.S., p.m., D.P.R.K. */
export const LETTERS = /(?:\p{L}\.)+\p{L}(?:\.|(?![\p{L}\p{Nd}]))(?![\p{L}\p{Nd}])/uy;

/** A function word stuck to a name ("theDPRK", "ofUkraine"): the case shows the seam and no name begins like this. */
export const GLUED_BEFORE =
  /^((?:[Tt]he|[Oo]f|[Aa]nd|[Bb]y|[Ww]ith|[Ff]rom|[Tt]hat|[Ff]or|[Bb]etween|[Aa]gainst)(?=\p{Lu}\p{L}{2})|(?:in|to|on|at|as|is|was|has|a)(?=\p{Lu}{2,}$))\p{Lu}\p{L}+$/u;

/** An acronym stuck to a function word ("DPRKand"). */
export const GLUED_AFTER = /^(\p{Lu}{3,})(?:and|the|of|to|in|is|has|was|for|with|on|by|from|that|will|are|or)$/u;

/**
 * A small word or a title stuck to the first part of a name ("toldKim Jong Un", "PresidentKim Il Sung"); certain only
 * where the name goes on. Particles of names are left alone ("deVries Smith").
 */
export const GLUED_NAME =
  /^((?!(?:de|di|da|du|la|le|el|al|del|dos|van|von|der|bin|ibn|abu|mac|mc)\p{Lu})\p{Ll}{2,}|(?:Comrade|President|Chairman|Secretar(?:y|ies)|General|Generalissimo|Marshal|Minister|Premier|Leader|Commander|Director|Ambassador|Excellenc(?:y|ies)|When|As|And|But|While|After)s?)\p{Lu}\p{Ll}+$/u;

/** An institution's kind stuck to the name before it ("SungUniversity"). */
export const GLUED_KIND =
  /^(\p{Lu}\p{Ll}+)(?:University|Foundation|Square|Prize|Stadium|Institute|Academy|Museum|Palace|Hospital)$/u;

export const PATTERNS: readonly TokenPattern[] = [
  { regex: /(?:(?:https?|ftp|file):\/\/|mailto:|www\d?\.)[^\s<>"“”«»|]+/iy, opens: letter, trim: true },
  { regex: /[\p{L}\p{Nd}._%+-]{1,64}@[\p{L}\p{Nd}_-]{1,64}(?:\.[\p{L}\p{Nd}_-]{1,64}){0,6}/uy, opens: letterOrDigit },
  // Addresses and file names without a scheme.
  {
    regex:
      /(?:[\p{L}\p{Nd}_-]{1,64}\.){1,6}(?:(?:com|org|net|edu|gov|mil|int|info|biz|eu|uk|kp|kr|jp|cn|ru|fr|ca|au|nz|de|docx?|pdf|xlsx?|pptx?|txt|html?|jpe?g|gif|png|exe|zip)|(?:Com|COM|ORG|NET|DOCX?|PDF|XLSX?|TXT|HTML?))(?:\/[^\s<>"“”]*)?(?![\p{L}\p{Nd}])/uy,
    opens: letterOrDigit,
    trim: true,
  },
  // Names of news groups and the like: three lower-case parts or more.
  { regex: /[a-z]{2,}(?:\.[a-z]{2,}){2,}(?![\p{L}\p{Nd}])/uy, opens: letter },
  // Symbols of United Nations documents: S/RES/1718, A/78/526, S/2024/215.
  { regex: /[ASE]\/(?:[A-Z]{2,6}\/|\d)[\p{L}\p{Nd}./]*[\p{L}\p{Nd}]/uy, opens: upper },
  { regex: LETTERS, opens: letter },
  { regex: /(?:Ph\.D|M\.Sc|B\.Sc|M\.Phil|LL\.[BMD]|Lt\.-?(?=Gen|Col))\.?/y, opens: upper },
  // Firms and fields named by two initials: AT&T, R&D, PG&E.
  { regex: /\p{Lu}{1,3}&\p{Lu}{1,3}(?!\p{L})/uy, opens: upper },
  { regex: /(?:US|AU?|CA?|HK|NZ|S|U)\$/y, opens: upper },
  // Days written in figures, and telephone numbers.
  { regex: /\d{1,2}\/\d{1,2}\/\d{2}(?:\d{2})?(?!\d)/y, opens: digit },
  { regex: /(?:\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2}))(?![\d-])/y, opens: digit },
  { regex: /(?:1[02]?|[2-9])\/(?:[12]\d|3[01]|0\d)(?![\d/])/y, opens: digit },
  { regex: /(?:\d-)?(?:\d{3}[-/])?\d{3}-\d{4}(?![\d-])/y, opens: digit },
  { regex: /\+\d[\d-]*/y, opens: (unit) => unit === 0x2b, atStart: true },
  { regex: /\.\d+(?![\p{L}\p{Nd}])/uy, opens: period, atStart: true },
  // Decades and ordinals, then numbers before a unit or anything but a letter.
  { regex: /(?:\d*0['’]s|\d+(?:,\d{3})*(?:s|st|nd|rd|th))(?![\p{L}\p{Nd}'’])/iuy, opens: digit },
  {
    regex:
      /\d+(?:,\d{3}(?!\d)|[.:]\d+)*(?=(?:am|pm|a\.m|p\.m|k|m|mm|cm|km|kg|g|lbs?|ft|bn|b|mn|mt|kt|x|mph|kph|hrs?|years?|percent|GMT|EST|UTC)(?!\p{L})|(?![\p{L}\p{M}\p{Nd}_]))/iuy,
    opens: digit,
  },
  { regex: /[#@]\p{L}[\p{L}\p{Nd}_]*/uy, opens: (unit) => unit === 0x23 || unit === 0x40, atStart: true },
  // Short forms that open with an apostrophe, years without a century, clitics set apart by a space.
  {
    regex: /['’](?:em|cause|til|twas|tis|bout|round|n|\d\ds?|s|re|ve|ll|d|m)(?![\p{L}\p{Nd}'’])/iuy,
    opens: (unit) => unit === 0x27 || unit === 0x2019,
    atStart: true,
  },
  // The end mark of a news agency's dispatch.
  { regex: /-0-(?![\p{L}\p{Nd}-])/uy, opens: (unit) => unit === 0x2d, atStart: true },
  {
    regex: /[:;=]['’]?-?[)(DPpO/](?![\p{L}\p{Nd}])/uy,
    opens: (unit) => unit === 0x3a || unit === 0x3b || unit === 0x3d,
  },
  // Marks that repeat: ellipses, cries, dashes, rules, quotes made of two strokes.
  { regex: /(?:[.!?]|…)[.!?…]+/y, opens: (unit) => unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026 },
  { regex: /([-=*_~#<>+|$])\1+|''|``|’’|‘‘|‘’/y, opens: mark },
];

function digit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function upper(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function letter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit >= 0xaa;
}

function letterOrDigit(unit: number): boolean {
  return letter(unit) || digit(unit);
}

function period(unit: number): boolean {
  return unit === 0x2e;
}

function mark(unit: number): boolean {
  return (unit >= 0x23 && unit <= 0x7e && !letterOrDigit(unit)) || unit === 0x2019 || unit === 0x2018;
}
