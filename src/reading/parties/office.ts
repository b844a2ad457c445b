import type { Names } from "../mentions/names.ts";
import type { Tree } from "../tree.ts";
import { ACTING_NOUNS, TITLE_NOUNS } from "./nouns.ts";
import { isCapitalised } from "./person-name.ts";

/** An office beside a name: its words, the state or organisation that it names, and the first word of the phrase. */
export interface Office {
  readonly from: number;
  readonly office: string | null;
  readonly code: string | null;
}

const NO_OFFICE: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "dr", "hon"]);
const TITLE_ENDINGS: readonly string[] = [
  "minister",
  "president",
  "director",
  "secretary",
  "general",
  "marshal",
  "chairman",
];
/** Common nouns that stand inside the name of an office. */
const INSIDE: ReadonlySet<string> = new Set(
  "affairs staff security defense defence policy intelligence strategy state control arms trade finance justice foreign war energy".split(
    " ",
  ),
);

/**
 * "South Korean Vice Foreign Minister for Strategy and Intelligence" to the left of a name that begins at `first`.
 * `floor` is the first word the search may use (what is left of it belongs to another name).
 */
export function officeBefore(tree: Tree, names: Names, first: number, floor: number): Office | null {
  const begin = Math.max(floor, tree.sentenceRange(tree.sentenceOf(first))[0]);
  let start = first;
  let title = -1;
  // "Japan's National Security Advisor, Akiba Takeo": the name in apposition.
  const apposed = first - 2 >= begin && tree.form(first - 1) === "," && isTitleWord(tree.form(first - 2).toLowerCase());
  for (let at = apposed ? first - 2 : first - 1; at >= begin; at--) {
    const word = tree.form(at).toLowerCase().replace(/\.$/, "");
    if (names.at(at)?.entity?.kind === "person") break;
    const isTitle = isTitleWord(word);
    if (isTitle && !NO_OFFICE.has(word)) title = at;
    if (isTitle || isNominal(at, word)) {
      start = at;
      continue;
    }
    if (!goesOn(at, word)) break;
  }
  if (title < 0)
    return start < first &&
      NO_OFFICE.has(
        tree
          .form(first - 1)
          .toLowerCase()
          .replace(/\.$/, ""),
      )
      ? { from: first - 1, office: null, code: null }
      : null;
  const hits = codedHits(tree, names, start, first - 1);
  const own =
    hits.find((h) => h.last < title) ??
    hits.find((h) => h.first <= title && h.last >= title) ??
    hits.find((h) => h.first > title) ??
    null;
  let from = start;
  if (own && own.first === start && own.last < title && own.entity?.kind === "state") from = own.last + 1;
  if (/^['’]s?$/.test(tree.form(from))) from++;
  let to = first - 1;
  while (to > from && NO_OFFICE.has(tree.form(to).toLowerCase().replace(/\.$/, ""))) to--;
  return { from: start, office: from <= to ? tree.span(from, to).text : null, code: own?.entity?.code ?? null };

  function isNominal(at: number, word: string): boolean {
    if (names.at(at)) return true;
    const upos = tree.upos(at);
    if (upos === "ADJ") return true;
    if (upos !== "PROPN" && upos !== "NOUN") return false;
    // A common noun that is no part of an office ends it: "the meeting of the …".
    return isCapitalised(tree.form(at)) || ACTING_NOUNS.has(tree.lemma(at).toLowerCase()) || INSIDE.has(word);
  }

  /** Whether a small word stands inside the office, judged by what is left of it. */
  function goesOn(at: number, word: string): boolean {
    if (at - 1 < begin) return false;
    const left = tree.form(at - 1);
    const leftIsTitle = isTitleWord(left.toLowerCase());
    switch (tree.upos(at)) {
      case "ADP":
        return /^(?:of|for|to|on|at|in)$/.test(word) && (leftIsTitle || (title < 0 && isCapitalised(left)));
      case "CCONJ":
        return isCapitalised(left) && title < 0;
      case "PART":
        return true;
      case "DET":
        return title < 0 && tree.upos(at - 1) === "ADP";
      default:
        return left !== "," && (tree.form(at) === "-" || tree.form(at) === "&");
    }
  }
}

function isTitleWord(word: string): boolean {
  return TITLE_NOUNS.has(word) || TITLE_ENDINGS.some((t) => word.endsWith(t));
}

/** ", vice-director of the Central Public Prosecutors Office of the DPRK," to the right of a name. */
export function officeAfter(tree: Tree, names: Names, last: number): Office | null {
  const [, end] = tree.sentenceRange(tree.sentenceOf(last));
  if (last + 2 >= end || tree.form(last + 1) !== ",") return null;
  let stop = last + 2;
  let title = -1;
  for (; stop < end; stop++) {
    const form = tree.form(stop);
    if (form === "," || form === "." || form === ";" || tree.upos(stop) === "VERB" || tree.upos(stop) === "AUX") break;
    if (title < 0 && TITLE_NOUNS.has(tree.lemma(stop).toLowerCase())) title = stop;
    if (title < 0 && stop - last > 7) return null;
  }
  if (title < 0) return null;
  const hits = codedHits(tree, names, last + 2, stop - 1).filter((h) => h.entity?.kind !== "person");
  const own = hits.find((h) => h.last < title) ?? hits.find((h) => h.first > title) ?? null;
  const first = tree.upos(last + 2) === "DET" && last + 3 < stop ? last + 3 : last + 2;
  return { from: last + 1, office: tree.span(first, stop - 1).text, code: own?.entity?.code ?? null };
}

function codedHits(tree: Tree, names: Names, first: number, last: number) {
  const out = [];
  for (const hit of names.hits) {
    if (hit.first < first || hit.last > last || !hit.entity?.code) continue;
    // "in charge of Russian affairs": what the office is about, not whose it is.
    if (hit.last < last && SUBJECT_MATTER.test(tree.form(hit.last + 1))) continue;
    out.push(hit);
  }
  return out;
}

const SUBJECT_MATTER = /^(?:affairs|issues|matters|relations|studies)$/i;
