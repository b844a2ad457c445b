import type { Known } from "../base/known.ts";
import type { Problem } from "../base/outcome.ts";
import type { ExplainedReading, Explanation } from "../reading/explain/explanation.ts";
import type { Assertion, Mention, Participant, Quotation, Reading } from "../reading/reading.ts";
import type { Document } from "../text/document.ts";
import type { QuotedSpan, Span } from "../text/span.ts";
import type { WireAssertion, WireParticipant } from "./assertion-shape.ts";
import type { WireDocument } from "./document-shape.ts";
import { presentAbstained, presentExplanation } from "./present-explanation.ts";
import type { WireMention, WireQuotation, WireReading } from "./reading-shape.ts";
import { SCHEMA_VERSION } from "./schema-version.ts";

/**
 * One document with its reading and every problem met on the way, as it leaves the process; with `explained`, how its
 * assertions came about and what was left unsaid.
 */
export function presentReading(
  document: Document,
  reading: Reading,
  problems: readonly Problem[],
  explained?: Pick<ExplainedReading, "assertions" | "abstained">,
): WireReading {
  const explanations = new Map(explained?.assertions.map((explanation) => [explanation.assertion, explanation]));
  return {
    schemaVersion: SCHEMA_VERSION,
    document: presentDocument(document),
    reading: {
      id: reading.id,
      reader: reading.reader,
      models: reading.models,
      situation: reading.situation,
    },
    sentences: reading.sentences.map(({ start, end }) => [start, end]),
    mentions: reading.mentions.map(presentMention),
    quotations: reading.quotations.map(presentQuotation),
    times: reading.times.map(({ type, value, edtf, status, rule, ...at }) => ({
      ...words(at),
      type,
      value,
      edtf,
      status,
      rule,
    })),
    assertions: reading.assertions.map((assertion) => presentAssertion(assertion, explanations.get(assertion.id))),
    agreements: reading.agreements.map((a) => ({ ...words(a), entity: a.entity })),
    resolutions: reading.resolutions.map((r) => ({ ...words(r), symbol: r.symbol })),
    persons: reading.persons.map(({ name, office, state, entity, mentions }) => ({
      name,
      office,
      state,
      entity,
      mentions: mentions.map(place),
    })),
    problems: problems.map(({ code, message, start, end }) => ({
      code,
      message,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    })),
    ...(explained ? { abstained: explained.abstained.map(presentAbstained) } : {}),
  };
}

export function presentDocument(document: Document): WireDocument {
  const { url, title, published, publisher, language, kind } = document;
  return {
    id: document.id,
    source: document.source,
    url: url.value,
    title: title.value,
    published: published.value,
    publisher: publisher.value,
    language: language.value,
    kind: kind.value,
    format: document.format,
    text: document.text,
    sha256: document.sha256,
    certainty: {
      url: certainty(url),
      title: certainty(title),
      published: certainty(published),
      publisher: certainty(publisher),
      language: certainty(language),
      kind: certainty(kind),
    },
  };
}

export function presentAssertion(assertion: Assertion, explanation?: Explanation): WireAssertion {
  const { id, type, mode, quad, contexts, speakers, polarity, modality, quoted, time, confidence, by } = assertion;
  return {
    id,
    type,
    mode,
    quad,
    contexts,
    trigger: words(assertion.trigger),
    evidence: assertion.evidence.map(words),
    actors: assertion.actors.map(presentParticipant),
    recipients: assertion.recipients.map(presentParticipant),
    speakers,
    attribution: assertion.attribution.map((link) => ({
      speakers: link.speakers,
      persons: link.persons,
      cue: link.cue && words(link.cue),
      kind: link.kind,
    })),
    polarity,
    modality,
    hedges: assertion.hedges.map(words),
    quoted,
    time: time && { edtf: time.edtf, status: time.status, span: time.span && words(time.span), rule: time.rule },
    place: assertion.place && { ...words(assertion.place), entity: assertion.place.entity },
    breaches: assertion.breaches.map((b) => ({ ...words(b), provision: b.provision, basis: b.basis, rule: b.rule })),
    confidence,
    by,
    ...(explanation ? { explanation: presentExplanation(explanation) } : {}),
  };
}

function presentMention({ id, entity, candidates, status, confidence, rule, ...at }: Mention): WireMention {
  const reference = (e: NonNullable<Mention["entity"]>) => ({ id: e.id, kind: e.kind, name: e.name, code: e.code });
  return {
    id,
    ...words(at),
    entity: entity && reference(entity),
    candidates: candidates.map(reference),
    status,
    confidence,
    rule,
  };
}

function presentQuotation({ id, kind, cue, speakers, confidence, rule, ...at }: Quotation): WireQuotation {
  return {
    id,
    ...words(at),
    kind,
    cue: cue && words(cue),
    speakers: speakers.map(({ start, end, text, mention, code, person }) => ({
      start,
      end,
      text,
      mention,
      code,
      person,
    })),
    confidence: confidence ?? null,
    rule,
  };
}

function presentParticipant(participant: Participant): WireParticipant {
  const { mention, code, entity, persons } = participant;
  return { mention, ...words(participant), code, entity, persons };
}

/** Field by field, so that nothing internal slips out with a spread. */
function words({ start, end, text }: QuotedSpan) {
  return { start, end, text };
}

function place({ start, end }: Span) {
  return { start, end };
}

function certainty({ certainty, from }: Known<unknown>) {
  return { certainty, from };
}
