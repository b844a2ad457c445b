import type { Modality } from "../reading.ts";

/** Auxiliaries that take a clause out of the actual. "would" is decided by its surroundings. */
export const AUXILIARIES: ReadonlyMap<string, Modality | "would"> = new Map([
  ["will", "planned"], ["shall", "planned"], ["'ll", "planned"], ["’ll", "planned"], ["wo", "planned"],
  ["may", "possible"], ["might", "possible"], ["could", "possible"], ["can", "possible"], ["ca", "possible"],
  ["must", "demanded"], ["should", "demanded"], ["ought", "demanded"],
  ["would", "would"], ["'d", "would"], ["’d", "would"],
]); // biome-ignore format: a table

/** Semi-auxiliaries with an infinitive: "has to cease", "needs to return", "is going to sign". */
export const SEMI_AUXILIARIES: ReadonlyMap<string, Modality> = new Map([
  ["have", "demanded"], ["need", "demanded"], ["go", "planned"],
]); // biome-ignore format: a table

export const NEGATIONS: ReadonlySet<string> = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "neither",
  "nor",
  "hardly",
  "nowhere",
]);
export const NEGATIVE_DETERMINERS: ReadonlySet<string> = new Set(["no", "neither"]);

export const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "provided", "once", "should", "lest"]);

/** Adverbs and adjectives by which a text keeps its distance. */
export const HEDGES: ReadonlySet<string> = new Set(
  `reportedly allegedly apparently possibly perhaps probably likely presumably purportedly supposedly seemingly ostensibly
   alleged reported suspected purported so-called apparent possible potential rumored rumoured supposed presumed
   would-be prospective hypothetical`.split(/\s+/),
);

/** Adjectives that put an event noun in the future. */
export const FUTURE: ReadonlySet<string> = new Set([
  "future",
  "upcoming",
  "planned",
  "forthcoming",
  "proposed",
  "scheduled",
  "impending",
  "intended",
  "next",
]);
