import { trimmed, wholeQuotations } from "./content-span.ts";
import type { Cue } from "./cues.ts";
import type { Context, Found, Proposal } from "./finding.ts";
import { headOf } from "./inverted-source.ts";
import { spanOf, type Words, wordsIn } from "./words.ts";

const LEXICAL: Cue = { lemma: ":", force: "report", stance: "asserted", takes: new Set() };

/**
 * A headline that sets a speaker before a colon ("Kremlin: no talks planned", "Poll: voters split"). The source is a short name
 * or a word for a source; labels of a genre ("Breaking:", "Fact sheet:") are not sources.
 */
export function readColonSpeakers(context: Context, found: Found): readonly Proposal[] {
  const { document, tree, places } = context;
  const proposals: Proposal[] = [];
  for (const [b, block] of document.blocks.entries()) {
    if (b > 0 && block.kind !== "heading") continue;
    const words = wordsIn(tree, block);
    const colon = colonIn(context, words);
    if (colon < 0 || words.to - words.from > 30 || colon - words.from > 5) continue;
    const source = { from: words.from, to: colon };
    const content = trimmed(tree, wholeQuotations(tree, places, { from: colon + 1, to: words.to }));
    if (content.to - content.from < 3 || !isSpeaker(context, source)) continue;
    if (found.proposals.some(({ cue }) => cue !== null && cue.start >= block.start && cue.end <= block.end)) continue;
    proposals.push({
      parts: [spanOf(tree, content)],
      cue: spanOf(tree, { from: colon, to: colon + 1 }),
      cueWord: colon,
      source: spanOf(tree, source),
      sourceWord: headOf(tree, words.from, colon),
      carries: null,
      lexical: LEXICAL,
      rule: "colon-speaker",
    });
  }
  return proposals;
}

function colonIn({ tree, places }: Context, { from, to }: Words): number {
  for (let w = from; w < to; w++) if (tree.form(w) === ":" && places.passageOf(w) < 0) return w;
  return -1;
}

const GENRE =
  /^(?:breaking|exclusive|video|watch|update|updated|analysis|opinion|live|editorial|fact|factbox|readout|statement|report|remarks|summary|note|subject|re|title|joint|press|background|transcript|photos?|timeline|explainer|review|interview|correction|topic|date|urgent)$/i;
const SOURCES =
  /^(?:polls?|survey|officials?|police|sources?|newspaper|report|study|experts?|analysts?|minist(?:er|ry)|spokes\p{L}+|envoy|camp|aide)$/iu;

function isSpeaker({ tree }: Context, { from, to }: Words): boolean {
  if (to <= from) return false;
  for (let w = from; w < to; w++) {
    if (GENRE.test(tree.form(w)) || !/^(?:PROPN|NOUN|ADJ|DET|PART|X)$/.test(tree.upos(w)) || /\d/.test(tree.form(w)))
      return false;
  }
  return tree.upos(to - 1) === "PROPN" || SOURCES.test(tree.form(to - 1));
}
