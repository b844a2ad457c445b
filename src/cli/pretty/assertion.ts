import type { WireAssertion, WireParticipant } from "../../api/assertion-shape.ts";
import type { WireQuotedSpan } from "../../api/shape.ts";
import type { Theme } from "../theme.ts";
import { partyName } from "./party-name.ts";
import { printable } from "./printable.ts";
import { columnsOf, flow, pad, wrap } from "./wrap.ts";

/** Widths of the columns that the assertions of one document share. */
export interface Columns {
  readonly act: number;
  readonly parties: number;
  readonly modality: number;
  readonly time: number;
}

const INDENT = 2;
const LONGEST_PARTIES = 34;
const LONGEST_TIME = 12;

export function columnsFor(assertions: readonly WireAssertion[]): Columns {
  const widest = (of: (a: WireAssertion) => string) => Math.max(0, ...assertions.map((a) => columnsOf(of(a))));
  return {
    act: widest(act),
    parties: Math.min(LONGEST_PARTIES, widest(parties)),
    modality: widest(({ modality }) => modality),
    time: Math.min(LONGEST_TIME, widest(when)),
  };
}

/** `ACCUSE·disapprove  USA, KOR, JPN → PRK, RUS  actual  2024-06-24  says: JPN (quoted)  “condemned”`, wrapped. */
export function prettyAssertion(assertion: WireAssertion, columns: Columns, theme: Theme): string {
  const { modality, quad, trigger, breaches } = assertion;
  const real = pad(modality, columns.modality);
  const said = sayer(assertion);
  const fields = [
    theme.quad[quad - 1]!(pad(act(assertion), columns.act)),
    pad(parties(assertion), columns.parties),
    modality === "actual" ? theme.faint(real) : theme.strong(real),
    pad(when(assertion), columns.time),
    ...(said ? [said] : []),
    theme.faint(`“${printable(trigger.text)}”`),
  ];
  const lines = [flow(fields, theme.width, INDENT, INDENT + columns.act + 2)];
  for (const breach of breaches) {
    const text = `breaches ${breach.provision} (${breach.basis}): “${printable(breach.text)}”`;
    lines.push(wrap(theme.bad(text), theme.width, INDENT + 2, INDENT + 4));
  }
  return lines.join("\n");
}

/** Which rule or model made an assertion, how sure it is, and where each of its words stands. */
export function explainAssertion(assertion: WireAssertion, theme: Theme): string {
  const spans = (label: string, list: readonly WireQuotedSpan[]) =>
    list.length === 0 ? [] : [`${label} ${list.map(at).join(" ")}`];
  const { time, attribution, place } = assertion;
  const parts = [
    `by ${assertion.by}`,
    `confidence ${assertion.confidence.toFixed(2)}`,
    `trigger ${at(assertion.trigger)}`,
    ...spans("actors", assertion.actors),
    ...spans("recipients", assertion.recipients),
    ...spans("evidence", assertion.evidence),
    ...spans("hedges", assertion.hedges),
    ...attribution.flatMap((link) => (link.cue ? spans(`cue of ${link.kind}`, [link.cue]) : [])),
    ...(time ? [`time by ${time.rule}${time.span ? ` ${at(time.span)}` : ""} ${time.status}`] : []),
    ...(place ? spans("place", [place]) : []),
    ...assertion.breaches.map((b) => `breach by ${b.rule} ${at(b)}`),
    assertion.id,
  ];
  return wrap(theme.faint(parts.join(" · ")), theme.width, INDENT + 2, INDENT + 4);
}

function act({ type, mode, polarity }: WireAssertion): string {
  return `${polarity === "-" ? "not " : ""}${type}${mode ? `·${mode}` : ""}`;
}

function parties({ actors, recipients }: WireAssertion): string {
  return recipients.length === 0 ? codes(actors) : `${codes(actors)} → ${codes(recipients)}`;
}

function codes(participants: readonly WireParticipant[]): string {
  return [...new Set(participants.map(({ code }) => partyName(code)))].join(", ") || "–";
}

function when({ time }: WireAssertion): string {
  return time?.edtf ?? "–";
}

/** The chain from the innermost speaker outwards; nothing where the document speaks in its own voice. */
function sayer({ attribution, speakers, quoted }: WireAssertion): string | undefined {
  const links = attribution
    .filter((link) => link.kind !== "own-voice")
    .map((link) => {
      const who = link.speakers.map(partyName).join(", ");
      const people = link.persons.join(", ");
      return people && who ? `${people} (${who})` : people || who || "unnamed";
    });
  const chain = links.length > 0 ? links.join(" ← ") : speakers.map(partyName).join(", ");
  return chain ? `says: ${printable(chain)}${quoted ? " (quoted)" : ""}` : undefined;
}

function at({ start, end }: { readonly start: number; readonly end: number }): string {
  return `[${start},${end})`;
}
