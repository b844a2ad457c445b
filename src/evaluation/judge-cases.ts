import type { Reading } from "../reading/reading.ts";
import type { Document } from "../text/document.ts";
import type { Given } from "../text/to-document.ts";
import type { GoldCase } from "./gold-case.ts";
import { type JudgedCase, judgeCase } from "./judge-case.ts";

/** Reads one text, as `Rapporteur.read` does. */
export type ReadText = (
  input: Given & { readonly bytes: Uint8Array },
) => Promise<{ readonly document: Document; readonly reading: Reading }>;

/** Reads the text of every case, with what the case says of it, and judges what was read. */
export async function judgeCases(cases: readonly GoldCase[], read: ReadText): Promise<readonly JudgedCase[]> {
  const judged: JudgedCase[] = [];
  for (const gold of cases) {
    const { document, reading } = await read(inputOf(gold));
    judged.push(judgeCase(gold, reading, document.text));
  }
  return judged;
}

/** A case's text in the form in which texts are read. */
export function inputOf({ text, source, published, publisher }: GoldCase): Given & { readonly bytes: Uint8Array } {
  const told = { ...(published === null ? {} : { published }), ...(publisher === null ? {} : { publisher }) };
  return { bytes: new TextEncoder().encode(text), source, ...told };
}
