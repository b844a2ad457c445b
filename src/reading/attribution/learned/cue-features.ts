import { RELATIONS, UPOS } from "../../../language/analysis.ts";
import { mix2 } from "../../../language/learning/hash.ts";
import { type Facts, MARK } from "./facts.ts";
import { add1, add2, add3, type Features } from "./features.ts";

const NSUBJ = RELATIONS.indexOf("nsubj");
const CCOMP = RELATIONS.indexOf("ccomp");
const MARKER = RELATIONS.indexOf("mark");
const VERB = UPOS.indexOf("VERB");

/** Whether the word is a cue: its own shape, its neighbours, its place in the tree, quotation marks near, the rules' word. */
export function cueFeatures(facts: Facts, c: number, out: Features): void {
  const { form, lemma, upos, relation, heads, marks, tree } = facts;
  out.count = 0;
  const from = facts.sentenceFrom[c]!;
  const to = facts.sentenceTo[c]!;
  const at = (array: ArrayLike<number>, w: number) => (w >= from && w < to ? array[w]! : 1);
  const l = lemma[c]!;
  const f = form[c]!;
  const u = upos[c]!;
  add1(out, 0, 0);
  add1(out, 1, l);
  add1(out, 2, f);
  add2(out, 3, l, u);
  add2(out, 4, l, at(form, c - 1));
  add2(out, 5, l, at(form, c + 1));
  add1(out, 6, at(form, c - 1));
  add1(out, 7, at(form, c + 1));
  add2(out, 8, at(form, c - 2), at(form, c - 1));
  add2(out, 9, at(form, c + 1), at(form, c + 2));
  add3(out, 10, at(upos, c - 1), u, at(upos, c + 1));
  add3(out, 11, l, at(upos, c - 1), at(upos, c + 1));
  add3(out, 12, at(upos, c - 2), at(upos, c - 1), at(upos, c + 1));
  add2(out, 13, relation[c]!, u);
  add2(out, 14, relation[c]!, l);
  const head = heads[c]!;
  add2(out, 15, relation[c]!, head < 0 ? 0 : lemma[head]!);
  add2(out, 16, relation[c]!, head < 0 ? 99 : upos[head]!);
  const morphology = morph(facts, c);
  add1(out, 17, morphology);
  add2(out, 18, morphology, l);

  let kinds = 0;
  let clause = -1;
  let subject = -1;
  for (const child of tree.children(c)) {
    const side = child < c ? 0 : 1;
    const r = relation[child]! * 2 + side;
    add1(out, 20, r);
    add2(out, 21, r, l);
    add2(out, 22, r, lemma[child]!);
    add3(out, 23, r, lemma[child]!, l);
    add3(out, 24, r, upos[child]!, u);
    kinds = mix2(200, kinds, r);
    if (relation[child] === CCOMP) clause = child;
    if (relation[child] === NSUBJ) subject = child;
  }
  add2(out, 25, kinds, u);
  if (clause >= 0) {
    let marker = 0;
    for (const child of tree.children(clause)) if (relation[child] === MARKER) marker = lemma[child]!;
    add2(out, 26, marker, clause < c ? 0 : 1);
    add3(out, 27, marker, clause < c ? 0 : 1, l);
    add2(out, 28, lemma[clause]!, l);
  }
  if (subject >= 0) {
    const kind = upos[subject]! * 8 + tree.analysis.entities[subject]!;
    add1(out, 29, kind);
    add2(out, 30, kind, l);
    add2(out, 31, lemma[subject]!, l);
  }
  // The verbs above, and how this word hangs under them: what stands inside another's words is not the document's telling.
  for (let w = c, step = 0, path = 0; step < 4 && heads[w]! >= 0; step++) {
    path = mix2(201, path, relation[w]!);
    w = heads[w]!;
    if (upos[w] !== VERB) continue;
    add2(out, 32, path, marks[w]! & MARK.verbCue);
    add3(out, 33, path, lemma[w]!, l);
    add2(out, 34, path, lemma[w]!);
    break;
  }
  add1(out, 35, ancestry(facts, c));
  add2(out, 36, ancestry(facts, c), l);

  const quotes = quotesAround(facts, c, from, to);
  add1(out, 40, quotes);
  add2(out, 41, quotes, l);
  add2(out, 42, quotes, relation[c]!);
  const rule = facts.ruled[c];
  const ruling = rule ? (facts.told[c] ? 1 : 2) : facts.told[c] ? 3 : 4;
  add2(out, 43, ruling, rule ? rule.rule : 0);
  add3(out, 44, ruling, rule ? rule.rule : 0, l);
  add2(out, 45, ruling, quotes);
  const seen = thatAfter(facts, c, to);
  add2(out, 46, seen, u);
  add2(out, 47, seen, l);
  add1(out, 48, Math.min(7, c - from));
  add1(out, 49, facts.blockFrom[c] === 0 ? 1 : 0);
  add2(out, 50, facts.blockFrom[c] === 0 ? 1 : 0, l);
  add1(out, 51, tree.form(to - 1) === "?" ? 1 : 0);
  add2(out, 52, marks[from]! & MARK.verbCue ? 1 : 0, from === c ? 1 : 0);
  const other = otherCues(facts, c, from, to);
  add1(out, 53, other);
  add2(out, 54, other, l);
  // A bag of the words nearby.
  for (let w = Math.max(from, c - 5); w < Math.min(to, c + 6); w++)
    if (w !== c) add2(out, w < c ? 55 : 56, lemma[w]!, u);
}

