/** What a pronoun says of whom it stands for. */
export interface Pronoun {
  /** From 1, the same for all cases of one pronoun: he, him, his, himself. */
  readonly id: number;
  readonly person: 1 | 2 | 3;
  readonly number: Number3;
  readonly gender: Gender;
  readonly form: "plain" | "possessive" | "reflexive" | "demonstrative";
}

/** 0 unknown, 1 one, 2 many, 3 either ("the team has", "the team have"). */
export type Number3 = 0 | 1 | 2 | 3;
/** 0 unknown, 1 male, 2 female, 3 a thing, 4 a person of unknown gender. */
export type Gender = 0 | 1 | 2 | 3 | 4;

export const PRONOUN = { I: 1, we: 2, you: 3, he: 4, she: 5, it: 6, they: 7, this: 8, these: 9, that: 10, those: 11 };

type Row = readonly [id: number, person: 1 | 2 | 3, number: Number3, gender: Gender, forms: readonly string[]];

/** Forms in the order plain (all but the last two), possessive, reflexive. */
const PERSONAL: readonly Row[] = [
  [PRONOUN.I, 1, 1, 4, ["i", "me", "mine", "my", "myself"]],
  [PRONOUN.we, 1, 2, 0, ["we", "us", "ours", "our", "ourselves"]],
  [PRONOUN.you, 2, 0, 4, ["you", "yours", "yourselves", "your", "yourself"]],
  [PRONOUN.he, 3, 1, 1, ["he", "him", "his", "himself"]],
  [PRONOUN.she, 3, 1, 2, ["she", "hers", "her", "herself"]],
  [PRONOUN.it, 3, 1, 3, ["it", "its", "itself"]],
  [PRONOUN.they, 3, 2, 0, ["they", "them", "theirs", "their", "themselves"]],
];

const DEMONSTRATIVE: readonly (readonly [string, number, Number3])[] = [
  ["this", PRONOUN.this, 1],
  ["these", PRONOUN.these, 2],
  ["that", PRONOUN.that, 1],
  ["those", PRONOUN.those, 2],
];

const TABLE: ReadonlyMap<string, Pronoun> = new Map([
  ...PERSONAL.flatMap(([id, person, number, gender, forms]) =>
    forms.map((word, i): [string, Pronoun] => [
      word,
      {
        id,
        person,
        number,
        gender,
        form: i === forms.length - 1 ? "reflexive" : i === forms.length - 2 ? "possessive" : "plain",
      },
    ]),
  ),
  ...DEMONSTRATIVE.map(([word, id, number]): [string, Pronoun] => [
    word,
    { id, person: 3, number, gender: 0, form: "demonstrative" },
  ]),
]);

/** The pronoun of a lower-case form, personal or demonstrative; undefined for anything else, relatives too. */
export function pronounOf(form: string): Pronoun | undefined {
  return TABLE.get(form);
}
