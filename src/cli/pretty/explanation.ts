import type { WireAbstained, WireExplanation } from "../../api/explanation-shape.ts";
import type { Theme } from "../theme.ts";
import { printable } from "./printable.ts";
import { pad, wrap } from "./wrap.ts";

const INDENT = 4;
const LABEL = 10;

/** How an assertion came about, a few labelled lines: its tree, then for each field what was taken and what lost. */
export function prettyExplanation(explanation: WireExplanation, theme: Theme): string {
  const { type, actors, recipients, time, speakers } = explanation;
  const line = (label: string, parts: readonly (string | false)[]) => {
    const text = parts.filter((part) => part !== false).join(" · ");
    return wrap(`${theme.strong(pad(label, LABEL))}${printable(text)}`, theme.width, INDENT, INDENT + LABEL);
  };
  return [
    ...prettyTree(explanation, theme),
    line("type", typeParts(type)),
    ...(actors.length === 0 ? [] : [line("actors", sideParts(actors))]),
    ...(recipients.length === 0 ? [] : [line("towards", sideParts(recipients))]),
    line("reality", realityParts(explanation)),
    line("when", [time.why, ...time.candidates.map((c) => `${mark(c.taken)}“${c.text}” ${c.why}`)]),
    line("who says", [
      speakers.why,
      ...speakers.candidates.map(
        ({ source, cue, rule, taken, why }) =>
          `${mark(taken)}${source ? `“${source.text}”` : "nobody named"}${cue ? ` “${cue.text}”` : ""} (${rule}): ${why}`,
      ),
    ]),
    line("sure", confidenceParts(explanation)),
  ].join("\n");
}

/** What was left unsaid: how many of each reason, and each with its words. */
export function prettyAbstained(abstained: readonly WireAbstained[], theme: Theme): readonly string[] {
  if (abstained.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { reason } of abstained) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const summary = [...counts].map(([reason, n]) => `${n} ${reason}`).join(" · ");
  return [
    wrap(`${theme.strong("left unsaid")}  ${summary}`, theme.width, 0, 13),
    ...abstained.map(({ start, end, text, type, reason, why }) =>
      wrap(
        theme.faint(printable(`[${start},${end}) “${text}”${type ? ` ${type}` : ""} · ${reason}: ${why}`)),
        theme.width,
        2,
        4,
      ),
    ),
  ];
}

function prettyTree({ tree }: WireExplanation, theme: Theme): readonly string[] {
  return tree.map(({ text, depth, relation, role }, i) => {
    const paint = role === "trigger" ? theme.trigger : role === "actor" ? theme.actor : role === "recipient" ? theme.recipient : theme.faint; // biome-ignore format: one choice
    const label = i === 0 ? theme.strong(pad("tree", LABEL)) : " ".repeat(LABEL);
    const word = `${paint(printable(text))} ${theme.faint(`${relation}${role ? ` (${role})` : ""}`)}`;
    return `${" ".repeat(INDENT)}${label}${"  ".repeat(Math.min(depth, 12))}${word}`;
  });
}

function typeParts({ lexicon, classifier, changed }: WireExplanation["type"]): readonly (string | false)[] {
  return [
    lexicon.length === 0 && "a set phrase or a pattern decided, not the lexicon",
    ...lexicon.map(
      ({ type, mode, frame, taken, why }) =>
        `${mark(taken)}${type ?? "no event"}${mode ? `/${mode}` : ""} by “${frame}”: ${why}`,
    ),
    changed ?? false,
    classifier !== null &&
      `${classifier.model} thinks ${classifier.candidates.map(({ type, chance }) => `${type} ${chance.toFixed(2)}`).join(", ")}`,
  ];
}

function sideParts(candidates: WireExplanation["actors"]): readonly (string | false)[] {
  const empty = candidates.filter(({ code }) => code === null).map(({ slot }) => slot);
  return [
    ...candidates
      .filter(({ code }) => code !== null)
      .map(({ slot, code, span, taken, why }) => `${mark(taken)}${code} “${span?.text ?? ""}” (${slot}): ${why}`),
    empty.length > 0 && `nobody as ${empty.join(", ")}`,
  ];
}

function realityParts({ reality }: WireExplanation): readonly (string | false)[] {
  const { modality, polarity, by, governors } = reality;
  return [
    by === null ? `${modality}, nothing said against it` : `${modality} by “${by}”`,
    polarity === "-" && "negated",
    governors.length > 0 && `under ${governors.map((g) => `“${g}”`).join(", ")}`,
  ];
}

function confidenceParts({ confidence: { model, chance, intercept, features } }: WireExplanation): readonly string[] {
  const signed = (n: number) => `${n < 0 ? "−" : "+"}${Math.abs(n).toFixed(2)}`;
  return [
    `${chance.toFixed(2)} by ${model}`,
    `to begin with ${signed(intercept)}`,
    ...features.map(({ says, adds }) => `${says} ${signed(adds)}`),
  ];
}

function mark(taken: boolean): string {
  return taken ? "✓ " : "✗ ";
}
