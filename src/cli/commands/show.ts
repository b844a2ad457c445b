import { presentReading } from "../../api/present-reading.ts";
import { withhold } from "../../api/withhold.ts";
import { RapporteurError } from "../../base/errors.ts";
import { openRapporteur, type Rapporteur } from "../../rapporteur.ts";
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
import { prettyOverview } from "../pretty/overview.ts";
import { prettyReading } from "../pretty/reading.ts";
import { overviewOf } from "../record-answers.ts";
import type { AddCommand } from "./command.ts";

interface ShowOptions {
  readonly store?: string;
  readonly format: Format;
  readonly explain?: boolean;
  readonly situation: string;
  readonly minConfidence?: number;
}

export const addShow: AddCommand = (program, context, exit) => {
  program
    .command("show")
    .summary("what is on record of a document, or of everything")
    .description(
      "Shows documents on record with what was read from them; without an id, the record at a glance: " +
        "how much there is, who acted towards whom, and which documents.",
    )
    .argument("[id...]", "documents' ids, or their first characters")
    .addOption(storeOption())
    .addOption(formatOption())
    .addOption(explainOption())
    .addOption(situationOption())
    .addOption(minConfidenceOption())
    .action(async (ids: readonly string[], options: ShowOptions) => {
      const rapporteur = openRapporteur({
        store: options.store ?? defaultStore(context.io.env),
        situation: options.situation,
      });
      try {
        exit(
          ids.length === 0
            ? await showAll(rapporteur, options, context)
            : await showEach(ids, rapporteur, options, context),
        );
      } finally {
        await rapporteur.close();
      }
    });
};

async function showEach(
  ids: readonly string[],
  rapporteur: Rapporteur,
  options: ShowOptions,
  context: Context,
): Promise<number> {
  let failed = 0;
  for (const given of ids) {
    const id = await wholeId(given, rapporteur);
    const found = id && (await rapporteur.show(id));
    if (!found) {
      failed++;
      const message = `No document “${given}” is on record; \`rapporteur show\` lists those that are.`;
      context.fail(new RapporteurError("not-found", message), options.format);
      continue;
    }
    const explanation = options.explain ? await explained(found, rapporteur, context) : undefined;
    const reading = presentReading(found.document, found.reading, found.problems, explanation);
    const wire = withhold(reading, options.minConfidence);
    await context.out.write(
      options.format === "pretty"
        ? prettyReading(wire, context.theme, { explain: options.explain ?? false })
        : json(wire, options.format),
    );
  }
  if (failed === 0) return DONE;
  return failed === ids.length ? FAILED : DONE_WITH_PROBLEMS;
}

async function showAll(rapporteur: Rapporteur, { format }: ShowOptions, context: Context): Promise<number> {
  const overview = await overviewOf(rapporteur);
  await context.out.write(format === "pretty" ? prettyOverview(overview, context.theme) : json(overview, format));
  return DONE;
}

/** The one id that begins as given; undefined when there is none. Throws `usage` when there are several. */
async function wholeId(given: string, rapporteur: Rapporteur): Promise<string | undefined> {
  if (/^doc_[0-9a-f]{24}$/.test(given)) return given;
  const begin = given.startsWith("doc_") ? given : `doc_${given}`;
  const store = await rapporteur.store();
  const found: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await store.documents({ limit: 1000, cursor });
    found.push(...page.items.map(({ id }) => id).filter((id) => id.startsWith(begin)));
    cursor = page.next;
    if (cursor === null) break;
  }
  if (found.length <= 1) return found[0];
  throw new RapporteurError("usage", `“${given}” is the beginning of ${found.length} documents' ids; give more of it.`);
}
