import type { Tree } from "../tree.ts";
import { verbCueWords } from "./cue-span.ts";
import type { Context } from "./finding.ts";
import { invertedSource } from "./inverted-source.ts";
import { sourceOf } from "./source-span.ts";
import type { Spoken } from "./spoken.ts";
import { isFiniteVerb, quotingCue } from "./verbs.ts";
import { isStop, startsWithCapital, type Words } from "./words.ts";

/** “A,” X said … and “A,” said X …: the cue clause begins where the passage ends. */
export function cueAfterQuotation(context: Context, n: number): Spoken | null {
  const { tree, places, document } = context;
  const passage = places.passages[n]!;
  if (!passage.closed) return null;
  let from = tree.wordAt(passage.end);
  while (from < tree.size && /^[,)]$/.test(tree.form(from))) from++;
  const to = clauseEnd(context, from, n);
  if (from >= to) return null;
  const bounds = { from, to };
  const last = document.text[passage.innerEnd - 1] ?? "";
  const closed = /[.…]/.test(last) || (/[!?]/.test(last) && startsWithCapital(tree.form(from)));
  // After a full stop a new sentence may begin that brings its own content: “A.” He added that B. He said: “B.”
  if (closed && bringsContent(context, to)) return null;
  const inverted = quotingCue(tree, from) !== undefined;
  const verb = inverted ? from : cueWithSubject(tree, bounds);
  const cue = verb < 0 ? undefined : quotingCue(tree, verb);
  if (cue === undefined || !isFiniteVerb(tree, verb) || (closed && tree.child(verb, "ccomp") > verb)) return null;
  const words = verbCueWords(tree, verb);
  const source = inverted ? invertedSource(tree, words, bounds) : sourceOf(context, verb, words, bounds);
  if (source === null) return null;
  return { verb, words, cue, source, content: fromClauseStart(context, n) };
}

/** X … said, X opening the range and no other clause coming between. */
function cueWithSubject(tree: Tree, { from, to }: Words): number {
  if (!/^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(tree.upos(from)) || tree.relation(from) === "mark") return -1;
  if (/^(?:which|who|whom|whose|that|what|where|when)$/i.test(tree.form(from))) return -1;
  let relative = false;
  for (let w = from + 1; w < to; w++) {
    if (/^(?:who|whose|which|that)$/i.test(tree.form(w))) relative = true;
    if (tree.form(w) === ",") relative = false;
    if (relative) continue;
    if (quotingCue(tree, w) !== undefined && isFiniteVerb(tree, w)) return w;
    if ((tree.upos(w) === "VERB" && isFiniteVerb(tree, w)) || /^[;:]$/.test(tree.form(w))) return -1;
  }
  return -1;
}

function bringsContent({ tree, places }: Context, to: number): boolean {
  return to < tree.size && places.passageOf(to) >= 0 && /^[,:]$/.test(tree.form(to - 1));
}

/** A passage that completes a sentence takes what stands before it along: The deal “is dead,” X said. */
function fromClauseStart({ tree, places }: Context, n: number): Words {
  const passage = places.passages[n]!;
  const open = tree.wordAt(passage.start);
  const to = tree.wordAt(passage.end - 1) + 1;
  const [sentence] = tree.sentenceRange(tree.sentenceOf(open));
  const previous = places.previous(n);
  const block = places.wordsOf(places.blockAt(passage.start)).from;
  let from = Math.max(sentence, block);
  if (previous >= 0) {
    const floor = tree.wordAt(places.passages[previous]!.end);
    // What stands between two passages may be the other's cue clause.
    if (floor > from && (hasCue(tree, floor, open) || onlyStops(tree, floor, open))) return { from: open, to };
  }
  while (from < open && isStop(tree.form(from))) from++;
  if (hasCue(tree, from, open)) from = open;
  return { from, to };
}

function hasCue(tree: Tree, from: number, to: number): boolean {
  for (let w = from; w < to; w++) if (quotingCue(tree, w) !== undefined) return true;
  return false;
}

function onlyStops(tree: Tree, from: number, to: number): boolean {
  for (let w = from; w < to; w++) if (!isStop(tree.form(w))) return false;
  return true;
}

/** Where the clause after a passage must end: the sentence's end, the next passage, or the paragraph's end. */
function clauseEnd({ tree, places }: Context, from: number, n: number): number {
  if (from >= tree.size) return from;
  const next = places.next(n);
  const [, sentence] = tree.sentenceRange(tree.sentenceOf(from));
  const paragraph = places.wordsOf(places.blockAt(places.passages[n]!.start)).to;
  return Math.min(sentence, paragraph, next < 0 ? tree.size : tree.wordAt(places.passages[next]!.start));
}
