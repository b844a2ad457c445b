import { openRapporteur, type Rapporteur } from "../rapporteur.ts";
import type { AssertionFilter } from "../record/answers.ts";
import { closingLine, readAll } from "./commands/read.ts";
import { type Context, contextFor, DONE, DONE_WITH_PROBLEMS } from "./context.ts";
import { type Io, processIo } from "./io.ts";
import { columnsFor } from "./pretty/assertion.ts";
import { prettyFound } from "./pretty/found.ts";
import { prettyOverview } from "./pretty/overview.ts";
import { assertionsOf, overviewOf } from "./record-answers.ts";

export interface Demo {
  /** The folder of the demo corpus. */
  readonly examples: string;
  /** Files the person wants read as well. */
  readonly files: readonly string[];
  readonly store: string;
}

/** One assertion of each kind shows what a record can hold. */
const SHOWN: readonly AssertionFilter[] = [
  { modality: "actual", type: "ACCUSE" },
  { polarity: "-" },
  { modality: "planned" },
];

/** What `npm start` shows: the demo corpus read into a store, the record at a glance, some of it, and what to try next. */
export async function demo({ examples, files, store }: Demo, io: Io = processIo): Promise<number> {
  const context = contextFor(io);
  const rapporteur = openRapporteur({ store });
  try {
    const read = await readAll([examples], rapporteur, true, { format: "pretty", quiet: true }, context);
    context.say(closingLine(read));
    const own = await readAll(files, rapporteur, true, { format: "pretty" }, context);
    if (files.length === 0) await showRecord(rapporteur, context);
    await context.out.write(await whatNext(rapporteur, store, context));
    return read.failed + own.failed === 0 ? DONE : DONE_WITH_PROBLEMS;
  } catch (error) {
    return context.fail(error, "pretty");
  } finally {
    await rapporteur.close();
  }
}

async function showRecord(rapporteur: Rapporteur, { out, theme }: Context): Promise<void> {
  await out.write(`\n${prettyOverview(await overviewOf(rapporteur), theme)}\n`);
  const found = [];
  for (const filter of SHOWN) found.push(...(await assertionsOf(rapporteur, filter, { limit: 1 })).assertions);
  const columns = columnsFor(found.map(({ assertion }) => assertion));
  for (const { document, sentence, assertion } of found) {
    await out.write(prettyFound(document, sentence, [assertion], columns, theme));
  }
}

async function whatNext(rapporteur: Rapporteur, store: string, { theme }: Context): Promise<string> {
  const [first] = (await (await rapporteur.store()).documents({ limit: 1 })).items;
  const command = "node bin/rapporteur.js";
  const lines = [
    ...(first ? [`${command} show ${first.id} --store ${store}`] : []),
    `${command} search missile launch --store ${store}`,
    `${command} search --actor RUS --recipient PRK --store ${store}`,
    `${command} read YOUR-FILE.txt --explain --no-store`,
    `${command} --help`,
  ];
  return `${theme.strong("What to try next")}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}
