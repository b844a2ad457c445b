import { existsSync } from "node:fs";
import type { WireCheck, WireHealth } from "../../api/health-shape.ts";
import { codeOf } from "../../api/present-error.ts";
import { SCHEMA_VERSION } from "../../api/schema-version.ts";
import { openRapporteur, type Rapporteur } from "../../rapporteur.ts";
import { DONE, FAILED, type Format } from "../context.ts";
import { json } from "../json.ts";
import { defaultStore, formatOption, situationOption, storeOption } from "../options.ts";
import { printable } from "../pretty/printable.ts";
import { pad, wrap } from "../pretty/wrap.ts";
import type { Theme } from "../theme.ts";
import { version } from "../version.ts";
import type { AddCommand } from "./command.ts";

interface DoctorOptions {
  readonly store?: string;
  readonly situation: string;
  readonly format: Format;
}

const OLDEST_NODE = 20;

export const addDoctor: AddCommand = (program, context, exit) => {
  program
    .command("doctor")
    .summary("what works here and what does not")
    .description("Checks the version of Node, the models, the pack of knowledge and the store.")
    .addOption(situationOption())
    .addOption(storeOption())
    .addOption(formatOption())
    .action(async (options: DoctorOptions) => {
      const store = options.store ?? defaultStore(context.io.env);
      const rapporteur = openRapporteur({ store, situation: options.situation });
      try {
        const checks = [
          { name: "rapporteur", state: "ok", detail: version() } as const,
          node(),
          await models(rapporteur),
          await pack(rapporteur),
          await record(rapporteur, store),
        ];
        const health: WireHealth = { schemaVersion: SCHEMA_VERSION, checks };
        await context.out.write(
          options.format === "pretty" ? prettyHealth(health, context.theme) : json(health, options.format),
        );
        exit(checks.some(({ state }) => state === "broken") ? FAILED : DONE);
      } finally {
        await rapporteur.close();
      }
    });
};

function node(): WireCheck {
  const own = process.versions.node;
  const detail = `${own} on ${process.platform} ${process.arch}`;
  if (Number.parseInt(own, 10) >= OLDEST_NODE) return { name: "node", state: "ok", detail };
  return { name: "node", state: "broken", detail: `${detail}; ${OLDEST_NODE} or newer is needed` };
}

function models(rapporteur: Rapporteur): Promise<WireCheck> {
  return attempt("models", async () => {
    const began = performance.now();
    const { models } = await rapporteur.language();
    return `${models.join(", ")}; loaded in ${Math.round(performance.now() - began)} ms`;
  });
}

function pack(rapporteur: Rapporteur): Promise<WireCheck> {
  return attempt("situation", async () => {
    const began = performance.now();
    const { version, entities, rules, sources } = await rapporteur.situation();
    const count = [...entities()].length;
    const parts = [`${count} entities`, `${rules.length} rules of conduct`, `${sources.length} sources`];
    return `${version}; ${parts.join(", ")}; loaded in ${Math.round(performance.now() - began)} ms`;
  });
}

/** Looks at a store that is there; a doctor makes none. */
async function record(rapporteur: Rapporteur, where: string): Promise<WireCheck> {
  if (!where.includes("://") && !existsSync(where)) {
    return { name: "store", state: "absent", detail: `${where}: nothing there yet; the first \`read\` makes it` };
  }
  return attempt("store", async () => {
    const store = await rapporteur.store();
    const { documents, assertions } = await store.counts();
    return `${store.target}: ${documents} documents, ${assertions} assertions`;
  });
}

async function attempt(name: string, look: () => Promise<string>): Promise<WireCheck> {
  try {
    return { name, state: "ok", detail: await look() };
  } catch (error) {
    return {
      name,
      state: "broken",
      detail: error instanceof Error ? error.message : String(error),
      code: codeOf(error),
    };
  }
}

function prettyHealth({ checks }: WireHealth, theme: Theme): string {
  const signs = { ok: theme.good("✓"), absent: theme.faint("–"), broken: theme.bad("✗") };
  return checks
    .map(({ name, state, detail, code }) => {
      const text = `${signs[state]} ${pad(name, 10)}  ${printable(detail)}${code ? ` (${code})` : ""}`;
      return `${wrap(text, theme.width, 0, 14)}\n`;
    })
    .join("");
}
