import { Option } from "commander";
import { presentEvaluation } from "../../api/present-evaluation.ts";
import { openRapporteur, type Rapporteur } from "../../rapporteur.ts";
import { type Context, DONE, type Format } from "../context.ts";
import { json } from "../json.ts";
import { formatOption, minConfidenceOption, situationOption } from "../options.ts";
import type { AddCommand } from "./command.ts";

interface EvalOptions {
  readonly situation: string;
  readonly format: Format;
  readonly minConfidence?: number;
  readonly show?: boolean;
}

export const addEval: AddCommand = (program, context, exit) => {
  program
    .command("eval")
    .summary("score the reading on cases of your own")
    .description(
      "Reads the texts of a folder of cases (ID.txt with ID.json, what is to be found in it) and says how much of it " +
        "was found, how much of what was read is right, and which fields are. Nothing is kept.",
    )
    .argument("<dir>", "the folder of cases")
    .addOption(situationOption())
    .addOption(minConfidenceOption())
    .addOption(formatOption())
    .addOption(new Option("--show", "case by case, what was missed, read too much or read wrongly"))
    .action(async (folder: string, options: EvalOptions) => exit(await evaluate(folder, options, context)));
};

async function evaluate(folder: string, options: EvalOptions, context: Context): Promise<number> {
  const { loadCases } = await import("../../evaluation/load-cases.ts");
  const { judgeCases } = await import("../../evaluation/judge-cases.ts");
  const { figuresOf } = await import("../../evaluation/figures.ts");
  // A fault in a case is told before anything is read.
  const cases = await loadCases(folder);
  const rapporteur = openRapporteur({ situation: options.situation });
  const { minConfidence = null, format, show = false } = options;
  let by: Awaited<ReturnType<Rapporteur["read"]>>["reading"] | undefined;
  const judged = await judgeCases(cases, async (input) => {
    const { document, reading } = await rapporteur.read(input);
    by = reading;
    const assertions = reading.assertions.filter(({ confidence }) => confidence >= (minConfidence ?? 0));
    return { document, reading: { ...reading, assertions } };
  });
  const { situation, reader, models } = by!;
  const wire = presentEvaluation(
    figuresOf(judged),
    { situation, reader, models, minConfidence },
    show ? judged : undefined,
  );
  if (format !== "pretty") await context.out.write(json(wire, format));
  else {
    const { prettyEvaluation } = await import("../pretty/evaluation.ts");
    await context.out.write(prettyEvaluation(wire, context.theme));
  }
  return DONE;
}
