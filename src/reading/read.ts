import type { Outcome, Problem } from "../base/outcome.ts";
import type { Analysis } from "../language/analysis.ts";
import type { Situation } from "../situation/situation.ts";
import type { Document } from "../text/document.ts";
import type { Draft, DraftScene } from "./assertions/draft.ts";
import { draftAssertions } from "./assertions/drafts.ts";
import { finishAssertion } from "./assertions/finish.ts";
import { heldToBody } from "./assertions/headline.ts";
import { timingOf } from "./assertions/timing.ts";
import { readAttributions } from "./attribution/attributions.ts";
import type { AttributionFinding } from "./attribution/finding.ts";
import type { AttributionModel } from "./attribution/learned/attribution-model.ts";
import { LAYOUT, outermostQuotations } from "./attribution/settle.ts";
import { CONFIDENCE_MODEL, chanceOf } from "./confidence/chance.ts";
import { confidenceFeatures } from "./confidence/features.ts";
import { argumentFinder } from "./events/arguments.ts";
import type { Scene } from "./events/scene.ts";
import { findTriggers } from "./events/triggers.ts";
import type { Inside } from "./inside.ts";
import { findIssuer } from "./issuer.ts";
import { mentionsOf } from "./mentions/mentions.ts";
import { findNames } from "./mentions/names.ts";
import { findAgreements } from "./papers/agreements.ts";
import { findBreaches } from "./papers/breaches.ts";
import { papersOf } from "./papers/papers.ts";
import { findResolutions } from "./papers/resolutions.ts";
import { withAnaphora } from "./parties/anaphora.ts";
import type { Party } from "./parties/party.ts";
import { findPersons } from "./parties/persons.ts";
import { directParties } from "./parties/resolver.ts";
import { quotedRanges } from "./quoted.ts";
import type { Reading } from "./reading.ts";
import { READER, readingId } from "./reading-id.ts";
import { timeOf } from "./times/time-of.ts";
import { readTimes } from "./times/times.ts";
import { treeOf } from "./tree.ts";
import { quotationsOf } from "./voices/quotations.ts";
import { enclosingFindings, voicesOf } from "./voices/voices.ts";

/**
 * Reads one document: names → people → papers → who speaks → who is meant → what is said to happen → how real it is →
 * when → what it breaches. Pure: the same document, analysis and pack give the same reading.
 *
 * Never throws on bad text. What was left unread is in `problems`.
 *
 * @param look is shown how the assertions came about; without it nothing is spent on that
 * @param attribution settles who is said to say what; without it the rules do so alone
 */
