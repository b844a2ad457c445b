import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyEnding, lookUp } from "../src/language/en/lemmas.ts";

/** Known dictionary forms. */
export interface BaseForms {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** The verbs that everyday texts have. */
  readonly common: ReadonlySet<string>;
}

export const NO_BASES: BaseForms = { verbs: new Set(), nouns: new Set(), common: new Set() };

/**
 * The single-word verbs and nouns of a WordNet database folder (`index.verb`, `index.noun`); common are verbs that
 * occur in its tagged texts.
 */
export function readBaseForms(folder: string): BaseForms {
  const verbs = readIndex(folder, "verb");
  const nouns = readIndex(folder, "noun");
  const common = [...verbs].filter(([, tagged]) => tagged > 0).map(([verb]) => verb);
  return { verbs: new Set(verbs.keys()), nouns: new Set(nouns.keys()), common: new Set(common) };
}

/** Words with the number of their senses that occur in tagged texts. */
function readIndex(folder: string, part: string): Map<string, number> {
  const out = new Map<string, number>();
  for (const line of readFileSync(join(folder, `index.${part}`), "latin1").split("\n")) {
    const fields = line.trim().split(" ");
    if (!/^[a-z]{3,}$/.test(fields[0]!)) continue;
    out.set(fields[0]!, Number(fields[5 + Number(fields[3])]));
  }
  return out;
}

/**
 * Inflected words whose lemma by the rules is no known base, while English spelling allows another that is:
 * [tags, form, lemma]. Of several bases the one that `vocabulary` (lower case → count) has oftener is taken.
 */
export function corrections(
  rules: ReadonlyMap<string, string>,
  vocabulary: ReadonlyMap<string, number>,
  bases: BaseForms,
): [tags: string, form: string, lemma: string][] {
  const out: [string, string, string][] = [];
  const seen = new Set<string>();
  const often = (word: string) => vocabulary.get(word) ?? 0;
  const check = (tags: string, form: string) => {
    const known = tags.startsWith("NOUN") ? bases.nouns : bases.verbs;
    if (seen.has(`${tags} ${form}`)) return;
    seen.add(`${tags} ${form}`);
    const isBase = (word: string) => known.has(word) || often(word) > 1;
    const ruled = applyEnding(form, lookUp(rules, tags, form) ?? "0");
    const possible = basesOf(tags, form).filter((base) => base !== ruled && isBase(base) && makes(tags, base, form));
    // A word of the dictionary goes before one that only the texts have.
    const weight = (word: string) => often(word) + (known.has(word) ? 1e6 : 0);
    const best = possible.sort((a, b) => weight(b) - weight(a))[0];
    if (best !== undefined && !(isBase(ruled) && makes(tags, ruled, form) && weight(ruled) >= weight(best)))
      out.push([tags, form, best]);
    // "debris" tagged a plural and "succeed" tagged a past are their own lemmas.
    else if (best === undefined && !isBase(ruled) && known.has(form)) out.push([tags, form, form]);
  };
  for (const [form, count] of vocabulary) {
    if (count < 2 || !/^[a-z]{4,}$/.test(form)) continue;
    for (const { tags, ending } of INFLECTIONS) if (ending.test(form)) for (const tag of tags) check(tag, form);
  }
  for (const verb of bases.common) {
    for (const tags of PAST) for (const stem of stemsOf(verb, false)) check(tags, `${stem}ed`);
    for (const stem of stemsOf(verb, true)) check("VERB VBG", `${stem}ing`);
  }
  return out;
}

/** Whether the base's form under these tags is `form`: "stare" makes "stared", "star" does not. */
function makes(tags: string, base: string, form: string): boolean {
  if (PAST.includes(tags)) return stemsOf(base, false).some((stem) => `${stem}ed` === form);
  if (tags === "VERB VBG") return stemsOf(base, true).some((stem) => `${stem}ing` === form);
  return true;
}

/** What "ed" or "ing" is put on: stop → stopp, travel → travel and travell, agree → agre, lie → ly. */
function stemsOf(verb: string, beforeIng: boolean): string[] {
  if (verb.endsWith("ie") && beforeIng) return [`${verb.slice(0, -2)}y`];
  if (verb.endsWith("e")) return beforeIng && /[eoy]e$/.test(verb) ? [verb] : [verb.slice(0, -1)];
  if (/[^aeiou]y$/.test(verb)) return [beforeIng ? verb : `${verb.slice(0, -1)}i`];
  const doubled = verb + verb.slice(-1);
  if (/^[^aeiou]*[aeiou][bdgklmnprtvz]$/.test(verb)) return [doubled];
  return /[^aeiou][aeiou][lpt]$/.test(verb) ? [verb, doubled] : [verb];
}

const PAST = ["VERB VBD", "VERB VBN"];

/** Regular inflections: tags, what the form ends with, and what a base may have in its place. */
const INFLECTIONS: readonly { tags: readonly string[]; ending: RegExp; bases: readonly string[] }[] = [
  { tags: PAST, ending: /ied$/, bases: ["y", "ie"] },
  { tags: PAST, ending: /([bdgklmnprstvz])\1ed$/, bases: ["$1"] },
  { tags: PAST, ending: /ed$/, bases: ["", "e"] },
  { tags: ["VERB VBG"], ending: /([bdgklmnprstvz])\1ing$/, bases: ["$1"] },
  { tags: ["VERB VBG"], ending: /ying$/, bases: ["ie"] },
  { tags: ["VERB VBG"], ending: /ing$/, bases: ["", "e"] },
  { tags: ["VERB VBZ"], ending: /ies$/, bases: ["y", "ie"] },
  { tags: ["VERB VBZ"], ending: /es$/, bases: ["", "e"] },
  { tags: ["VERB VBZ"], ending: /s$/, bases: [""] },
  { tags: ["NOUN NNS"], ending: /ies$/, bases: ["y", "ie"] },
  { tags: ["NOUN NNS"], ending: /es$/, bases: ["", "e", "is"] },
  { tags: ["NOUN NNS"], ending: /s$/, bases: [""] },
  { tags: ["NOUN NNS"], ending: /men$/, bases: ["man"] },
];

function basesOf(tags: string, form: string): string[] {
  const out = new Set<string>();
  for (const { tags: all, ending, bases } of INFLECTIONS) {
    if (!all.includes(tags) || !ending.test(form)) continue;
    for (const base of bases) {
      const word = form.replace(ending, base);
      if (word.length > 2 && /[aeiouy]/.test(word)) out.add(word);
    }
  }
  return [...out];
}
