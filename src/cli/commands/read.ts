import { Option } from "commander";
import { codeOf } from "../../api/present-error.ts";
import { presentReading } from "../../api/present-reading.ts";
import { withhold } from "../../api/withhold.ts";
import { RapporteurError } from "../../base/errors.ts";
import { expandInputs } from "../../intake/expand-inputs.ts";
import type { Told } from "../../intake/input.ts";
import { type Input, openRapporteur, type Rapporteur, type Read } from "../../rapporteur.ts";
import { checkPublicationDate } from "../../text/publication-date.ts";
import { type Context, DONE, DONE_WITH_PROBLEMS, FAILED, type Format } from "../context.ts";
import { explained } from "../explained.ts";
import { json } from "../json.ts";
import {
  defaultStore,
  explainOption,
  formatOption,
  minConfidenceOption,
  situationOption,
  storeOption,
} from "../options.ts";
import { type Progress, progressOver } from "../progress.ts";
import type { AddCommand } from "./command.ts";

interface ReadOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly situation: string;
  /** False for `--no-store`; undefined for the default place. */
  readonly store?: string | false;
  readonly format: Format;
  readonly explain?: boolean;
  readonly minConfidence?: number;
  readonly quiet?: boolean;
}

/** What became of the inputs of one call. */
interface Tally {
  read: number;
  known: number;
  assertions: number;
  /** Assertions below the confidence asked for, which are on record and not shown. */
  withheld: number;
  failed: number;
}

export const addRead: AddCommand = (program, context, exit) => {
  program
    .command("read")
    .summary("read texts, show what they say, and keep it")
    .description(
      "Reads texts (plain text, Markdown, HTML; files, folders, or - for standard input), adds them to the record " +
        "and shows each sentence with its assertions under it. Reading the same text again changes nothing.",
    )
    .argument("[file...]", "files, folders, or - for standard input (the default where something is piped in)")
    .addOption(
      new Option("--published <edtf>", "when they were published: a day, month or year")
        .env("RAPPORTEUR_PUBLISHED")
        .argParser((value: string) => checkPublicationDate(value, "--published")),
    )
    .addOption(new Option("--publisher <name>", "who published them").env("RAPPORTEUR_PUBLISHER"))
    .addOption(new Option("--url <address>", "where it was published").env("RAPPORTEUR_URL"))
    .addOption(situationOption())
    .addOption(storeOption())
    .addOption(new Option("--no-store", "keep nothing: only show").env("RAPPORTEUR_NO_STORE"))
    .addOption(formatOption())
    .addOption(explainOption())
    .addOption(minConfidenceOption())
    .addOption(new Option("-q, --quiet", "show no documents, only the closing line").env("RAPPORTEUR_QUIET"))
    .action(async (files: readonly string[], options: ReadOptions) => exit(await read(files, options, context)));
};

async function read(files: readonly string[], options: ReadOptions, context: Context): Promise<number> {
  if (files.length === 0 && context.io.stdin.isTTY) {
    throw new RapporteurError("usage", "Nothing to read: give files or folders, or pipe a text in.");
  }
  const where = options.store === false ? undefined : (options.store ?? defaultStore(context.io.env));
  const rapporteur = openRapporteur({ situation: options.situation, ...(where ? { store: where } : {}) });
  try {
    // A store that cannot be had, or a pack with a fault, is told before anything is read.
    if (where) await rapporteur.store();
    await rapporteur.situation();
    const tally = await readAll(files.length > 0 ? files : ["-"], rapporteur, where !== undefined, options, context);
    if (options.format === "pretty" && (options.quiet || tally.read + tally.failed > 1))
      context.say(closingLine(tally));
    if (tally.failed === 0) return DONE;
    return tally.read === 0 ? FAILED : DONE_WITH_PROBLEMS;
  } finally {
    await rapporteur.close();
  }
}

/** Reads files and folders one after another and shows each; what cannot be read is told and passed over. */
export async function readAll(
  files: readonly string[],
  rapporteur: Rapporteur,
  keeps: boolean,
  options: Omit<ReadOptions, "situation" | "store">,
  context: Context,
): Promise<Tally> {
  const tally: Tally = { read: 0, known: 0, assertions: 0, withheld: 0, failed: 0 };
  let progress: Progress | undefined;
  const onFound = (files: number) => {
    progress = progressOver(files, context.io, !options.quiet);
  };
  for await (const input of expandInputs(files, { stdin: context.io.stdin, told: toldBy(options), onFound })) {
    // Whoever has seen enough of what is only shown ends the work; what is to be kept is kept all the same.
    if (context.out.closed && !keeps) break;
    try {
      if ("error" in input) throw input.error;
      const read = await take({ ...input.given, bytes: input.bytes }, rapporteur, keeps, tally);
      tally.read++;
      const { minConfidence = 0 } = options;
      const shown = read.reading.assertions.filter(({ confidence }) => confidence >= minConfidence).length;
      tally.assertions += shown;
      tally.withheld += read.reading.assertions.length - shown;
      if (!options.quiet) await show(read, rapporteur, options, context);
    } catch (error) {
      if (!concernsOneInput(error)) throw error;
      tally.failed++;
      context.fail(error, options.format, { source: input.source });
    }
    progress?.step(input.source);
  }
  progress?.stop();
  return tally;
}

async function take(input: Input, rapporteur: Rapporteur, keeps: boolean, tally: Tally): Promise<Read> {
  if (!keeps) return rapporteur.read(input);
  const ingested = await rapporteur.ingest(input);
  if (ingested.added.reading === "known") tally.known++;
  return ingested;
}

async function show(
  read: Read,
  rapporteur: Rapporteur,
  { format, explain = false, minConfidence }: Pick<ReadOptions, "format" | "explain" | "minConfidence">,
  context: Context,
): Promise<void> {
  const { out, theme } = context;
  const explanation = explain ? await explained(read, rapporteur, context) : undefined;
  const wire = withhold(presentReading(read.document, read.reading, read.problems, explanation), minConfidence);
  if (format !== "pretty") return out.write(json(wire, format));
  const { prettyReading } = await import("../pretty/reading.ts");
  await out.write(prettyReading(wire, theme, { explain }));
}

/** A text that cannot be read, or that the program fails on, leaves the others to be read. */
function concernsOneInput(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith("input-") || code === "internal";
}

function toldBy({ published, publisher, url }: Pick<ReadOptions, "published" | "publisher" | "url">): Told {
  return { ...(published ? { published } : {}), ...(publisher ? { publisher } : {}), ...(url ? { url } : {}) };
}

export function closingLine({ read, known, assertions, withheld, failed }: Tally): string {
  const parts = [`${read} ${read === 1 ? "document" : "documents"} read`, `${assertions} assertions`];
  if (withheld > 0) parts.push(`${withheld} less sure than asked left out`);
  if (known > 0) parts.push(`${known} on record before`);
  if (failed > 0) parts.push(`${failed} could not be read`);
  return `${parts.join(" · ")}.`;
}
