import { UPOS } from "../analysis.ts";
import { arrayOf, expectModel, type ModelFile, readModelFile, stringsOf } from "../learning/model-file.ts";
import { XPOS } from "./tagger-tags.ts";

export const LEMMATISER_NAME = "english-lemmas";
export const LEMMATISER_VERSION = 1;

/** Gives the dictionary form of a word from its form and tags. */
export interface Lemmatiser {
  /** `name@version`, for `Analysis.models`. */
  readonly model: string;
  /** `upos` and `xpos` are numbers of `UPOS` and `XPOS`, `features` the UD string ("_" for none). */
  lemma(form: string, upos: number, xpos: number, features: string): string;
}

/**
 * Two lists of rules, each looked up by the tags and the longest known ending of the lower-case form (a whole word is
 * marked with "^"): `endings` says what to take off and put on ("3 y": studies → study), `cases` what becomes of
 * capitals ("lower", "keep", "title").
 */
export interface LemmaRules {
  readonly endings: ReadonlyMap<string, string>;
  readonly cases: ReadonlyMap<string, string>;
}

/** Longest ending a rule has, apart from whole words. */
export const LONGEST_ENDING = 6;

/** @throws RapporteurError "model-invalid" if the bytes are not an English lemmatiser of this version. */
export function loadLemmatiser(bytes: Uint8Array): Lemmatiser {
  const file = expectModel(readModelFile(bytes), LEMMATISER_NAME, LEMMATISER_VERSION);
  const rules = { endings: rulesOf(file, "endings"), cases: rulesOf(file, "cases") };
  return lemmatiserFrom(rules, `${file.name}@${file.version}`);
}

export function lemmatiserFrom(rules: LemmaRules, model: string): Lemmatiser {
  const known = new Map<string, string>();
  function lemma(form: string, upos: number, xpos: number, features: string): string {
    const key = `${upos} ${xpos} ${features.includes("Abbr=Yes") ? 1 : 0} ${form}`;
    let found = known.get(key);
    if (found === undefined) {
      if (known.size >= KNOWN) known.clear();
      found = applyRules(rules, form, UPOS[upos] ?? "X", XPOS[xpos] ?? "FW", features);
      known.set(key, found);
    }
    return found;
  }
  return { model, lemma };
}

/** Words whose lemma is remembered. */
const KNOWN = 1 << 16;

export function applyRules(rules: LemmaRules, form: string, upos: string, xpos: string, features: string): string {
  const lower = form.toLowerCase();
  const ending = lookUp(rules.endings, `${upos} ${xpos}`, lower) ?? "0";
  const change = lookUp(rules.cases, caseKey(form, upos, xpos, features), lower) ?? "keep";
  return applyCase(applyEnding(form, ending), change) || form;
}

/** The rule of the longest ending of `word` that the list has under these tags. */
export function lookUp(rules: ReadonlyMap<string, string>, tags: string, word: string): string | undefined {
  const whole = rules.get(`${tags} ^${word}`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(LONGEST_ENDING, word.length); length >= 0; length--) {
    const rule = rules.get(`${tags} ${word.slice(word.length - length)}`);
    if (rule !== undefined) return rule;
  }
  return undefined;
}

/** Tags and the shape of the form: what decides about capitals. */
export function caseKey(form: string, upos: string, xpos: string, features: string): string {
  const name = xpos.startsWith("NNP") ? "name" : upos;
  const shape = shapeOf(form);
  return `${name} ${shape}${features.includes("Abbr=Yes") ? " abbr" : ""}`;
}

function shapeOf(form: string): string {
  if (!/\p{Lu}/u.test(form)) return "a";
  if (form.length === 1) return "A";
  if (/^\p{Lu}{2,}s$/u.test(form)) return "AAs";
  if (form !== form.toUpperCase()) return "Aa";
  // Acronyms are short, names in a headline's capitals are not.
  return form.length > 4 ? "AAAAA" : "AA";
}

export function applyCase(form: string, change: string): string {
  if (change === "lower") return form.toLowerCase();
  if (change === "title") return form.charAt(0).toUpperCase() + form.slice(1).toLowerCase();
  return form;
}

/** "3 y" takes three code units off the end and puts "y" on. */
export function applyEnding(form: string, rule: string): string {
  const space = rule.indexOf(" ");
  const off = Number(space < 0 ? rule : rule.slice(0, space));
  const on = space < 0 ? "" : rule.slice(space + 1);
  return form.slice(0, Math.max(0, form.length - off)) + on;
}

/** Rules as they are stored: a table of distinct rules, keys in one text, and each key's number in the table. */
function rulesOf(file: ModelFile, name: string): Map<string, string> {
  const table = stringsOf(file, `${name}.rules`);
  const keys = new TextDecoder().decode(arrayOf(file, `${name}.keys`, Uint8Array)).split("\n");
  const numbers = arrayOf(file, `${name}.numbers`, Uint16Array);
  const rules = new Map<string, string>();
  keys.forEach((key, i) => {
    const rule = table[numbers[i] ?? -1];
    if (rule !== undefined) rules.set(key, rule);
  });
  return rules;
}
