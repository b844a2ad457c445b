/** Verbs after or before which a quotation's speaker stands. */
export const SAYING: ReadonlySet<string> = new Set(
  (
    "say tell add ask reply answer explain note state write announce argue claim declare warn stress insist " +
    "remark comment admit acknowledge conclude suggest recall observe report reiterate emphasize emphasise underline"
  ).split(" "),
);

export const MALE: ReadonlySet<string> = new Set(
  (
    "mr mr. sir lord king prince duke emperor man boy father son brother husband uncle nephew grandfather grandson " +
    "gentleman businessman spokesman chairman congressman statesman policeman fisherman monk priest actor widower hero " +
    "sultan emir baron pope"
  ).split(" "),
);

export const FEMALE: ReadonlySet<string> = new Set(
  (
    "mrs mrs. ms ms. miss lady queen princess duchess empress woman girl mother daughter sister wife aunt niece " +
    "grandmother granddaughter businesswoman spokeswoman chairwoman congresswoman stateswoman policewoman nun " +
    "actress widow heroine baroness"
  ).split(" "),
);

const NUMBERS: readonly string[] = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** How many a word counts: "two", "3", "both", "trio"; 0 for a word that counts nothing. */
export function countOf(form: string): number {
  if (form === "both" || form === "couple" || form === "pair" || form === "duo") return 2;
  if (form === "trio") return 3;
  const spelled = NUMBERS.indexOf(form);
  if (spelled > 0) return spelled;
  return /^[1-9]\d?$/.test(form) ? Number(form) : 0;
}

/** Words that stand alone for members of a group spoken of before. */
export const STANDING_ALONE: ReadonlySet<string> = new Set(["both", "all", "each", "neither", "either", "others"]);

/** Words without content of their own inside a noun phrase. */
export const EMPTY: ReadonlySet<string> = new Set(
  "the a an this that these those of in on at by for and or 's ’s ' ’ its his her their our my your both all each".split(
    " ",
  ),
);

/** Nouns that only measure out the noun behind "of": "a group of states", "a number of ships". */
export const MEASURING: ReadonlySet<string> = new Set(
  (
    "set number group series lot variety pair maximum minimum majority minority range couple handful total hundred " +
    "thousand dozen million bunch host collection"
  ).split(" "),
);
