import type { Block, Document } from "../../text/document.ts";
import type { Span } from "../../text/span.ts";
import type { Tree } from "../tree.ts";
import type { Context, Proposal } from "./finding.ts";

/**
 * Transcripts: a block that begins with a speaker's label ("MR. SULLIVAN:", "Q", "Mr. Wang (China):") is that speaker's,
 * and so is every block up to the next label, a heading or an end mark. There is no cue; the label is the source.
 */
export function readTranscript({ document, tree }: Context): readonly Proposal[] {
  const labels = labelsOf(document);
  const proposals: Proposal[] = [];
  for (const [n, { block, label, textStart }] of labels.entries()) {
    const parts: Span[] = [];
    const next = labels[n + 1]?.block ?? document.blocks.length;
    for (let b = block; b < next; b++) {
      const current = document.blocks[b]!;
      if (b > block && endsTranscript(document.text, current)) break;
      const part = trimmed(document.text, b === block ? textStart : current.start, current.end);
      if (part !== null) parts.push(part);
    }
    if (parts.length === 0) continue;
    const sourceWord = headOfLabel(tree, label);
    const rule = "transcript";
    proposals.push({ parts, cue: null, cueWord: -1, source: label, sourceWord, carries: null, lexical: null, rule });
  }
  return proposals;
}

interface Label {
  readonly block: number;
  readonly label: Span;
  readonly textStart: number;
}

const QUESTION = /^(?:\*\*)?(Q(?:UESTION)?|Question)(?:\*\*)?(?:[:.]\s*|\s+)(?=\P{Ll})/u;
const CAPITALS =
  /^(?:\*\*)?((?:[A-Z][A-Z’'.-]*\.?|[A-Z]{2,})(?:\s+(?:[A-Z0-9][A-Z0-9’'.-]*)){0,6})(?:\s*\([^)\n]{1,60}\))*\s*:(?:\*\*)?\s+/u;
const TITLED =
  /^(?:\*\*)?((?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gen|Amb)\.|Miss|Sir|Dame|Lord|Lady|The (?:Acting )?(?:President|Chair(?:man|person|woman)?|Secretary-General))(?:\s+[\p{Lu}][\p{L}’'.-]*){0,5})(?:\s*\([^)\n]{1,60}\)){0,3}\s*:(?:\*\*)?\s+/u;
const NAMED =
  /^(?:\*\*)?([\p{Lu}][\p{L}’'.-]+(?:\s+[\p{Lu}][\p{L}’'.-]*){0,3})(?:\s*\([^)\n]{1,60}\))?\s*:(?:\*\*)?\s+/u;
/** First words that make a label in capitals a person, so that one turn is enough to know it. */
const PERSONS =
  /^(?:MR|MRS|MS|DR|SEN|REP|GEN|AMB|MODERATOR|OPERATOR|INTERPRETER|PARTICIPANT|AIDE|THE|SENIOR|PRESIDENT|PRIME|VICE|SECRETARY|FOREIGN|MINISTER|CHANCELLOR|AMBASSADOR|GENERAL|ADMIRAL|SENATOR|SPEAKER|CHAIR|REPORTER|OFFICIAL)\b/;

function labelsOf({ text, blocks }: Document): readonly Label[] {
  const found: (Label & { name: string; sure: boolean })[] = [];
  for (const [b, block] of blocks.entries()) {
    if (block.kind === "heading" || block.kind === "code" || block.kind === "cell") continue;
    const head = text.slice(block.start, Math.min(block.end, block.start + 240));
    const match = QUESTION.exec(head) ?? TITLED.exec(head) ?? CAPITALS.exec(head) ?? NAMED.exec(head);
    if (match === null) continue;
    const name = match[1]!;
    const start = block.start + match[0].indexOf(name);
    const sure = QUESTION.test(head) || TITLED.test(head) || PERSONS.test(name);
    found.push({
      block: b,
      label: { start, end: start + name.length },
      textStart: block.start + match[0].length,
      name,
      sure,
    });
  }
  const times = new Map<string, number>();
  for (const { name } of found) times.set(name, (times.get(name) ?? 0) + 1);
  // A label that only looks like a name must come back, and beside another that does, as speakers in a dialogue do.
  const recurring = [...times.values()].filter((n) => n > 1).length > 1;
  const turns = found.filter(({ name, sure }) => sure || (recurring && times.get(name)! > 1));
  return turns.length < 2 ? [] : turns;
}

function endsTranscript(text: string, block: Block): boolean {
  if (block.kind === "heading") return true;
  const head = text.slice(block.start, Math.min(block.end, block.start + 40));
  return /^(?:END\b|#\s?#|\*\s?\*\s?\*|-0-|(?:The meeting|The session) rose)/.test(head);
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && text[from]!.trim() === "") from++;
  while (to > from && text[to - 1]!.trim() === "") to--;
  return from < to ? { start: from, end: to } : null;
}

/** The last word of the label: the surname, or "Q". */
function headOfLabel(tree: Tree, label: Span): number {
  let last = -1;
  for (let w = tree.wordAt(label.start); w < tree.size && tree.analysis.starts[w]! < label.end; w++) last = w;
  return last;
}
