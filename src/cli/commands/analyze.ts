import { Option } from "commander";
import { presentAnalysis } from "../../api/present-analysis.ts";
import { RapporteurError } from "../../base/errors.ts";
import { expandInputs } from "../../intake/expand-inputs.ts";
import type { Analysis } from "../../language/analysis.ts";
import { openRapporteur, type Rapporteur } from "../../rapporteur.ts";
import { type Context, DONE } from "../context.ts";
import { json } from "../json.ts";
import { linesOf } from "../lines.ts";
import type { AddCommand } from "./command.ts";

interface AnalyzeOptions {
  readonly input: "text" | "conllu";
  readonly format: "conllu" | "json" | "jsonl";
}

/** Sentences analysed at a time: enough to be quick, few enough to keep memory constant. */
const BATCH = 256;

export const addAnalyze: AddCommand = (program, context, exit) => {
  program
    .command("analyze")
    .summary("words, tags, trees and named entities, without reading what is said")
    .description(
      "Takes texts apart: sentences, words, lemmas, tags, dependency trees and named entities " +
        "(NE=B-PER in the last column). Sentences and words given as CoNLL-U are kept as they are.",
    )
    .argument("[file...]", "files, or - for standard input (the default)")
    .addOption(new Option("--input <form>", "what comes in").choices(["text", "conllu"]).default("text"))
    .addOption(new Option("--format <form>", "what goes out").choices(["conllu", "json", "jsonl"]).default("conllu"))
    .action(async (files: readonly string[], options: AnalyzeOptions) => {
      const rapporteur = openRapporteur();
      const inputs = files.length === 0 ? ["-"] : files;
      if (options.input === "text") await analyzeTexts(inputs, rapporteur, options, context);
      else for (const file of inputs) await analyzeConllu(file, rapporteur, options, context);
      exit(DONE);
    });
};

/** Texts, one after another: each is a document of its own. */
async function analyzeTexts(
  files: readonly string[],
  rapporteur: Rapporteur,
  options: AnalyzeOptions,
  context: Context,
): Promise<void> {
  for await (const input of expandInputs(files, { stdin: context.io.stdin })) {
    if (context.out.closed) return;
    if ("error" in input) throw input.error;
    const { analysis, problems } = await rapporteur.analyze({ ...input.given, bytes: input.bytes });
    for (const { code, message } of problems) context.say(`${input.source}: ${message} (${code})`);
    await print(analysis, [], options, context);
  }
}

/** Sentences of CoNLL-U, a batch at a time. */
async function analyzeConllu(file: string, rapporteur: Rapporteur, options: AnalyzeOptions, context: Context) {
  const { readConllu } = await import("../../language/index.ts");
  const language = await rapporteur.language();
  let sentences = 0;
  const analyze = async (lines: readonly string[]) => {
    const given = readConllu(lines.join("\n"));
    sentences += given.length;
    const analysis = language.analyzeTokens(
      given.map(({ words }) => words),
      given.map(({ text }) => text),
    );
    await print(
      analysis,
      given.map(({ id }, i) => id ?? String(sentences - given.length + i + 1)),
      options,
      context,
    );
  };
  let batch: string[] = [];
  let ends = 0;
  for await (const line of linesOf(file, context.io)) {
    batch.push(line);
    if (line === "" && ++ends % BATCH === 0) {
      await analyze(batch);
      batch = [];
      if (context.out.closed) return;
    }
  }
  if (batch.length > 0) await analyze(batch);
  if (sentences === 0 && ends + batch.length > 0) {
    throw new RapporteurError(
      "input-invalid",
      `${file} holds no CoNLL-U: no line begins with a word's number and a tab.`,
    );
  }
}

async function print(
  analysis: Analysis,
  ids: readonly string[],
  { format }: AnalyzeOptions,
  { out }: Context,
): Promise<void> {
  if (format !== "conllu") return out.write(json(presentAnalysis(analysis), format));
  const { writeConllu } = await import("../../language/index.ts");
  await out.write(writeConllu(analysis, ids));
}
