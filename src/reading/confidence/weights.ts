import type { Calibration } from "./calibration.ts";

/**
 * What each feature is worth, in log-odds at its fullest. Written by `npm run train -- confidence`, not by hand. Learned from
 * 111 judged, 91 cases, 208 plv.
 */
export const CALIBRATION: Calibration = {
  id: "6b4d5275",
  intercept: 0.305,
  weights: {
    // its word is a noun
    noun: -0.397,
    // its word is an adjective
    adjective: 0.67,
    // a set phrase says it
    idiom: 0.127,
    // it is an obligation or a judgement
    obligation: 0.558,
    // the parser is sure of the way to those who take part
    path: 0.159,
    // the lexicon has other types for the word
    "other-types": -0.902,
    // the lexicon asks for words beside it, which are there
    conditions: 0.466,
    // the type is not the one that the word has by itself
    retyped: -0.236,
    // the actor stands far from it
    "actor-far": -0.19,
    // the recipient stands far from it
    "recipient-far": 1.036,
    // the recipient is a pronoun or a description
    "recipient-anaphoric": 0.4,
    // several act or receive together
    joint: 0.184,
    // somebody is named towards whom
    recipient: 0.831,
    // it may have a recipient, and none was found
    "no-recipient": -0.308,
    // somebody unnamed takes part
    unnamed: -0.129,
    // it is verbal cooperation
    "verbal-cooperation": -0.568,
    // it is material cooperation
    "material-cooperation": -0.601,
    // it is material conflict
    "material-conflict": 0.209,
    // it is not said to be actual
    unreal: -0.854,
    // it is said not to happen
    negative: -1.045,
    // it stands in somebody's words
    attributed: -0.632,
    // its sentence is long
    "long-sentence": -0.427,
  },
};
