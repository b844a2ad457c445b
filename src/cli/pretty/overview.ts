import type { WireDocumentSummary, WireDyad, WireOverview } from "../../api/record-shape.ts";
import type { Theme } from "../theme.ts";
import { documentName } from "./document-name.ts";
import { partyName } from "./party-name.ts";
import { printable } from "./printable.ts";
import { columnsOf, pad, wrap } from "./wrap.ts";

const MOST_DYADS = 15;
const MOST_DOCUMENTS = 30;
const DATE_WIDTH = "date unknown".length;
const ID_WIDTH = "doc_".length + 24;
const QUAD_NAMES = ["talks and backs", "helps", "blames and warns", "acts against"] as const;

/** The record at a glance: how much, who towards whom, which documents. */
export function prettyOverview({ store, counts, dyads, documents }: WireOverview, theme: Theme): string {
  const facts = [
    plural(counts.documents, "document"),
    plural(counts.sentences, "sentence"),
    plural(counts.assertions, "assertion"),
    plural(counts.quotations, "quotation"),
    plural(counts.mentions, "mention"),
  ];
  const lines = [theme.title(`The record in ${printable(store)}`), wrap(facts.join(" · "), theme.width), ""];
  const towards = dyads.filter((dyad) => dyad.recipients.length > 0);
  if (towards.length > 0) lines.push(...dyadTable(towards, theme), "");
  lines.push(...documentList(documents, counts.documents, theme));
  return `${lines.join("\n")}\n`;
}

function dyadTable(dyads: readonly WireDyad[], theme: Theme): string[] {
  const shown = dyads.slice(0, MOST_DYADS);
  const name = ({ actors, recipients }: WireDyad) =>
    `${actors.map(partyName).join(", ")} → ${recipients.map(partyName).join(", ")}`;
  const room = theme.width - QUAD_NAMES.reduce((sum, q) => sum + q.length + 2, 0) - 8;
  const width = Math.max(12, Math.min(room, Math.max(...shown.map((d) => columnsOf(name(d))))));
  const head = [pad("who → whom", width), "all".padStart(5), ...QUAD_NAMES.map((q, i) => theme.quad[i]!(q))];
  const rows = shown.map((dyad) =>
    [
      pad(clip(printable(name(dyad)), width), width),
      String(dyad.total).padStart(5),
      ...dyad.quads.map((n, i) => {
        const cell = (n === 0 ? "·" : String(n)).padStart(QUAD_NAMES[i]!.length);
        return n === 0 ? theme.faint(cell) : theme.quad[i]!(cell);
      }),
    ].join("  "),
  );
  const rest = dyads.length - shown.length;
  return [head.join("  "), ...rows, ...(rest > 0 ? [theme.faint(`and ${rest} more`)] : [])];
}

function documentList(documents: readonly WireDocumentSummary[], all: number, theme: Theme): string[] {
  const shown = documents.slice(0, MOST_DOCUMENTS);
  const name = (document: WireDocumentSummary) =>
    `${documentName(document)}${document.publisher ? ` · ${printable(document.publisher)}` : ""}`;
  const room = theme.width - DATE_WIDTH - ID_WIDTH - 4;
  const width = Math.max(20, Math.min(room, Math.max(...shown.map((d) => columnsOf(name(d))))));
  const rows = shown.map((document) =>
    [
      pad(document.published ?? "date unknown", DATE_WIDTH),
      pad(clip(name(document), width), width),
      theme.faint(document.id),
    ].join("  "),
  );
  const rest = all - shown.length;
  return [...rows, ...(rest > 0 ? [theme.faint(`and ${rest} more`)] : [])];
}

function clip(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let out = "";
  for (const character of text) {
    if (columnsOf(out + character) >= width) break;
    out += character;
  }
  return `${out}…`;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
