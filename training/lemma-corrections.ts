import { applyEnding, lookUp } from "../src/language/en/lemmas.ts";

/**
 * Inflected words of `vocabulary` (lower case → count) whose lemma by the rules never occurs there, while another base
 * that English spelling allows does: [tags, form, lemma].
 */
export function corrections(
  rules: ReadonlyMap<string, string>,
  vocabulary: ReadonlyMap<string, number>,
): [tags: string, form: string, lemma: string][] {
  const out: [string, string, string][] = [];
  for (const [form, count] of vocabulary) {
    if (count < 2 || !/^[a-z]{4,}$/.test(form)) continue;
    for (const [tags, ending, bases] of INFLECTIONS) {
      if (!ending.test(form)) continue;
      const known = (base: string) => vocabulary.get(base) ?? 0;
      if (known(applyEnding(form, lookUp(rules, tags, form) ?? "0")) > 0) continue;
      const candidates = bases
        .map((base) => form.replace(ending, base))
        .filter((base) => /[aeiouy]/.test(base) && base.length > 2);
      const best = candidates.sort((a, b) => known(b) - known(a))[0];
      if (best !== undefined && known(best) >= 2) out.push([tags, form, best]);
    }
  }
  return out;
}

/** Regular inflections: tags, what the form ends with, and what a base may have in its place. */
const INFLECTIONS: readonly [tags: string, ending: RegExp, bases: readonly string[]][] = [
  ...["VERB VBD", "VERB VBN", "ADJ VBN"].flatMap((tags): [string, RegExp, string[]][] => [
    [tags, /ed$/, ["", "e"]],
    [tags, /ied$/, ["y", "ie"]],
    [tags, /([bdgklmnprt])\1ed$/, ["$1"]],
  ]),
  ["VERB VBG", /ing$/, ["", "e"]],
  ["VERB VBG", /([bdgklmnprt])\1ing$/, ["$1"]],
  ["VERB VBZ", /s$/, [""]],
  ["VERB VBZ", /es$/, ["", "e"]],
  ["VERB VBZ", /ies$/, ["y"]],
  ["NOUN NNS", /s$/, [""]],
  ["NOUN NNS", /es$/, ["", "e", "is"]],
  ["NOUN NNS", /ies$/, ["y", "ie"]],
];
