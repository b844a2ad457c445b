import type { WireAssertion } from "../../api/assertion-shape.ts";
import type { WireDocument } from "../../api/document-shape.ts";
import type { WireReading } from "../../api/reading-shape.ts";
import type { Theme } from "../theme.ts";
import { columnsFor, explainAssertion, prettyAssertion } from "./assertion.ts";
import { documentName } from "./document-name.ts";
import { prettyAbstained, prettyExplanation } from "./explanation.ts";
import { printable } from "./printable.ts";
import { prettySentence } from "./sentence.ts";
import { wrap } from "./wrap.ts";

export interface PrettyOptions {
  /** Adds to every assertion how it came about, as far as the reading says, and what was left unsaid. */
  readonly explain: boolean;
}

/** One document for a person: each sentence once, and what it asserts beneath it. */
export function prettyReading(reading: WireReading, theme: Theme, { explain }: PrettyOptions): string {
  const columns = columnsFor(reading.assertions);
  const lines = [prettyHeader(reading.document, theme), ""];
  const bySentence = groupBySentence(reading);
  reading.sentences.forEach(([start, end], i) => {
    const assertions = bySentence.get(i) ?? [];
    const text = reading.document.text.slice(start, end);
    lines.push(prettySentence({ start, end, text }, assertions, theme));
    for (const assertion of assertions) {
      lines.push(prettyAssertion(assertion, columns, theme));
      if (explain) lines.push(explainAssertion(assertion, theme));
      if (explain && assertion.explanation) lines.push(prettyExplanation(assertion.explanation, theme));
    }
    if (assertions.length > 0) lines.push("");
  });
  if (lines.at(-1) !== "") lines.push("");
  lines.push(...prettyNotes(reading, theme));
  return `${lines.join("\n")}\n`;
}

function prettyHeader(document: WireDocument, theme: Theme): string {
  const { certainty } = document;
  const facts = [
    document.publisher ? remark(document.publisher, certainty.publisher) : "publisher unknown",
    document.published ? remark(document.published, certainty.published) : "date unknown",
    ...(document.kind ? [document.kind] : []),
    ...(document.language && document.language !== "en" ? [`language ${document.language}`] : []),
    document.id,
  ];
  return [
    wrap(theme.title(documentName(document)), theme.width),
    wrap(theme.faint(printable(facts.join(" · "))), theme.width),
    theme.faint("─".repeat(theme.width)),
  ].join("\n");
}

function prettyNotes(reading: WireReading, theme: Theme): string[] {
  const unique = (items: readonly string[]) => [...new Set(items.map(printable))];
  const note = (label: string, items: readonly string[]) =>
    items.length === 0 ? [] : [wrap(`${theme.strong(label)}  ${unique(items).join(" · ")}`, theme.width, 0, 13)];
  const persons = reading.persons.map(({ name, office, state }) => {
    const role = [office, state].filter(Boolean).join(", ");
    return role ? `${name} (${role})` : name;
  });
  const problems = reading.problems.map(({ code, message }) =>
    wrap(theme.bad(printable(`${code}: ${message}`)), theme.width, 0, 2),
  );
  const notes = [
    ...note(
      "agreements ",
      reading.agreements.map((a) => a.text),
    ),
    ...note(
      "resolutions",
      reading.resolutions.map((r) => r.symbol),
    ),
    ...note("persons    ", persons),
    ...withheldNote(reading, theme),
    ...prettyAbstained(reading.abstained ?? [], theme),
    ...problems,
  ];
  return notes.length === 0 ? [] : [...notes, ""];
}

function withheldNote({ withheld }: WireReading, theme: Theme): string[] {
  if (!withheld || withheld.assertions === 0) return [];
  const { assertions, minConfidence } = withheld;
  const what = `${assertions} ${assertions === 1 ? "assertion" : "assertions"} of a confidence below ${minConfidence}`;
  return [`${theme.strong("left out   ")}  ${what}`];
}

/** An assertion belongs to the sentence in which its trigger begins. */
function groupBySentence({ sentences, assertions }: WireReading): Map<number, WireAssertion[]> {
  const groups = new Map<number, WireAssertion[]>();
  const ordered = [...assertions].sort((a, b) => a.trigger.start - b.trigger.start);
  let at = 0;
  for (const assertion of ordered) {
    while (at + 1 < sentences.length && sentences[at + 1]![0] <= assertion.trigger.start) at++;
    const group = groups.get(at);
    if (group) group.push(assertion);
    else groups.set(at, [assertion]);
  }
  return groups;
}

function remark(value: string, { certainty, from }: WireDocument["certainty"]["title"]): string {
  return certainty === "implied" ? `${value} (implied by ${from})` : value;
}
