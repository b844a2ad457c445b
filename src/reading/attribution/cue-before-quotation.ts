import type { Tree } from "../tree.ts";
import { verbCueWords } from "./cue-span.ts";
import type { Cue } from "./cues.ts";
import type { Context } from "./finding.ts";
import { sourceOf } from "./source-span.ts";
import type { Spoken } from "./spoken.ts";
import { holdsClause, quotingCue } from "./verbs.ts";
import { startsWithCapital, wordsIn } from "./words.ts";

/** How many words may stand between a cue and the comma or colon before its quotation ("told reporters in Seoul on Monday:"). */
const REACH = 18;

/** X said, “A”; X told reporters on Monday: “A”; stating, “A”; X said “A”. */
export function cueBeforeQuotation(context: Context, n: number): Spoken | null {
  const { tree, places } = context;
  const passage = places.passages[n]!;
  const open = tree.wordAt(passage.start);
  const before = open - 1;
  if (open >= tree.size || before < 0 || !isUtterance(context, n)) return null;
  const sign = /^[,:]$/.test(tree.form(before));
  const [sentence] = tree.sentenceRange(tree.sentenceOf(before));
  const block = places.wordsOf(places.blockAt(passage.start)).from;
  const start = Math.max(sentence, block);
  // A quotation inside a quotation has its cue there too.
  const holder = passage.depth > 0 ? places.passageOf(open) : -1;
  for (let w = sign ? before - 1 : before; w >= start && before - w <= (sign ? REACH : 0); w--) {
    const cue = quotingCue(tree, w);
    if (cue === undefined || places.passageOf(w) !== holder) continue;
    if (holdsClause(tree, w + 1, before)) return null;
    const verb = verbCueWords(tree, w);
    const source = sourceOf(context, w, verb, { from: start, to: open });
    // A colon right after the verb belongs to the cue: it stands for the rest of it.
    const words = tree.form(verb.to) === ":" && verb.to === before ? { from: verb.from, to: before + 1 } : verb;
    return { verb: w, words, cue, source, content: wordsIn(tree, passage) };
  }
  return tree.form(before) === ":" && holder < 0 ? paperBefore(context, n, start, before) : null;
}

/** X issued a statement on Monday: “A”. The paper is the cue, whoever issued it the source. */
function paperBefore(context: Context, n: number, start: number, colon: number): Spoken | null {
  const { tree, places } = context;
  for (let noun = colon - 1; noun >= start && colon - noun <= REACH; noun--) {
    if (tree.upos(noun) !== "NOUN" || !PAPERS.has(tree.lemma(noun).toLowerCase())) continue;
    const verb = governingVerb(tree, noun);
    if (verb < start || holdsClause(tree, noun + 1, colon)) return null;
    const words = { from: noun, to: noun + 1 };
    const source = sourceOf(context, verb, verbCueWords(tree, verb), { from: start, to: colon });
    if (source === null || source.head >= noun) return null;
    return { verb: noun, words, cue: PAPER, source, content: wordsIn(tree, places.passages[n]!) };
  }
  return null;
}

const PAPER: Cue = { lemma: "statement", force: "report", stance: "asserted", takes: new Set(["quote"]) };
const PAPERS = new Set(
  "statement letter message note tweet post email memo declaration communique communiqué reply answer appeal".split(
    " ",
  ),
);

function governingVerb(tree: Tree, noun: number): number {
  for (let at = tree.head(noun), step = 0; at >= 0 && step < 4; at = tree.head(at), step++)
    if (tree.upos(at) === "VERB") return at;
  return -1;
}

/** Long enough, or shaped like something said, and not a word or a title set off. */
function isUtterance({ tree, places, document }: Context, n: number): boolean {
  const passage = places.passages[n]!;
  const { from, to } = wordsIn(tree, { start: passage.innerStart, end: passage.innerEnd });
  if (to - from > 3) return true;
  const stopped = /[.,!?…]["”'’]*$/.test(document.text.slice(passage.innerStart, passage.innerEnd).trim());
  return stopped || startsWithCapital(tree.form(from));
}
