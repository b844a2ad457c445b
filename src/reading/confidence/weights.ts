import type { Calibration } from "./calibration.ts";

/**
 * What each feature is worth, in log-odds at its fullest. Written by `npm run train -- confidence`, not by hand. Learned from
 * 144 judged, 88 cases, 203 plv.
 */
export const CALIBRATION: Calibration = {
  id: "bf5d73d7",
  intercept: -0.419,
  weights: {
    // its word is a noun
    noun: -0.447,
    // its word is an adjective
    adjective: 0.41,
    // a set phrase says it
    idiom: 0.16,
    // it is an obligation or a judgement
    obligation: 0.122,
    // the parser is sure of the way to those who take part
    path: 0.45,
    // the lexicon has other types for the word
    "other-types": -0.731,
    // the lexicon asks for words beside it, which are there
    conditions: 0.346,
    // the type is not the one that the word has by itself
    retyped: -0.152,
    // the actor stands far from it
    "actor-far": -0.334,
    // the recipient stands far from it
    "recipient-far": 0.786,
    // the recipient is a pronoun or a description
    "recipient-anaphoric": 0.581,
    // several act or receive together
    joint: 0.411,
    // somebody is named towards whom
    recipient: 1.077,
    // it may have a recipient, and none was found
    "no-recipient": -0.071,
    // somebody unnamed takes part
    unnamed: -0.191,
    // it is verbal cooperation
    "verbal-cooperation": -0.222,
    // it is material cooperation
    "material-cooperation": -0.602,
    // it is material conflict
    "material-conflict": 0.339,
    // it is not said to be actual
    unreal: -0.753,
    // it is said not to happen
    negative: -1.237,
    // it stands in somebody's words
    attributed: -0.368,
    // its sentence is long
    "long-sentence": -0.311,
  },
};
