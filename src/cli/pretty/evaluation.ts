import type { WireEvaluation, WireJudgedCase } from "../../api/evaluation-shape.ts";
import type { Theme } from "../theme.ts";
import { printable } from "./printable.ts";
import { pad, wrap } from "./wrap.ts";

const LABEL = 36;

/** The figures as a table, with what is not right case by case above it where that was asked for. */
export function prettyEvaluation(evaluation: WireEvaluation, theme: Theme): string {
  const { found, typed, whole, core, fields, quotations, cases, minConfidence } = evaluation;
  const score = (label: string, { right, read, gold, ...rates }: WireEvaluation["found"]) =>
    line(
      label,
      `P ${percent(rates.precision)}  R ${percent(rates.recall)}  F1 ${percent(rates.f1)}`,
      `${right} right of ${read} read, ${gold} in the cases`,
    );
  const share = (label: string, { right, of, rate }: WireEvaluation["core"]) =>
    line(label, rate === null ? "    –" : percent(rate), `${right} of ${of}`);
  const line = (label: string, value: string, remark: string) =>
    `${pad(label, LABEL)}${value}  ${theme.faint(`(${remark})`)}`;
  return [
    ...(evaluation.documents ?? []).flatMap((judged) => prettyJudged(judged, theme)),
    theme.title(`${cases} ${cases === 1 ? "case" : "cases"}`),
    ...(minConfidence === null ? [] : [`without assertions of a confidence below ${minConfidence}`]),
    score("found (triggers overlap)", found),
    score("found and rightly typed", typed),
    score("whole records", whole),
    share("core assertions found and typed", core),
    ...Object.entries(fields).map(([name, rate]) => share(`${name} right, of those found`, rate)),
    share("quotations found", quotations.found),
    share("quotations with the right speakers", quotations.speakers),
    "",
  ].join("\n");
}

function prettyJudged({ id, missed, extra, wrong }: WireJudgedCase, theme: Theme): readonly string[] {
  const act = (type: string, trigger: string, actors: readonly string[], recipients: readonly string[]) =>
    `${type} “${printable(trigger)}” ${actors.join(", ") || "–"} → ${recipients.join(", ") || "–"}`;
  const entry = (label: string, text: string) => wrap(`${theme.strong(pad(label, 8))}${text}`, theme.width, 2, 10);
  return [
    theme.title(printable(id)),
    ...missed.map((m) =>
      entry("missed", `${act(m.type, m.trigger, m.actors, m.recipients)}${m.core ? "" : " (not core)"}`),
    ),
    ...extra.map((e) =>
      entry(
        "extra",
        `${act(e.type, e.trigger.text, e.actors, e.recipients)} ${theme.faint(`${e.by}, ${e.confidence.toFixed(2)}`)}`,
      ),
    ),
    ...wrong.map((w) => entry("wrong", `${w.field} of “${printable(w.trigger)}”: ${w.read} read, ${w.gold} expected`)),
    ...(missed.length + extra.length + wrong.length === 0 ? [entry("", "all as in the case")] : []),
    "",
  ];
}

function percent(rate: number): string {
  return (100 * rate).toFixed(1).padStart(5);
}
