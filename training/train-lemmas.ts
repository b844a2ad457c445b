import {
  applyCase,
  applyEnding,
  applyRules,
  caseKey,
  LEMMATISER_NAME,
  LEMMATISER_VERSION,
  type LemmaRules,
  LONGEST_ENDING,
  lookUp,
} from "../src/language/en/lemmas.ts";
import { type ModelArray, writeModelFile } from "../src/language/learning/model-file.ts";
import { irregularForms } from "./irregular-forms.ts";
import { type BaseForms, corrections } from "./lemma-corrections.ts";
import type { TreebankSentence } from "./treebank.ts";

/** Words whose spelling is known, to correct inflected words that the rules would make no word of. */
export interface WordKnowledge {
  /** How often lower-case words occur in plain texts. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly bases: BaseForms;
}

/** Learns the two rule lists of the lemmatiser from tagged words with their lemmas. */
export function trainLemmas(sentences: readonly TreebankSentence[], knowledge: WordKnowledge): LemmaRules {
  const endings = new Evidence();
  const cases = new Evidence();
  for (const { words, lemmas, upos, xpos, features } of sentences) {
    words.forEach((form, i) => {
      const lemma = lemmas[i]!;
      // Slips of the pen teach nothing about other words, and "_" is no lemma.
      if (lemma === "_" || xpos[i] === "GW" || (features[i]!.includes("Typo=Yes") && form.length > 3)) return;
      const lower = form.toLowerCase();
      endings.add(`${upos[i]} ${xpos[i]}`, lower, endingRule(lower, lemma.toLowerCase()));
      cases.add(caseKey(form, upos[i]!, xpos[i]!, features[i]!), lower, caseRule(form, lemma));
    });
  }
  for (const [tags, form, lemma] of irregularForms()) {
    if (!endings.has(tags, form)) endings.add(tags, form, endingRule(form, lemma));
  }
  const rules = { endings: endings.rules(), cases: cases.rules() };
  for (const [tags, form, lemma] of corrections(rules.endings, knowledge.vocabulary, knowledge.bases)) {
    if (!endings.has(tags, form)) rules.endings.set(`${tags} ^${form}`, endingRule(form, lemma));
  }
  return rules;
}

/** The model file's bytes. */
export function packLemmas(rules: LemmaRules): Uint8Array {
  const settings: Record<string, unknown> = {};
  const arrays = new Map<string, ModelArray>();
  for (const name of ["endings", "cases"] as const) {
    const pairs = [...rules[name]].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const table = [...new Set(pairs.map(([, rule]) => rule))].sort();
    const number = new Map(table.map((rule, i) => [rule, i]));
    settings[`${name}.rules`] = table;
    arrays.set(`${name}.keys`, new TextEncoder().encode(pairs.map(([key]) => key).join("\n")));
    arrays.set(
      `${name}.numbers`,
      Uint16Array.from(pairs, ([, rule]) => number.get(rule)!),
    );
  }
  return writeModelFile({ name: LEMMATISER_NAME, version: LEMMATISER_VERSION, settings, arrays });
}

/** Share of words with the treebank's lemma, in percent, given the treebank's tags. */
export function scoreLemmas(rules: LemmaRules, sentences: readonly TreebankSentence[]): number {
  let right = 0;
  let total = 0;
  for (const { words, lemmas, upos, xpos, features } of sentences) {
    words.forEach((form, i) => {
      total++;
      if (applyRules(rules, form, upos[i]!, xpos[i]!, features[i]!) === lemmas[i]) right++;
    });
  }
  return Math.round((10000 * right) / total) / 100;
}

/** Words by tags, with how often each rule gives the lemma. */
class Evidence {
  readonly #words = new Map<string, Map<string, Map<string, number>>>();

  add(tags: string, word: string, rule: string): void {
    const words = this.#words.get(tags) ?? new Map<string, Map<string, number>>();
    this.#words.set(tags, words);
    const rules = words.get(word) ?? new Map<string, number>();
    words.set(word, rules);
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }

  has(tags: string, word: string): boolean {
    return this.#words.get(tags)?.has(word) ?? false;
  }

  /**
   * From the shortest ending to the longest, an ending gets a rule where most of its words want another one than the
   * shorter ending gives; then words that their endings still get wrong become rules of their own.
   */
  rules(): Map<string, string> {
    const out = new Map<string, string>();
    for (const [tags, words] of this.#words) {
      const best = new Map([...words].map(([word, rules]) => [word, commonest(rules)]));
      for (let length = 0; length <= LONGEST_ENDING; length++) {
        for (const [ending, votes] of votesByEnding(best, length)) {
          const rule = length === 0 && regularEnding(tags) ? "0" : commonest(votes);
          const size = [...votes.values()].reduce((a, b) => a + b, 0);
          if (length > 0 && !ending.endsWith(regularEnding(tags))) continue;
          if (length > 0 && (size < SUPPORT || votes.get(rule)! < size * MAJORITY)) continue;
          if (lookUp(out, tags, ending) !== rule) out.set(`${tags} ${ending}`, rule);
        }
      }
      for (const [word, rule] of best) if (lookUp(out, tags, word) !== rule) out.set(`${tags} ^${word}`, rule);
    }
    return out;
  }
}

/** Different words an ending needs, and the share of them that must agree. */
const SUPPORT = 2;
const MAJORITY = 0.6;

/**
 * How regularly inflected forms end. Only such endings make rules: what a few irregular verbs have in common ("sold",
 * "told") says nothing about other words.
 */
function regularEnding(tags: string): string {
  const xpos = tags.split(" ")[1] ?? "";
  return REGULAR[xpos] ?? "";
}

const REGULAR: Readonly<Record<string, string>> = {
  VBD: "ed",
  VBN: "ed",
  VBG: "ing",
  VBZ: "s",
  NNS: "s",
  NNPS: "s",
  JJR: "er",
  RBR: "er",
  JJS: "est",
  RBS: "est",
};

function votesByEnding(best: ReadonlyMap<string, string>, length: number): Map<string, Map<string, number>> {
  const out = new Map<string, Map<string, number>>();
  for (const [word, rule] of best) {
    if (word.length < length) continue;
    const ending = word.slice(word.length - length);
    const votes = out.get(ending) ?? new Map<string, number>();
    out.set(ending, votes);
    votes.set(rule, (votes.get(rule) ?? 0) + 1);
  }
  return out;
}

function commonest(counts: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [rule, count] of counts) {
    if (count > most || (count === most && rule < best)) {
      best = rule;
      most = count;
    }
  }
  return best;
}

function endingRule(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  const on = lemma.slice(same);
  return on === "" ? `${form.length - same}` : `${form.length - same} ${on}`;
}

/** The first change of capitals that makes the lemma, or what comes nearest. */
function caseRule(form: string, lemma: string): string {
  const base = applyEnding(form, endingRule(form.toLowerCase(), lemma.toLowerCase()));
  const found = ["lower", "keep", "title"].find((change) => applyCase(base, change) === lemma);
  return found ?? (lemma === lemma.toLowerCase() ? "lower" : "keep");
}
