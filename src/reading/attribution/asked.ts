import type { Tree } from "../tree.ts";
import { trimmed } from "./content-span.ts";
import { verbCueWords } from "./cue-span.ts";
import { type Cue, cueFor, VERB_CUES } from "./cues.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { sourceAt } from "./source-span.ts";
import { agentOf, isPassiveVerb } from "./subject.ts";
import { spanOf } from "./words.ts";

/** A question put to somebody: "When asked by a reporter whether A, X …", "X was asked if A". The asker is the by-phrase's, or open. */
export function readAsked(context: Context, found: Found): readonly Proposal[] {
  const { tree, places } = context;
  const proposals: Proposal[] = [];
  for (let verb = 0; verb < tree.size; verb++) {
    if (tree.upos(verb) !== "VERB" || tree.lemma(verb).toLowerCase() !== "ask" || found.isCue(verb)) continue;
    if (!isPassiveVerb(tree, verb)) continue;
    const from = questionFrom(tree, verb);
    if (from < 0) continue;
    const words = verbCueWords(tree, verb);
    const content = trimmed(tree, { from, to: questionEnd(tree, from) });
    if (content.to - content.from < 2) continue;
    const agent = agentOf(tree, verb);
    const source = agent < 0 ? null : sourceAt(tree, agent, words, { from: places.reachOf(verb).from, to: from });
    proposals.push({
      parts: [spanOf(tree, content)],
      cue: spanOf(tree, words),
      cueWord: verb,
      source: source === null ? null : spanOf(tree, source.words),
      sourceWord: source?.head ?? -1,
      carries: null,
      lexical: cueFor(VERB_CUES, "ask", "wh") as Cue,
      rule: "asked",
    });
  }
  return proposals;
}

const REACH = 12;

function questionFrom(tree: Tree, verb: number): number {
  const [, end] = tree.sentenceRange(tree.sentenceOf(verb));
  for (let w = verb + 1; w < Math.min(end, verb + REACH); w++) {
    if (/^(?:whether|if|how|why|what|who|when|where|which)$/i.test(tree.form(w))) return w;
    if (/^[,;.:]$/.test(tree.form(w))) return -1;
  }
  return -1;
}

/** A question clause ends with its sentence, or at the comma after which the main clause begins ("…, she said"). */
function questionEnd(tree: Tree, from: number): number {
  const [start, end] = tree.sentenceRange(tree.sentenceOf(from));
  let root = start;
  while (root < end && tree.head(root) >= 0) root++;
  for (let w = from + 2; w < end - 1; w++) {
    if (tree.form(w) !== ",") continue;
    const begins = /^(?:PRON|PROPN)$/.test(tree.upos(w + 1)) || (root > w && tree.child(root, "nsubj") > w);
    if (begins) return w;
  }
  return end;
}
