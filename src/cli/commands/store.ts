import type { WireStoreCheck, WireStoreRebuild } from "../../api/health-shape.ts";
import { SCHEMA_VERSION } from "../../api/schema-version.ts";
import type { Problem } from "../../base/outcome.ts";
import { openRapporteur, type Rapporteur } from "../../rapporteur.ts";
import { type Context, DONE, DONE_WITH_PROBLEMS, FAILED, type Format } from "../context.ts";
import { json } from "../json.ts";
import { defaultStore, formatOption, situationOption, storeOption } from "../options.ts";
import { printable } from "../pretty/printable.ts";
import { wrap } from "../pretty/wrap.ts";
import { type Progress, progressOver } from "../progress.ts";
import type { AddCommand } from "./command.ts";

interface StoreOptions {
  readonly store?: string;
  readonly situation?: string;
  readonly format: Format;
}

export const addStore: AddCommand = (program, context, exit) => {
  const group = program.command("store").summary("check the record, or make its database again");
  const run = (work: typeof check) => async (options: StoreOptions) => {
    const where = options.store ?? defaultStore(context.io.env);
    const rapporteur = openRapporteur({
      store: where,
      ...(options.situation ? { situation: options.situation } : {}),
    });
    try {
      exit(await work(rapporteur, where, options, context));
    } finally {
      await rapporteur.close();
    }
  };
  group
    .command("check")
    .summary("compare everything on record with its hash, its words and its original")
    .description("Compares everything on record with its hash, its words and its original.")
    .addOption(storeOption())
    .addOption(formatOption())
    .action(run(check));
  group
    .command("rebuild")
    .summary("make the database again from the originals and the journal")
    .description("Makes a folder's database again from its originals and its journal, with the same ids.")
    .addOption(storeOption())
    .addOption(situationOption())
    .addOption(formatOption())
    .action(run(rebuild));
};

async function check(rapporteur: Rapporteur, _: string, { format }: StoreOptions, context: Context): Promise<number> {
  const store = await rapporteur.store();
  const { documents, readings, spans, originals, problems } = await store.check();
  const answer: WireStoreCheck = {
    schemaVersion: SCHEMA_VERSION,
    store: store.target,
    documents,
    readings,
    spans,
    originals,
    problems: problems.map(bare),
  };
  const seen = `${documents} documents, ${readings} readings, ${originals} originals and ${spans} spans looked at`;
  await print(
    answer,
    `${seen}: ${problems.length === 0 ? "all sound" : `${problems.length} do not fit`}.`,
    format,
    context,
  );
  return problems.length === 0 ? DONE : FAILED;
}

async function rebuild(
  rapporteur: Rapporteur,
  where: string,
  { format }: StoreOptions,
  context: Context,
): Promise<number> {
  let progress: Progress | undefined;
  const { documents, readings, changed, replaced, problems } = await rapporteur.rebuild((done, total) => {
    progress ??= progressOver(total, context.io, false);
    if (done > 0) progress.step("");
  });
  progress?.stop();
  const answer: WireStoreRebuild = {
    schemaVersion: SCHEMA_VERSION,
    store: where,
    documents,
    readings,
    changed,
    replaced,
    problems: problems.map(bare),
  };
  const made = `${documents} documents and ${readings} readings made again, ${changed} of them changed.`;
  await print(answer, replaced ? `${made} The database before stands in ${replaced}.` : made, format, context);
  return problems.length === 0 ? DONE : DONE_WITH_PROBLEMS;
}

async function print(
  answer: WireStoreCheck | WireStoreRebuild,
  summary: string,
  format: Format,
  { out, theme }: Context,
): Promise<void> {
  if (format !== "pretty") return out.write(json(answer, format));
  const problems = answer.problems.map(({ code, message }) => theme.bad(`${printable(message)} (${code})`));
  await out.write(`${[...problems, printable(summary)].map((line) => wrap(line, theme.width)).join("\n")}\n`);
}

function bare({ code, message }: Problem) {
  return { code, message };
}
