import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UPOS } from "../../../src/language/analysis.ts";
import { loadLemmatiser } from "../../../src/language/en/lemmas.ts";
import { parseTagPair } from "../../../src/language/en/tagger-tags.ts";

const { lemma, model } = loadLemmatiser(readFileSync("models/english-lemmas-v1/weights.bin"));

function lemmaOf(form: string, tags: string, features = "_"): string {
  const pair = parseTagPair(tags)!;
  return lemma(form, pair.upos, pair.xpos, features);
}

describe("lemmas of English words", () => {
  it.each([
    ["condemned", "VERB VBD", "condemn"],
    ["provoked", "VERB VBN", "provoke"],
    ["supplying", "VERB VBG", "supply"],
    ["violates", "VERB VBZ", "violate"],
    ["shipped", "VERB VBN", "ship"],
    ["withdrew", "VERB VBD", "withdraw"],
    ["overthrown", "VERB VBN", "overthrow"],
    ["fled", "VERB VBD", "flee"],
    ["is", "AUX VBZ", "be"],
    ["’s", "AUX VBZ", "be"],
    ["n’t", "PART RB", "not"],
    ["countries", "NOUN NNS", "country"],
    ["crises", "NOUN NNS", "crisis"],
    ["missiles", "NOUN NNS", "missile"],
    ["Missiles", "NOUN NNS", "missile"],
    ["MISSILES", "NOUN NNS", "missile"],
    ["headquarters", "NOUN NNS", "headquarters"],
    ["better", "ADJ JJR", "good"],
    ["Russian", "ADJ JJ", "Russian"],
    ["Good", "ADJ JJ", "good"],
    ["Nations", "PROPN NNPS", "Nation"],
    ["Moscow", "PROPN NNP", "Moscow"],
    ["PYONGYANG", "PROPN NNP", "Pyongyang"],
    ["me", "PRON PRP", "I"],
    ["THEIR", "PRON PRP$", "their"],
    ["the", "DET DT", "the"],
    [".", "PUNCT .", "."],
  ])("%s %s → %s", (form, tags, expected) => {
    expect(lemmaOf(form, tags)).toBe(expected);
  });

  it("keeps an acronym's capitals", () => {
    expect(lemmaOf("DPRK", "PROPN NNP", "Abbr=Yes|Number=Sing")).toBe("DPRK");
    expect(lemmaOf("IAEA", "PROPN NNP", "Number=Sing")).toBe("IAEA");
  });

  it("gives every word something, whatever its tags", () => {
    for (const form of ["", "ed", "s", "’", "\ud83d", "김정은"]) {
      for (let upos = 0; upos < UPOS.length; upos++)
        expect(lemma(form, upos, 27, "_").length >= Math.min(1, form.length)).toBe(true);
    }
    expect(lemma("odd", 99, 99, "_")).toBe("odd");
    expect(model).toBe("english-lemmas@1");
  });
});
