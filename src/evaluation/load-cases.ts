import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { RapporteurError } from "../base/errors.ts";
import { type GoldCase, goldFileShape, metaFileShape } from "./gold-case.ts";
import { beginOfQuotation, placeOfTrigger } from "./places.ts";

type Meta = z.infer<typeof metaFileShape>[number];

/** Faults that a message names before it only counts the rest. */
const NAMED = 8;

/**
 * The cases of a folder, by name: for each `ID.json` the text beside it, `ID.txt`. `meta.json` may say when and by whom
 * the texts were published; a case's own file wins over it.
 *
 * @throws RapporteurError `usage` where no folder was given, `input-missing` where a folder or a text is not there,
 * `input-invalid` with every fault where a case is not in the form expected.
 */
export async function loadCases(folder: string): Promise<readonly GoldCase[]> {
  const names = await filesIn(folder);
  const meta = names.includes("meta.json")
    ? parsed(join(folder, "meta.json"), metaFileShape, await content(folder, "meta.json"))
    : [];
  const cases: GoldCase[] = [];
  for (const name of names) {
    if (!name.endsWith(".json") || name === "meta.json") continue;
    const id = name.slice(0, -".json".length);
    if (!names.includes(`${id}.txt`)) {
      const message = `${join(folder, name)} has no text beside it: expected ${id}.txt, the text that the case is about.`;
      throw new RapporteurError("input-missing", message);
    }
    const text = (await content(folder, `${id}.txt`)).replace(/\r\n?/g, "\n");
    cases.push(
      caseOf(
        id,
        folder,
        text,
        await content(folder, name),
        meta.find((m) => m.id === id),
      ),
    );
  }
  if (cases.length > 0) return cases;
  throw new RapporteurError(
    "input-missing",
    `The folder ${folder} holds no cases: expected pairs of files ID.txt (a text) and ID.json (what is to be found in it).`,
  );
}

function caseOf(id: string, folder: string, text: string, json: string, meta: Meta | undefined): GoldCase {
  const path = join(folder, `${id}.json`);
  const gold = parsed(path, goldFileShape, json);
  const { assertions, quotations = [] } = gold;
  const faults: string[] = [];
  assertions.forEach((assertion, i) => {
    if (placeOfTrigger(text, assertion) !== null) return;
    const { trigger, n = 1 } = assertion;
    const times = text.split(trigger).length - 1;
    faults.push(
      `assertions[${i}].trigger: “${trigger}” was to be found ${n === 1 ? "" : `${n} times `}in ${id}.txt, but occurs ${times === 0 ? "nowhere" : `${times} times`}`,
    );
  });
  quotations.forEach((quotation, i) => {
    if (beginOfQuotation(text, quotation) < 0)
      faults.push(`quotations[${i}].text: ${id}.txt has no “${quotation.text.slice(0, 60)}”`);
  });
  if (faults.length > 0) throw invalid(path, faults);
  return {
    id,
    source: join(folder, `${id}.txt`),
    text,
    published: gold.published ?? meta?.published ?? null,
    publisher: gold.publisher ?? meta?.publisher ?? null,
    assertions,
    quotations,
  };
}

function parsed<T extends z.ZodType>(path: string, shape: T, json: string): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw invalid(path, [`no valid JSON: ${(error as Error).message}`]);
  }
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw invalid(
    path,
    result.error.issues.map(({ path: at, message }) => `${placeName(at)}: ${message}, given ${givenAt(value, at)}`),
  );
}

function invalid(path: string, faults: readonly string[]): RapporteurError {
  const named = faults.slice(0, NAMED).join("; ");
  const more = faults.length > NAMED ? `; and ${faults.length - NAMED} more` : "";
  return new RapporteurError("input-invalid", `${path} is not in the form of a case: ${named}${more}.`);
}

/** `assertions[3].modality`. */
function placeName(path: readonly PropertyKey[]): string {
  const name = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return name.replace(/^\./, "") || "the file";
}

function givenAt(value: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = value;
  for (const step of path) at = (at as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return at === undefined ? "nothing" : JSON.stringify(at).slice(0, 60);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    if (!(await stat(folder)).isDirectory())
      throw new RapporteurError("usage", `${folder} is a file; expected a folder of cases (ID.txt and ID.json).`);
    return (await readdir(folder)).sort();
  } catch (error) {
    if (error instanceof RapporteurError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new RapporteurError("input-missing", `There is no folder ${folder}.`);
    throw new RapporteurError("input-unreadable", `${folder} cannot be read: ${message}.`, { cause: error });
  }
}

async function content(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError)
      throw new RapporteurError("input-invalid", `${path} is not UTF-8, in which cases are written.`);
    throw new RapporteurError("input-unreadable", `${path} cannot be read: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}