/** Verbal morphology that tells a telling from an idea of telling: finite, participle, infinitive; with auxiliary or not. */
export function morph(facts: Facts, w: number): number {
  const { analysis } = facts.tree;
  const written = analysis.features[w]!;
  let kind = written.includes("VerbForm=Fin")
    ? 1
    : written.includes("VerbForm=Inf")
      ? 2
      : written.includes("VerbForm=Ger")
        ? 3
        : 4;
  if (written === "_") kind = 0;
  const tense = written.includes("Tense=Past") ? 1 : written.includes("Tense=Pres") ? 2 : 0;
  let aux = 0;
  for (const child of facts.tree.children(w))
    if (RELATIONS[facts.relation[child]!] === "aux") aux = mix2(202, aux, facts.lemma[child]!);
  return mix2(203, kind * 4 + tense, aux);
}

/** How many verbs of the lexicon stand above the word, and whether one of them is reached through a complement clause. */
function ancestry(facts: Facts, c: number): number {
  let above = 0;
  let told = 0;
  for (let w = c, step = 0; step < 12 && facts.heads[w]! >= 0; step++) {
    const relation = facts.relation[w]!;
    w = facts.heads[w]!;
    if ((facts.marks[w]! & MARK.verbCue) === 0 || facts.upos[w] !== VERB) continue;
    above = Math.min(2, above + 1);
    if (relation === CCOMP) told = 1;
  }
  return above * 2 + told;
}

/** Where quotation marks stand: around the word, ending or beginning close by, elsewhere in the sentence. */
function quotesAround(facts: Facts, c: number, from: number, to: number): number {
  if (facts.passage[c]! >= 0) {
    const n = facts.passage[c]!;
    return facts.passageTo[n]! - facts.passageFrom[n]! > 12 ? 1 : 2;
  }
  let before = 0;
  for (let w = c - 1; w >= from - 1 && w >= 0; w--)
    if (facts.passage[w]! >= 0) {
      before = c - w <= 2 ? 1 : c - w <= 5 ? 2 : 3;
      break;
    }
  let after = 0;
  for (let w = c + 1; w < to; w++)
    if (facts.passage[w]! >= 0) {
      after = w - c <= 2 ? 1 : w - c <= 5 ? 2 : 3;
      break;
    }
  return 3 + before * 4 + after;
}

/** The first conjunction that could open a clause after the word, and how far off. */
function thatAfter(facts: Facts, c: number, to: number): number {
  for (let w = c + 1; w < Math.min(to, c + 9); w++) {
    const form = facts.tree.form(w);
    if (/^(?:that|whether|if|how|why|what)$/i.test(form))
      return mix2(204, facts.form[w]!, w === c + 1 ? 0 : w < c + 4 ? 1 : 2);
    if (facts.upos[w] === VERB) return 1;
  }
  return 0;
}

/** Whether other verbs of the lexicon stand in the sentence, before and after. */
function otherCues(facts: Facts, c: number, from: number, to: number): number {
  let before = 0;
  let after = 0;
  for (let w = from; w < to; w++) {
    if (w === c || !facts.ruled[w]) continue;
    if (w < c) before = 1;
    else after = 1;
  }
  return before * 2 + after;
}