export function readDocument(
  document: Document,
  analysis: Analysis,
  situation: Situation,
  look?: (inside: Inside) => void,
  attribution: AttributionModel | null = null,
): Outcome<Reading> {
  const problems: Problem[] = [];
  const tree = treeOf(analysis);
  const day = document.published.value;

  const names = findNames(tree, situation);
  const persons = findPersons(tree, names, situation, day);
  const direct = directParties(tree, names, persons);
  const resolutions = findResolutions(document.text);
  // The number of a resolution is no year.
  const times = readTimes(document, tree).filter((t) => !resolutions.some((r) => r.start < t.end && t.start < r.end));
  const agreements = findAgreements(tree, names);

  const issuer = findIssuer(document, tree, names, persons, direct, situation);
  const findings = readAttributions(document, tree, attribution);
  const parties = withAnaphora(tree, direct, persons, firstPersonOf(findings));

  const papers = papersOf(
    tree,
    agreements,
    () => parties,
    (id) => membersOf(id, situation),
  );
  const voices = voicesOf(tree, findings, parties, issuer, papers.partiesTo);
  const triggers = findTriggers(tree, names, papers.isAgreement);
  const scene: Scene = {
    tree,
    parties,
    triggers,
    byWord: new Map(triggers.map((t) => [t.word, t])),
    behindPaper: papers.partiesTo,
    unspokenSubject: issuer.rule === "issuer/resolution" ? issuer.parties : [],
    here: placeOfDateline(),
  };
  const argumentsOf = argumentFinder(scene);
  const dateOf = (word: number) => timeOf(tree, word, times)?.edtf ?? null;
  const draftScene: DraftScene = { ...scene, argumentsOf, voices, dateOf, published: day, isQuestion };
  const drafts = heldToBody(document, tree, draftAssertions(draftScene));
  const timing = timingOf(document, tree, times, drafts, parties, issuer, (word) => timeOf(tree, word, times));

  const mentions = mentionsOf(tree, names, persons);
  const isQuoted = quotedRanges(document);
  const stated = findBreaches(tree, resolutions, agreements);
  const confidence = (draft: Draft) => chanceOf(confidenceFeatures(draft, draftScene));
  const finish = { document, tree, situation, mentions, timing, stated, isQuoted, confidence, reader: READER };
  const assertions = drafts.map((draft) => finishAssertion(draft, finish));
  const { isAgreement } = papers;
  look?.({ document, scene: draftScene, isAgreement, findings, issuer, times, drafts, assertions });

  if (document.language.value !== null && document.language.value !== "en") {
    problems.push({
      code: "language-not-read",
      message: `the text seems to be in “${document.language.value}”; only English is read`,
    });
  }
  const sentences = Array.from({ length: tree.sentenceCount }, (_, s) => {
    const [begin, end] = tree.sentenceRange(s);
    return { start: analysis.starts[begin]!, end: analysis.ends[end - 1]! };
  });
  const models = attribution === null ? analysis.models : [...analysis.models, attribution.model];
  const value: Reading = {
    id: readingId(document, models, situation.version),
    documentId: document.id,
    reader: READER,
    models: [...models, CONFIDENCE_MODEL],
    situation: situation.version,
    sentences,
    mentions: mentions.all,
    quotations: quotationsOf(document.id, outermostQuotations(findings), voices, mentions),
    times,
    assertions,
    agreements: agreements.map(({ start, end, text, entity }) => ({ start, end, text, entity: entity?.id ?? null })),
    resolutions: resolutions.map(({ start, end, text, symbol }) => ({ start, end, text, symbol })),
    persons: persons.all.map((p) => ({
      name: p.name,
      office: p.office,
      state: p.code,
      entity: p.entity?.id ?? null,
      mentions: p.places.map(([first, last]) => ({ start: analysis.starts[first]!, end: analysis.ends[last]! })),
    })),
  };
  return { value, problems };

  /** "we" is the innermost literal speaker, else the document's issuer. */
  function firstPersonOf(all: readonly AttributionFinding[]): (word: number) => readonly Party[] {
    const enclosing = enclosingFindings(tree, all);
    return (word) => {
      for (let index = enclosing[word]!, steps = 0; index >= 0 && steps < 8; index = all[index]!.parent, steps++) {
        let finding: AttributionFinding | undefined = all[index]!;
        if (finding.kind !== "direct") continue;
        for (let hops = 0; finding && finding.sourceWord < 0 && hops < 20; hops++)
          finding = finding.continues >= 0 ? all[finding.continues] : undefined;
        const who = finding && finding.sourceWord >= 0 ? direct.of(finding.sourceWord) : [];
        return who.length === 0 && LAYOUT.has(all[index]!.rule) && !all[index]!.rule.endsWith("transcript")
          ? issuer.parties
          : who;
      }
      return issuer.parties;
    };
  }

  /** Whose the place is that the report comes from: "Pyongyang, July 23 (KCNA) --". */
  function placeOfDateline(): readonly Party[] {
    const dateline = document.blocks.find((b) => b.kind === "dateline");
    if (!dateline) return [];
    const hit = names.hits.find(
      (h) => analysis.starts[h.first]! >= dateline.start && analysis.ends[h.last]! <= dateline.end,
    );
    return hit && (hit.sense === "capital" || hit.entity?.kind === "place" || hit.entity?.kind === "state")
      ? direct.one(hit.last).map((p) => ({ ...p, anaphoric: true }))
      : [];
  }

  function isQuestion(sentence: number): boolean {
    const [begin, end] = tree.sentenceRange(sentence);
    for (let w = end - 1; w >= begin && w > end - 4; w--) if (tree.form(w) === "?") return true;
    return false;
  }
}

function membersOf(id: string, situation: Situation): readonly Party[] {
  const entity = situation.entity(id);
  return (entity?.members ?? []).map((code) => ({
    first: 0,
    last: 0,
    code,
    entity: null,
    persons: [],
    anaphoric: true,
    confidence: 0.7,
  }));
}
