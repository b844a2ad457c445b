import { type Command, InvalidArgumentError, Option } from "commander";
import type { WireAssertions, WireSearch } from "../../api/record-shape.ts";
import { RapporteurError } from "../../base/errors.ts";
import { openRapporteur } from "../../rapporteur.ts";
import type { AssertionFilter } from "../../record/answers.ts";
import { type Context, DONE, type Format } from "../context.ts";
import { json } from "../json.ts";
import { defaultStore, formatOption, minConfidenceOption, storeOption } from "../options.ts";
import { columnsFor } from "../pretty/assertion.ts";
import { prettyFound } from "../pretty/found.ts";
import { assertionsOf, sentencesOf } from "../record-answers.ts";
import type { AddCommand } from "./command.ts";

interface SearchOptions extends Conditions {
  readonly store?: string;
  readonly format: Format;
  readonly minConfidence?: number;
  readonly limit: number;
  readonly cursor?: string;
}

interface Conditions {
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly speaker?: readonly string[];
  readonly type?: readonly string[];
  readonly modality?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

export const addSearch: AddCommand = (program, context, exit) => {
  const command = program
    .command("search")
    .summary("sentences that hold these words, or assertions that meet conditions")
    .description(
      "Finds sentences on record that hold all the words, best first, with what they assert " +
        '("a phrase", or, -without); or, without words, assertions by their parties, type and time.',
    )
    .argument("[words...]", "what the sentences are to hold");
  addConditions(command)
    .addOption(new Option("--limit <n>", "how many at most").argParser(positive).default(20))
    .addOption(new Option("--cursor <next>", "go on where the page before ended"))
    .addOption(minConfidenceOption())
    .addOption(storeOption())
    .addOption(formatOption())
    .action(async (words: readonly string[], options: SearchOptions) => {
      const filter = filterOf(options);
      const wanted = words.length > 0 ? "words" : filter ? "conditions" : "nothing";
      if (wanted === "nothing")
        throw new RapporteurError("usage", "Nothing to search for: give words, or a condition.");
      if (wanted === "words" && filter) {
        throw new RapporteurError("usage", "Give either words or conditions (--actor, --type, …), not both.");
      }
      const rapporteur = openRapporteur({ store: options.store ?? defaultStore(context.io.env) });
      try {
        const page = pageOf(options);
        const answer = filter
          ? await assertionsOf(rapporteur, filter, page, options.minConfidence)
          : await sentencesOf(rapporteur, words.join(" "), page, options.minConfidence);
        await print(answer, options, context);
        exit(DONE);
      } finally {
        await rapporteur.close();
      }
    });
};

function addConditions(command: Command): Command {
  return command
    .addOption(many("--actor <code>", "who acts: a code or an entity's id; may be given several times"))
    .addOption(many("--recipient <code>", "towards whom"))
    .addOption(many("--speaker <code>", "who says so"))
    .addOption(many("--type <type>", "PLOVER event type, as ACCUSE"))
    .addOption(many("--modality <modality>", "actual, planned, possible, conditional or demanded"))
    .addOption(new Option("--from <edtf>", "no earlier than this day, month or year"))
    .addOption(new Option("--to <edtf>", "no later than this day, month or year"));
}

async function print(answer: WireSearch | WireAssertions, { format }: SearchOptions, context: Context) {
  const { out, theme } = context;
  if (format === "json") return out.write(json(answer, format));
  const found =
    "hits" in answer ? answer.hits : answer.assertions.map((found) => ({ ...found, assertions: [found.assertion] }));
  if (format === "jsonl") {
    if (answer.withheld && answer.withheld.assertions > 0) context.say(JSON.stringify({ withheld: answer.withheld }));
    for (const item of "hits" in answer ? answer.hits : answer.assertions) await out.write(json(item, format));
    return;
  }
  const columns = columnsFor(found.flatMap(({ assertions }) => assertions));
  for (const { document, sentence, assertions } of found) {
    await out.write(prettyFound(document, sentence, assertions, columns, theme));
  }
  if (found.length === 0) context.say("Nothing on record.");
  if (answer.withheld && answer.withheld.assertions > 0) {
    const { assertions, minConfidence } = answer.withheld;
    context.say(
      `${assertions} ${assertions === 1 ? "assertion" : "assertions"} of a confidence below ${minConfidence} left out.`,
    );
  }
  if (answer.next) context.say(`There is more: --cursor ${answer.next}`);
}

function filterOf(options: Conditions): AssertionFilter | undefined {
  const { actor, recipient, speaker, type, modality, from, to } = options;
  const upper = (codes?: readonly string[]) => codes?.map((code) => (code.includes(":") ? code : code.toUpperCase()));
  const filter: Record<string, unknown> = {
    actor: upper(actor),
    recipient: upper(recipient),
    speaker: upper(speaker),
    type: upper(type),
    modality,
    from,
    to,
  };
  for (const key of Object.keys(filter)) if (filter[key] === undefined) delete filter[key];
  return Object.keys(filter).length > 0 ? (filter as AssertionFilter) : undefined;
}

function pageOf({ limit, cursor }: SearchOptions) {
  return cursor === undefined ? { limit } : { limit, cursor };
}

function many(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before?: readonly string[]) => [
    ...(before ?? []),
    value,
  ]);
}

function positive(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number <= 1000) return number;
  throw new InvalidArgumentError("Expected a number from 1 to 1000.");
}
