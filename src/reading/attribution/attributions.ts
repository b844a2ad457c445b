import type { Document } from "../../text/document.ts";
import type { Tree } from "../tree.ts";
import { readAccordingTo } from "./according-to.ts";
import { readAdjectiveCues } from "./adjective-cue.ts";
import { readAnnouncedTexts } from "./announced-text.ts";
import { readAsClauses } from "./as-clause.ts";
import { readAsked } from "./asked.ts";
import { readBlockQuotations } from "./block-quotation.ts";
import { readClausesByShape } from "./clause-by-shape.ts";
import { readClauseComplements } from "./clause-complement.ts";
import { readColonSpeakers } from "./colon-speaker.ts";
import { readContinuedQuotations } from "./continued-quotation.ts";
import { readDatelines } from "./dateline.ts";
import { readDirectSpeech } from "./direct-speech.ts";
import { withoutDiscourseMarkers } from "./discourse-markers.ts";
import type { AttributionFinding, Context, Found, Proposal, Reader } from "./finding.ts";
import { readHearsay } from "./hearsay.ts";
import { inheritSources } from "./inherited-source.ts";
import { arbitrate } from "./learned/arbitrate.ts";
import type { AttributionModel } from "./learned/attribution-model.ts";
import { readNominalCues } from "./nominal-cue.ts";
import { readObjectComplements } from "./object-complement.ts";
import { readParentheticals } from "./parenthetical.ts";
import { placesOf } from "./places.ts";
import { readRelativeInsertions } from "./relative-insertion.ts";
import { LAYOUT, settle } from "./settle.ts";
import { readTranscript } from "./transcript.ts";

/** In this order: layout first, then quotation marks, then grammar. A reader sees what those before it have found. */
const READERS: readonly Reader[] = [
  readDatelines,
  readAnnouncedTexts,
  readTranscript,
  readDirectSpeech,
  readBlockQuotations,
  readAccordingTo,
  readAsClauses,
  readParentheticals,
  readRelativeInsertions,
  readClauseComplements,
  readClausesByShape,
  readNominalCues,
  readAdjectiveCues,
  readAsked,
  readHearsay,
  readObjectComplements,
  readColonSpeakers,
  readContinuedQuotations,
];

/**
 * Finds what a document attributes to somebody: direct, indirect and mixed speech, thought, and announced texts, as spans.
 * Sources are noun phrases; who they are is for later. Findings are in the order of their content. Never throws.
 *
 * @param model settles between the rules and what it has learnt; without it the rules read alone
 */
export function readAttributions(
  document: Document,
  tree: Tree,
  model: AttributionModel | null = null,
): readonly AttributionFinding[] {
  const context: Context = { document, tree, places: placesOf(document, tree) };
  const proposals = proposeByRules(context);
  return settle(context, model === null ? proposals : arbitrate(context, proposals, model));
}

/** What the rules find, before it is settled which holds which. */
export function proposeByRules(context: Context): readonly Proposal[] {
  const proposals: Proposal[] = [];
  for (const read of READERS) proposals.push(...read(context, foundIn(context, proposals)));
  return withoutDiscourseMarkers(context, inheritSources(context, proposals));
}

function foundIn({ tree, places }: Context, proposals: readonly Proposal[]): Found {
  const cues = new Set(proposals.map((p) => p.cueWord));
  const attributed = new Set<number>();
  for (const { parts, rule } of proposals) {
    if (LAYOUT.has(rule)) continue;
    for (const part of parts) {
      for (let w = tree.wordAt(part.start); w < tree.size && tree.analysis.starts[w]! < part.end; w++) {
        const passage = places.passageOf(w);
        if (passage >= 0) attributed.add(passage);
      }
    }
  }
  return { proposals, isCue: (word) => cues.has(word), isAttributed: (passage) => attributed.has(passage) };
}
